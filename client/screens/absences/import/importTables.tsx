import { IconCheck, IconPlus, IconRefresh } from '@tabler/icons-preact'
import type { ImportProblem, ImportRow } from '../../../../models/wire/schedule.ts'
import { hoursText, periodText, weekdayText } from '../../../parts/schedule/days.ts'
import { texts } from '../../../state/language.ts'
import { Badge, type Look } from '../../../ui/Badge.tsx'
import type { Column } from '../../../ui/DataTable.tsx'
import { words } from '../words.ts'

/** Where in the file, what stands there, and what was expected. */
export function problemColumns(): readonly Column<ImportProblem>[] {
  const { import: text } = words.value
  return [
    { key: 'row', title: text.row, cell: ({ row }) => row },
    { key: 'column', title: text.column, cell: ({ column }) => column },
    { key: 'value', title: text.value, cell: ({ value }) => (value === '' ? '–' : value) },
    { key: 'expected', title: text.expected, cell: ({ problem }) => texts.value.schedule.rowProblems[problem] },
  ]
}

/** Who, what, and whether it is new. */
export function rowColumns(): readonly Column<ImportRow>[] {
  const { import: text } = words.value
  return [
    { key: 'row', title: text.row, cell: ({ row }) => row },
    { key: 'person', title: text.person, cell: ({ person }) => person.name },
    { key: 'what', title: text.what, cell: (row) => <WhatCell row={row} /> },
    { key: 'state', title: text.state, cell: ({ state }) => <Badge {...LOOKS[state]}>{text.states[state]}</Badge> },
  ]
}

const LOOKS = {
  new: { Shape: IconPlus, tone: 'green' },
  changed: { Shape: IconRefresh, tone: 'blue' },
  known: { Shape: IconCheck, tone: 'plain' },
} as const satisfies Record<ImportRow['state'], Look>

function WhatCell({ row: { from, to, substitutes = [], week } }: { readonly row: ImportRow }) {
  const { list, hours: text } = words.value
  if (week)
    return (
      <span>
        {week
          .map((hours, index) => `${weekdayText(index)} ${hours ? hoursText(hours.from, hours.to) : text.dayOff}`)
          .join(', ')}
      </span>
    )
  if (!from || !to) return null
  return (
    <span class="planned-what">
      <span>{periodText({ from, to })}</span>
      <span class="soft">
        {substitutes.length === 0
          ? list.usualSubstitutes
          : list.substitutes(substitutes.map(({ name }) => name).join(', '))}
      </span>
    </span>
  )
}
