import type { SheetChoice } from '../../../models/wire/listImport.ts'
import { Choice } from '../../ui/Choice.tsx'
import './lists.css'
import { listWords } from './words.ts'

interface SheetFieldProps {
  readonly choices: readonly SheetChoice[]
  readonly value: string | undefined
  readonly fault?: string | undefined
  readonly onChange: (sheet: string) => void
}

/** The sheets of a workbook by their names and their first lines. */
export function SheetField({ choices, value, fault, onChange }: SheetFieldProps) {
  return (
    <Choice
      legend={listWords.value.whichSheet}
      layout="column"
      value={value}
      fault={fault}
      onChange={onChange}
      options={choices.map(({ name, lines }) => ({
        value: name,
        label: name,
        detail: (
          <span class="sample-lines">
            {lines.map((line) => (
              <span key={line}>{line}</span>
            ))}
          </span>
        ),
      }))}
    />
  )
}
