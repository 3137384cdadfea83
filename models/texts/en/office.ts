import type { OfficeTexts } from '../pl/office.ts'

export const office: OfficeTexts = {
  onlyUnit: 'Office',
  allUnits: 'Whole office',
  noUnit: 'No unit found yet',
}
