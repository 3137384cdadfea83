/** What Parter adds to the names of the office's own units. */
export const office = {
  /** The only unit of an office of which nothing else is known yet. */
  onlyUnit: 'Urząd',
  /** The lines of a report that are no unit. */
  allUnits: 'Cały urząd',
  noUnit: 'Bez ustalonego referatu',
}

export type OfficeTexts = typeof office
