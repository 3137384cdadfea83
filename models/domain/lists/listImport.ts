/** As large as the telephone list of the largest office in two bytes a letter; checked before anything is read. */
export const LIST_MAX_BYTES = 1_536 * 1024
/** Rows with something in them: a spreadsheet may save thousands of empty ones below. */
export const LIST_MAX_ROWS = 5_000
export const LIST_MAX_COLUMNS = 100
/** As much is said about a list; the rest is counted. */
export const MOST_PROBLEMS = 200
/** Of people, values and lines that are named in one question. */
export const MOST_NAMED = 20

export const CODE_PAGES = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1250', 'iso-8859-2', 'cp852'] as const
export type CodePage = (typeof CODE_PAGES)[number]

/** In which order a date has its parts: 7/12/2026 is in December to one office program, and in July to another. */
export const DAY_ORDERS = ['dmy', 'mdy', 'ymd'] as const
export type DayOrder = (typeof DAY_ORDERS)[number]

/** Where every line of the file went: together they are all of them. */
export interface LineCount {
  readonly all: number
  readonly heading: number
  /** Titles and notes above the table, totals and signatures in and below it. */
  readonly outside: number
  /** Names, as of units, to which the rows below them belong. */
  readonly section: number
  readonly empty: number
  /** Rows of the table that were understood. */
  readonly read: number
  /** Rows with a mistake. */
  readonly wrong: number
  /** Left out because an answer said so. */
  readonly excluded: number
  /** Rows that wait for an answer. */
  readonly waiting: number
  /** Further lines inside a cell of several lines. */
  readonly inCells: number
}
