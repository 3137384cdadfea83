import { useEffect, useId } from 'preact/hooks'
import { LONGEST_NOTE_OF_REVIEW } from '../../../models/domain/quality/review.ts'
import { announce } from '../../state/announcer.ts'
import { Button } from '../../ui/Button.tsx'
import { Fault } from '../../ui/Fault.tsx'
import { Field } from '../../ui/Field.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { isOvertaken, type NoteDraft } from './noteDraft.ts'
import { reviewWords } from './words.ts'

interface ConclusionsProps {
  readonly saved: string
  readonly draft: NoteDraft | undefined
  readonly mayWrite: boolean
  readonly isBusy: boolean
  readonly fault: string | undefined
  readonly onType: (note: string) => void
  readonly onSave: () => void
  /** What somebody else has saved has been read, and one's own is kept; or it is given up for theirs. */
  readonly onAnswer: (answer: 'mine' | 'theirs') => void
}

/** What people make of it. What was typed stays when it cannot be taken, and never replaces what was not read. */
export function Conclusions({ saved, draft, mayWrite, ...handlers }: ConclusionsProps) {
  const { note: words } = reviewWords.value
  const note = (mayWrite ? draft?.note : undefined) ?? saved
  return (
    <section class="sheet panel stack-s">
      <h2>{words.title}</h2>
      {mayWrite ? <WriteForm saved={saved} draft={draft} note={note} {...handlers} /> : null}
      <p class={mayWrite ? 'review-printed' : 'review-note'}>{note === '' ? words.none : note}</p>
      {!mayWrite && draft && draft.note !== saved ? (
        <div class="review-form">
          <Notice kind="warn">
            <p>{words.tooLate}</p>
            <p class="review-note">{draft.note}</p>
          </Notice>
        </div>
      ) : null}
    </section>
  )
}

function WriteForm(props: Omit<ConclusionsProps, 'mayWrite'> & { readonly note: string }) {
  const { saved, draft, note, isBusy, fault, onType, onSave, onAnswer } = props
  const { note: words } = reviewWords.value
  const id = useId()
  // One's own words come back from the server before the draft is done with.
  const hasOther = !isBusy && isOvertaken(saved, draft)
  useEffect(() => {
    if (hasOther) announce(words.overtaken)
  }, [hasOther])
  // The buttons go with their question.
  const answer = (which: 'mine' | 'theirs') => {
    document.getElementById(id)?.querySelector('textarea')?.focus()
    onAnswer(which)
  }
  return (
    <form
      class="stack-s review-form"
      id={id}
      onSubmit={(event) => {
        event.preventDefault()
        onSave()
      }}
    >
      <Field label={words.title} hint={words.hint}>
        {(ids) => (
          <textarea
            class="input"
            rows={5}
            maxLength={LONGEST_NOTE_OF_REVIEW}
            {...ids}
            value={note}
            onInput={(event) => onType(event.currentTarget.value)}
          />
        )}
      </Field>
      {hasOther ? (
        <Notice kind="warn">
          <p>{words.overtaken}</p>
          <p class="review-note">{saved === '' ? words.none : saved}</p>
          <p class="row">
            <Button size="small" onPress={() => answer('mine')}>
              {words.keepMine}
            </Button>
            <Button size="small" onPress={() => answer('theirs')}>
              {words.takeTheirs}
            </Button>
          </p>
        </Notice>
      ) : null}
      <div role="alert">{fault === undefined ? null : <Fault>{fault}</Fault>}</div>
      <p>
        <Button busy={isBusy}>{words.save}</Button>
      </p>
    </form>
  )
}
