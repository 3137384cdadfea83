import { useEffect, useRef, useState } from 'preact/hooks'
import type { ListProgress, ListStep } from '../../../models/domain/lists/listProgress.ts'
import type { ListPreview } from '../../../models/wire/listImport.ts'
import { announce } from '../../state/announcer.ts'
import { NoAnswer, Refused } from '../../state/api.ts'
import { showSoon } from '../../ui/focusSoon.ts'
import { type Answering, proposeManagers, readAs } from './answering.ts'
import type { ListFile } from './listFile.ts'
import { listWords } from './words.ts'

export const FOUND_ID = 'import-found'
export const QUESTIONS_ID = 'import-questions'

export interface ListState<Preview, Result> {
  readonly preview?: Preview
  readonly result?: Result
  readonly fault?: string
  /** What was shown is no longer what would happen; or nobody knows whether it has happened. */
  readonly isOtherNow?: boolean
  readonly isUnsure?: boolean
  /** The columns were explained with an earlier file. */
  readonly isAsBefore?: boolean
  readonly busy?: 'checking' | 'applying'
  /** How far it has come, while it is busy. */
  readonly progress?: ListProgress
}

type Told = (progress: ListProgress) => void

interface ListImport<Preview, Result> {
  readonly answering: Answering
  readonly kind: string
  readonly file: ListFile | undefined
  preview(told: Told): Promise<Preview>
  /** Does what was shown, and forgets the file. */
  take(preview: Preview, told: Told): Promise<Result>
  counts(preview: Preview): string
  explain(error: unknown): string
}

/** The way of a file: chosen, asked about, looked at, taken. Whatever goes wrong, the choice and the answers stay. */
export function useListImport<Preview extends ListPreview, Result>(list: ListImport<Preview, Result>) {
  const { answering, kind, file } = list
  const [state, setState] = useState<ListState<Preview, Result>>({})
  const isFirst = useRef(true)
  const spoken = useRef<ListStep | undefined>(undefined)

  const told: Told = (progress) => {
    setState((last) => (last.busy === undefined ? last : { ...last, progress }))
    // A step is heard once, and not its numbers.
    if (spoken.current !== progress.step) announce(listWords.value.steps[progress.step])
    spoken.current = progress.step
  }
  const look = async (before: ListState<Preview, Result>, isOwnPress = true) => {
    spoken.current = undefined
    setState(({ progress: _done, ...last }) => ({ ...last, ...before, busy: 'checking' }))
    try {
      const found = await list.preview(told)
      // What the columns meant before is an answer like any other: it can be changed, and is sent again.
      if (found.asBefore) answering.answer({ columns: [...found.asBefore] })
      setState(({ isAsBefore = false }) => ({
        ...before,
        preview: found,
        isAsBefore: isAsBefore || found.asBefore !== undefined,
      }))
      proposeManagers(answering, found.questions)
      tell(found, isOwnPress)
    } catch (error) {
      // What was shown of this file stays, and the focus in it.
      setState(({ preview: shown }) => ({ ...(shown ? { preview: shown } : {}), fault: whyUnread(error) }))
    }
  }
  const apply = async () => {
    const { preview: shown } = state
    if (!file || !shown || state.busy) return
    spoken.current = undefined
    setState({ ...state, busy: 'applying' })
    try {
      setState({ result: await list.take(shown, told) })
    } catch (error) {
      if (error instanceof Refused && error.view.code === 'changedMeanwhile') return look({ isOtherNow: true })
      // Taken or not: what is still to be done says it.
      if (error instanceof NoAnswer) return look({ isUnsure: true })
      setState({ preview: shown, fault: list.explain(error) })
    }
  }
  // A file that was chosen before a reload is looked at again: what is there may be other by now.
  useEffect(() => {
    const isOwnPress = !isFirst.current
    isFirst.current = false
    if (!file) return
    setState({})
    void look({}, isOwnPress)
  }, [kind, file])

  /** Who hears the page hears what came of their press, and goes on there; a reload moves nobody. */
  function tell(preview: Preview, isOwnPress: boolean): void {
    const { questions } = preview
    announce(questions.length > 0 ? listWords.value.questionsCount(questions.length) : list.counts(preview))
    if (isOwnPress) showSoon(questions.length > 0 ? QUESTIONS_ID : FOUND_ID)
  }

  /** A list in which no column can be what is missing says what that is. */
  function whyUnread(error: unknown): string {
    if (error instanceof NoAnswer) return listWords.value.cutOff
    const problems = (error instanceof Refused && error.view.detail.problems) || []
    const missing = problems.map(({ path }) => readAs(answering, path)).join(', ')
    return missing === '' ? list.explain(error) : `${list.explain(error)} ${listWords.value.missing(missing)}`
  }

  return {
    state,
    check: () => void look({}),
    apply: () => void apply(),
    next: () => setState({}),
  }
}
