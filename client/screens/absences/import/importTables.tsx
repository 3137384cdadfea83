import type { ImportPreview, ImportRow } from '../../../../models/wire/schedule.ts'
import { listWords } from '../../../parts/lists/words.ts'
import { hoursText, periodText, weekdayText } from '../../../parts/schedule/days.ts'
import type { Column } from '../../../ui/DataTable.tsx'
import { words } from '../words.ts'

type Names = ImportPreview['names']

/** Who, and what: before and after, where something is there already. */
export function rowColumns(names: Names): readonly Column<ImportRow>[] {
  const { import: text } = words.value
  return [
    { key: 'row', title: listWords.value.row, cell: ({ row }) => row },
    { key: 'person', title: text.person, cell: ({ personId }) => names[personId] ?? personId, namesRow: true },
    { key: 'what', title: text.what, cell: (row) => <WhatCell row={row} names={names} /> },
  ]
}

interface WhatCellProps {
  readonly row: ImportRow
  readonly names: Names
}

function WhatCell({ row, names }: WhatCellProps) {
  const text = listWords.value
  if (!row.before) return <Planned what={row} names={names} say={(period) => period} />
  return (
    <span class="planned-what">
      <Planned what={row.before} names={names} say={text.before} />
      <span class="strong">
        <Planned what={row} names={names} say={text.after} />
      </span>
    </span>
  )
}

interface PlannedProps {
  readonly what: Pick<ImportRow, 'from' | 'to' | 'substituteIds' | 'week'>
  readonly names: Names
  readonly say: (what: string) => string
}

function Planned({ what: { from, to, substituteIds = [], week }, names, say }: PlannedProps) {
  const { list, hours: text } = words.value
  if (week) {
    const days = week.map(
      (hours, index) => `${weekdayText(index)} ${hours ? hoursText(hours.from, hours.to) : text.dayOff}`,
    )
    return <span>{say(days.join(', '))}</span>
  }
  if (!from || !to) return null
  const people = substituteIds.map((id) => names[id] ?? id).join(', ')
  return (
    <span class="planned-what">
      <span>{say(periodText({ from, to }))}</span>
      <span class="soft">{people === '' ? list.usualSubstitutes : list.substitutes(people)}</span>
    </span>
  )
}
