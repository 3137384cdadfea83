import { SUPPORT_FORMS } from '../../../models/domain/alternatives/supportForms.ts'
import type { AlternativeRow } from '../../../models/wire/alternatives.ts'
import { alternativesWords } from '../../parts/alternatives/words.ts'
import { countText } from '../../parts/disclosed/countText.ts'
import { monthName } from '../../state/time.ts'
import type { Column } from '../../ui/DataTable.tsx'

/** In the order of the report: where and why first, then when, how often, and in which form. */
export function caseColumns(): readonly Column<AlternativeRow>[] {
  const { columns, forms, reasons, building: named } = alternativesWords.value
  return [
    { key: 'building', title: columns.building, cell: ({ building }) => named(building) },
    { key: 'reason', title: columns.reason, cell: ({ reason }) => reasons[reason] },
    { key: 'month', title: columns.month, cell: ({ month }) => <span class="nowrap">{monthName(month)}</span> },
    { key: 'cases', title: columns.cases, isNumber: true, cell: ({ cases }) => countText(cases) },
    ...SUPPORT_FORMS.map((form) => ({
      key: form,
      title: forms[form],
      isNumber: true,
      cell: (row: AlternativeRow) => countText(row.forms[form]),
    })),
    { key: 'nobodyCame', title: columns.nobodyCame, isNumber: true, cell: ({ nobodyCame }) => countText(nobodyCame) },
  ]
}
