import type { Signal } from '@preact/signals'
import { LONGEST_NOTE } from '../../../models/domain/request/note.ts'
import type { Pointed } from '../../../models/domain/request/pointed.ts'
import type { PointingTexts } from '../../../models/texts/pl/pointing.ts'
import { Field } from '../../ui/Field.tsx'

interface WritingFieldProps {
  readonly words: PointingTexts
  readonly pointed: Signal<Pointed>
}

/** As large as the pictures were. What stands here is read by the clerk, and kept nowhere. */
export function WritingField({ words, pointed }: WritingFieldProps) {
  return (
    <div class="pointing-writing">
      <Field label={words.write} hint={words.writeHint}>
        {(ids) => (
          <textarea
            class="input pointing-first"
            {...ids}
            rows={4}
            maxLength={LONGEST_NOTE}
            autoComplete="off"
            value={pointed.value.text}
            onInput={({ currentTarget }) => {
              pointed.value = { ...pointed.peek(), text: currentTarget.value }
            }}
          />
        )}
      </Field>
    </div>
  )
}
