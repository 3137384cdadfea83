import { LONGEST_NOTE_OF_REVIEW } from '../../../models/domain/quality/review.ts'
import { Button } from '../../ui/Button.tsx'
import { Fault } from '../../ui/Fault.tsx'
import { Field } from '../../ui/Field.tsx'
import { reviewWords } from './words.ts'

interface ConclusionsProps {
  readonly note: string
  readonly mayWrite: boolean
  readonly isBusy: boolean
  readonly fault: string | undefined
  readonly onChange: (note: string) => void
  readonly onSave: () => void
}

/** What people make of it. What was typed stays when it cannot be taken. */
export function Conclusions({ note, mayWrite, isBusy, fault, onChange, onSave }: ConclusionsProps) {
  const { note: words } = reviewWords.value
  return (
    <section class="sheet panel stack-s">
      <h2>{words.title}</h2>
      {mayWrite ? (
        <form
          class="stack-s review-form"
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
                onInput={(event) => onChange(event.currentTarget.value)}
              />
            )}
          </Field>
          <div role="alert">{fault === undefined ? null : <Fault>{fault}</Fault>}</div>
          <p>
            <Button busy={isBusy}>{words.save}</Button>
          </p>
        </form>
      ) : null}
      <p class={mayWrite ? 'review-printed' : 'review-note'}>{note === '' ? words.none : note}</p>
    </section>
  )
}
