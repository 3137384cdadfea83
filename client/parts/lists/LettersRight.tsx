import type { ListPreview } from '../../../models/wire/listImport.ts'
import { Button } from '../../ui/Button.tsx'
import type { Answering } from './answering.ts'
import { SampleLines } from './SampleLines.tsx'
import { listWords } from './words.ts'

const HEADING_ID = 'import-letters'

interface LettersRightProps {
  readonly preview: ListPreview
  readonly answering: Answering
  readonly busy: boolean
  readonly onChange: () => void
}

/** A few lines with Polish letters: whoever finds them right goes on, and else another way of reading is one press away. */
export function LettersRight({ preview, answering, busy, onChange }: LettersRightProps) {
  const text = listWords.value
  const [read, ...others] = preview.codePages
  const isAsked = preview.questions.some(({ kind }) => kind === 'codePage')
  if (!read || isAsked) return null
  return (
    <section class="stack-s" aria-labelledby={HEADING_ID}>
      <h3 id={HEADING_ID}>{text.lettersRight}</h3>
      <SampleLines lines={read.lines} />
      {others.length === 0 ? <p class="soft">{text.lettersOfFile}</p> : null}
      <div class="row">
        {others.map(({ codePage }) => (
          <Button
            key={codePage}
            size="small"
            busy={busy}
            onPress={() => {
              answering.answer({ codePage })
              onChange()
            }}
          >
            {text.readLettersAs(text.codePages[codePage])}
          </Button>
        ))}
      </div>
    </section>
  )
}
