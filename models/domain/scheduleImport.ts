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
  'twice',
] as const
export type RowProblem = (typeof ROW_PROBLEMS)[number]
