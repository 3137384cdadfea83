import type { CodePage } from '../../../models/domain/lists/listImport.ts'
import type { CodePageChoice } from '../../../models/wire/listImport.ts'
import { Choice } from '../../ui/Choice.tsx'
import { SampleLines } from './SampleLines.tsx'
import { listWords } from './words.ts'

interface CodePageFieldProps {
  readonly choices: readonly CodePageChoice[]
  readonly value: CodePage | undefined
  readonly fault?: string | undefined
  readonly onChange: (codePage: CodePage) => void
}

/** The same lines in each way of reading them: the eye knows which one is Polish. */
export function CodePageField({ choices, value, fault, onChange }: CodePageFieldProps) {
  const text = listWords.value
  return (
    <Choice
      legend={text.whichCodePage}
      layout="column"
      value={value}
      fault={fault}
      onChange={onChange}
      options={choices.map(({ codePage, lines }) => ({
        value: codePage,
        label: text.codePages[codePage],
        detail: <SampleLines lines={lines} />,
      }))}
    />
  )
}
