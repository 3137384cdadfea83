export const IMPORT_KINDS = ['absences', 'hours'] as const
export type ImportKind = (typeof IMPORT_KINDS)[number]

/** As large as a year's plan of a large office; checked before anything is read. */
export const IMPORT_MAX_BYTES = 256 * 1024
export const IMPORT_MAX_ROWS = 2_000

/** What can be wrong with a cell of an imported list. */
export const ROW_PROBLEMS = [
  'personUnknown',
  'personAmbiguous',
  'missing',
  'notADay',
  'notATime',
  'endsBeforeItBegins',
  'past',
  'overlaps',
  'substituteUnknown',
  'substituteAmbiguous',
  'substituteIsThemself',
  'tooManySubstitutes',
  'tooManyAbsences',
  'twice',
] as const
export type RowProblem = (typeof ROW_PROBLEMS)[number]
