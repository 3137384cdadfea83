import type { ComponentChildren } from 'preact'
import type { ListPreview } from '../../../models/wire/listImport.ts'
import { Notice } from '../../ui/Notice.tsx'
import { LongTable } from './LongTable.tsx'
import { listWords } from './words.ts'

/** Where in the file, what stands there, and what was expected. `children`: what can be done about it. */
export function RowProblems({ preview, children }: { preview: ListPreview; children?: ComponentChildren }) {
  const text = listWords.value
  const { problems, problemCount, lines } = preview
  if (problemCount === 0) return null
  return (
    <Notice kind="warn">
      <h3>
        {text.problems}: {lines.wrong}
      </h3>
      <p>{text.problemsLead}</p>
      {children}
      <LongTable
        rows={problems}
        caption={text.problems}
        keyOf={JSON.stringify}
        columns={[
          { key: 'row', title: text.row, cell: ({ row }) => row },
          { key: 'column', title: text.column, cell: ({ column }) => (column === '' ? '–' : column) },
          { key: 'value', title: text.value, cell: ({ value }) => (value === '' ? '–' : value) },
          { key: 'expected', title: text.expected, cell: ({ problem }) => text.rowProblems[problem] },
        ]}
      />
      {problemCount > problems.length ? <p>{text.problemsMore(problemCount - problems.length)}</p> : null}
    </Notice>
  )
}

/** Lines that are no rows of the table: seen by whoever wonders where they went. */
export function OutsideLines({ preview: { lines, outside } }: { preview: ListPreview }) {
  const text = listWords.value
  if (lines.outside === 0) return null
  return (
    <details>
      <summary>{text.outside(lines.outside)}</summary>
      <p class="soft">{text.outsideLead}</p>
      <ul>
        {outside.map((line) => (
          <li key={line.row}>{text.outsideLine(line.row, line.text)}</li>
        ))}
      </ul>
    </details>
  )
}
