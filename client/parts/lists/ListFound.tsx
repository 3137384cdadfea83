import type { ComponentChildren } from 'preact'
import type { ListPreview } from '../../../models/wire/listImport.ts'
import { texts } from '../../state/language.ts'
import { Button } from '../../ui/Button.tsx'
import { Fault } from '../../ui/Fault.tsx'
import { Notice } from '../../ui/Notice.tsx'
import type { Answering } from './answering.ts'
import { HowRead } from './HowRead.tsx'
import { LettersRight } from './LettersRight.tsx'
import { LineCounts } from './LineCounts.tsx'
import { ListProgressBar } from './ListProgressBar.tsx'
import { countsOf, type StatedRows } from './listCounts.ts'
import { OutsideLines, RowProblems } from './RowProblems.tsx'
import { FOUND_ID, type ListState } from './useListImport.ts'
import { listWords } from './words.ts'

interface ListFoundProps<Preview extends ListPreview & StatedRows> {
  readonly state: ListState<Preview, unknown>
  readonly preview: Preview
  readonly answering: Answering
  /** How many changes one press takes. */
  readonly taken: number
  /** Why it cannot be pressed. */
  readonly stopped?: string | undefined
  readonly onApply: () => void
  readonly onCheck: () => void
  /** What can be done about rows with a mistake. */
  readonly forProblems?: ComponentChildren
  /** What would change, group by group. */
  readonly groups: ComponentChildren
  /** What else has to be known before. */
  readonly children?: ComponentChildren
}

/**
 * What a file would do: in numbers, then what is wrong and what would come of it, then group by group. The one press that
 * takes it stays in sight, however long the list is.
 */
export function ListFound<Preview extends ListPreview & StatedRows>(props: ListFoundProps<Preview>) {
  const { state, preview, answering, taken, onCheck, forProblems, groups, children } = props
  const text = listWords.value
  const counts = countsOf(preview)
  const isBusy = state.busy !== undefined
  return (
    <section class="sheet panel stack" aria-labelledby={FOUND_ID}>
      <h2 id={FOUND_ID} tabIndex={-1}>
        {text.preview}
      </h2>
      <div role="alert">
        {state.isOtherNow ? <Notice kind="warn">{text.otherNow}</Notice> : null}
        {state.isUnsure ? <Notice kind="warn">{text.takenOrNot}</Notice> : null}
      </div>
      <LettersRight preview={preview} answering={answering} busy={isBusy} onChange={onCheck} />
      <p class="strong">{text.counts(counts)}</p>
      <LineCounts lines={preview.lines} />
      {state.isAsBefore ? <p>{text.asBefore}</p> : null}
      <RowProblems preview={preview}>{forProblems}</RowProblems>
      {taken === 0 ? <p>{counts.known > 0 ? text.nothingToChange : text.nothing}</p> : null}
      {children}
      {groups}
      <OutsideLines preview={preview} />
      <HowRead preview={preview} answering={answering} busy={isBusy} onChange={onCheck} />
      {taken > 0 || isBusy || state.fault !== undefined ? (
        <div class="list-take">
          <div role="alert">{state.fault === undefined ? null : <Fault>{state.fault}</Fault>}</div>
          <ListProgressBar state={state} />
          {taken > 0 ? <Take {...props} counts={counts} /> : null}
        </div>
      ) : null}
    </section>
  )
}

interface TakeProps extends Pick<ListFoundProps<ListPreview & StatedRows>, 'state' | 'taken' | 'stopped' | 'onApply'> {
  readonly counts: ReturnType<typeof countsOf>
}

function Take({ state, taken, stopped, onApply, counts }: TakeProps) {
  const text = listWords.value
  if (stopped !== undefined) return <p class="strong">{stopped}</p>
  const ready = counts.leftOut > 0 ? text.applyRest(taken) : text.apply(taken)
  return (
    <div class="row">
      <Button kind="primary" size="large" busy={state.busy !== undefined} onPress={onApply}>
        {state.busy === 'applying' ? texts.value.common.sending : ready}
      </Button>
    </div>
  )
}
