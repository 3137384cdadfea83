import { MOST_NAMED } from '../../models/domain/lists/listImport.ts'
import type { WorkbookView } from '../../models/wire/listImport.ts'
import type { Table } from './readTable.ts'

export function workbookView({ workbook }: Table): { readonly workbook?: WorkbookView } {
  if (!workbook) return {}
  const { sheet, hasHiddenColumns, hidden, sheets } = workbook
  return {
    workbook: {
      sheet,
      sheets: sheets.map(({ name }) => name),
      hidden: hidden.slice(0, MOST_NAMED),
      hiddenCount: hidden.length,
      hasHiddenColumns,
    },
  }
}
