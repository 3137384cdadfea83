import { z } from 'zod'
import { CSV_DELIMITERS, EXPORT_FORMATS, PROPOSED_ROLES } from '../domain/lists/directoryLists.ts'
import {
  CODE_PAGES,
  type CodePage,
  DAY_ORDERS,
  type DayOrder,
  LIST_MAX_BYTES,
  type LineCount,
  MOST_NAMED,
} from '../domain/lists/listImport.ts'
import type { RowProblem } from '../domain/lists/rowProblems.ts'
import type { Day } from '../domain/schedule/workingTime.ts'
import { Id } from './orders.ts'
import type { PersonView } from './views.ts'

/** The bytes of the file as they are, in Base64: the server finds out how they are written. */
export const ListFile = z
  .string()
  .min(4)
  .max(Math.ceil(LIST_MAX_BYTES / 3) * 4)
  .regex(/^[A-Za-z0-9+/]+={0,2}$/)

/** What is asked of a list that Parter writes. */
export const ExportQuery = z.strictObject({
  format: z.enum(EXPORT_FORMATS),
  delimiter: z.enum(CSV_DELIMITERS).optional(),
})

const Value = z.string().max(60)

const ColumnAnswer = z.strictObject({
  index: z.int().min(0).max(199),
  /** A field of the list, `ignored`, or `values`: only rows with some of its values count. */
  as: z.string().regex(/^[a-zA-Z]{1,20}$/),
  take: z.array(Value).max(MOST_NAMED).optional(),
  leave: z.array(Value).max(MOST_NAMED).optional(),
})
export type ColumnAnswer = z.infer<typeof ColumnAnswer>

/** What somebody has answered about a list so far; sent again with each look at it. */
export const ListAnswers = z.strictObject({
  codePage: z.enum(CODE_PAGES).optional(),
  /** The name of a sheet. */
  sheet: z.string().max(80).optional(),
  columns: z.array(ColumnAnswer).max(100).optional(),
  dayOrder: z.enum(DAY_ORDERS).optional(),
  /** An absence without an end: one day, or until further notice. */
  openEnd: z.enum(['oneDay', 'open']).optional(),
  /** Hours that stand beside several days: on each of them, or from the first day's to the last day's. */
  severalDays: z.enum(['daily', 'through']).optional(),
  /** Who is meant by a name; nobody: its rows are left out. */
  people: z
    .array(z.strictObject({ name: z.string().max(80), personId: Id.nullable(), isNew: z.literal(true).optional() }))
    .max(100)
    .optional(),
  /** People of whom a list gives nothing but a name and a unit that are known: the same ones, or others. */
  sameNames: z.enum(['same', 'new']).optional(),
  /** A name that a list has twice. */
  namesakes: z
    .array(z.strictObject({ name: z.string().max(80), are: z.enum(['same', 'different']) }))
    .max(100)
    .optional(),
  /** Who manages a unit that is new; by an id, or by the row for whoever is new as well. */
  managers: z
    .array(z.strictObject({ unit: z.string().max(150), person: Id }))
    .max(300)
    .optional(),
  /** Roles that are proposed by a position, and that somebody has said are so. */
  roles: z
    .array(z.strictObject({ role: z.enum(PROPOSED_ROLES), unit: Id.optional(), person: Id }))
    .max(100)
    .optional(),
  /** On which floor a room is, when nothing says it. */
  floors: z.enum(['firstDigit', 'ground']).optional(),
  /** On which floor most rooms are whose numbers do not say it either. */
  floor: z.number().int().min(-5).max(99).optional(),
})
export type ListAnswers = z.infer<typeof ListAnswers>

/** How one column was understood. `asked`: not yet. `empty`: nothing stands in it. */
export interface ColumnView {
  readonly index: number
  readonly heading: string
  readonly as: string
  readonly examples: readonly string[]
}

export interface ColumnQuestion {
  readonly kind: 'column'
  readonly index: number
  readonly heading: string
  readonly examples: readonly string[]
  /** What stands in it, when that is little enough to be asked about. */
  readonly values?: readonly { readonly value: string; readonly rows: number; readonly isTaken: boolean }[]
  /** A field of the list, `values` or `ignored`. */
  readonly suggested?: string
}

export type ListQuestion =
  /** The bytes can be read in several ways: three lines with other than English letters in each. */
  | { readonly kind: 'codePage'; readonly choices: readonly CodePageChoice[] }
  /** Several sheets of a workbook have a table: their first lines. */
  | { readonly kind: 'sheet'; readonly choices: readonly SheetChoice[] }
  | ColumnQuestion
  | {
      readonly kind: 'dayOrder'
      readonly rows: number
      readonly example: string
      readonly meanings: Readonly<Partial<Record<DayOrder, Day>>>
    }
  /** The first rows that it is about, and how many there are. */
  | { readonly kind: 'openEnd' | 'severalDays'; readonly rows: readonly number[]; readonly count: number }
  | {
      readonly kind: 'person'
      readonly name: string
      readonly rows: number
      readonly candidates: readonly PersonView[]
      /** It may also be somebody who is not there yet; probably, where nobody has that surname. */
      readonly mayBeNew?: 'perhaps' | 'probably'
    }
  | { readonly kind: 'sameNames'; readonly count: number; readonly examples: readonly string[] }
  | {
      readonly kind: 'namesakes'
      readonly names: readonly { readonly name: string; readonly rows: readonly number[] }[]
    }
  | { readonly kind: 'managers'; readonly units: readonly ManagerQuestion[] }
  | { readonly kind: 'floors' | 'floor'; readonly count: number; readonly example: string }

/** Who manages a new unit? `suggested`: by the position that the list gives. */
export interface ManagerQuestion {
  readonly unit: string
  readonly candidates: readonly { readonly id: string; readonly name: string; readonly position: string }[]
  readonly suggested?: string
}

export interface CodePageChoice {
  readonly codePage: CodePage
  readonly lines: readonly string[]
}

export interface SheetChoice {
  readonly name: string
  readonly lines: readonly string[]
}

/** Of a list that came as a workbook. */
export interface WorkbookView {
  readonly sheet: string
  /** Other sheets that have a table, this one included. */
  readonly sheets: readonly string[]
  /** Rows that the spreadsheet does not show, and that are read all the same: the first of them, and how many. */
  readonly hidden: readonly number[]
  readonly hiddenCount: number
  readonly hasHiddenColumns: boolean
}

export interface ImportProblem {
  /** As a spreadsheet counts. */
  readonly row: number
  /** The column's heading in the file. */
  readonly column: string
  readonly value: string
  /** Said in the reader's language by `rowProblems`. */
  readonly problem: RowProblem
}

/** Lines that are no rows of the table, so that nobody has to wonder where they went. */
export interface OutsideLine {
  readonly row: number
  readonly text: string
}

/**
 * What every preview of a list says. While there are questions there are no rows: what is not understood could change
 * what everything else means. Rows with problems are left out when it is applied.
 */
export interface ListPreview {
  /** Of the file, the answers and what comes of them: what would be another result is not taken. */
  readonly digest: string
  readonly questions: readonly ListQuestion[]
  readonly columns: readonly ColumnView[]
  /** What the columns were said to mean with an earlier file of the same headings, where that was taken over. */
  readonly asBefore?: readonly ColumnAnswer[]
  /** Columns without which nothing can be read, as fields. */
  readonly missing: readonly string[]
  readonly codePage: CodePage
  /** Other readings of its bytes that are possible. */
  readonly codePages: readonly CodePageChoice[]
  /** Empty: a workbook. */
  readonly delimiter: string
  readonly workbook?: WorkbookView
  /** Together they are all lines of the file. */
  readonly lines: LineCount
  readonly outside: readonly OutsideLine[]
  readonly problems: readonly ImportProblem[]
  /** Not all of them are sent when there are very many. */
  readonly problemCount: number
}
