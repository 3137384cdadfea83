import { LIST_MAX_COLUMNS, MOST_NAMED } from '../../models/domain/lists/listImport.ts'
import { plainWord } from '../../models/domain/lists/plainWord.ts'
import type { ColumnAnswer, ColumnQuestion, ColumnView } from '../../models/wire/listImport.ts'
import { type FieldWords, headingFinder } from './headings.ts'
import type { Table } from './readTable.ts'

/** What a kind of list is made of, and how its columns are called. */
export interface ListShape<Field extends string> {
  readonly words: FieldWords<Field>
  /** One of each group has to be there. */
  readonly needs: readonly (readonly Field[])[]
  /** Headings of columns that are no part of it, whatever stands in them: numbers, rooms, telephones. */
  readonly harmless: readonly string[]
  /** Headings of columns that are no part of it unless something telling stands in them: remarks. */
  readonly doubtful: readonly string[]
  /** Headings of columns by whose values rows count or do not count: a status, a kind. */
  readonly deciding: readonly string[]
  /** Values that usually mean that a row does not count. */
  readonly usuallyLeftOut: RegExp
  readonly telling: RegExp
  /** The same heading may be used for two columns; what stands in them tells which is which. `named`: all headings. */
  readonly byContent: (
    field: Field,
    cells: readonly string[],
    named: readonly (Field | undefined)[],
  ) => Field | undefined
  /** More letters in a cell are a mistake; absent: as many as a name or a date has. */
  readonly longestCell?: number
  /** What a column without a heading that is known may be, by what stands in it. */
  readonly guess?: (cells: readonly string[]) => Guess<Field> | undefined
}

export interface Guess<Field extends string> {
  readonly field: Field
  /** Nothing else looks like this. Otherwise it is only proposed. */
  readonly isSure: boolean
}

export interface Column {
  readonly index: number
  /** As it stands in the file. */
  readonly heading: string
}

export interface Columns<Field extends string> {
  readonly of: Readonly<Partial<Record<Field, Column>>>
  readonly views: readonly ColumnView[]
  readonly questions: readonly ColumnQuestion[]
  /** What the list cannot be read without: the first of each group. */
  readonly missing: readonly Field[]
  /** Whether an answer about the values of a column leaves this row out. */
  isExcluded(cells: readonly string[]): boolean
}

/** Of a remark: enough to see that it says something else than remarks usually do. */
const MOST_LOOKED_AT = 200

interface Look<Field extends string> extends Column {
  readonly as: Field | 'ignored' | 'values' | 'empty' | undefined
  readonly cells: readonly string[]
  readonly answer: ColumnAnswer | undefined
  readonly proposed?: Field | undefined
}

/** Which column is which: by its heading, by an answer, or a question. Nothing that is filled is passed over in silence. */
export function columnsOf<Field extends string>(
  shape: ListShape<Field>,
  { headings, rows }: Table,
  answers: readonly ColumnAnswer[],
): Columns<Field> {
  const find = headingFinder(shape.words)
  const [isHarmless, isDoubtful] = [matcher(shape.harmless), matcher(shape.doubtful)]
  const isTelling = (cell: string) => shape.telling.test(plainWord(cell.slice(0, MOST_LOOKED_AT)))
  const answered = answers.map((answer) => answeredAs(shape, answer))
  const taken = new Set(answered.filter((as) => as !== undefined && as in shape.words))
  const isSecond = ({ index }: ColumnAnswer, as: Look<Field>['as']): boolean =>
    as !== undefined && as in shape.words && answers[answered.indexOf(as)]?.index !== index
  const fields = headings.map(find)
  const looks = headings.map((heading, index): Look<Field> => {
    const answer = answers.find((each) => each.index === index)
    const cells = rows.map((row) => row.cells[index] ?? '').filter((cell) => cell !== '')
    const common = { index, heading, cells, answer }
    if (answer) {
      const as = answeredAs(shape, answer)
      return { ...common, as: isSecond(answer, as) ? undefined : as }
    }
    const named = fields[index]
    const field = named === undefined ? undefined : shape.byContent(named, cells, fields)
    if (field !== undefined) {
      if (taken.has(field) && cells.length > 0) return { ...common, as: undefined }
      taken.add(field)
      return { ...common, as: field }
    }
    if (cells.length === 0) return { ...common, as: 'empty' }
    const isIgnored = isHarmless(heading) || (isDoubtful(heading) && !cells.some(isTelling))
    if (isIgnored) return { ...common, as: 'ignored' }
    const guess = shape.guess?.(cells)
    if (!guess || taken.has(guess.field) || fields.includes(guess.field)) return { ...common, as: undefined }
    taken.add(guess.field)
    return guess.isSure ? { ...common, as: guess.field } : { ...common, as: undefined, proposed: guess.field }
  })
  const of: Partial<Record<Field, Column>> = {}
  for (const { as, index, heading } of looks)
    if (as !== undefined && as in shape.words) of[as as Field] = { index, heading }
  const missing = shape.needs.flatMap((group) => (group.some((field) => of[field]) ? [] : group.slice(0, 1)))
  const undecided = looks.filter(({ as, cells, answer }) =>
    as === 'values' ? isValuesOpen(cells, answer) : as === undefined,
  )
  // When everything is decided and something is missing, one of the columns that were left out must be it.
  const isStuck = undecided.length === 0 && missing.length > 0
  const open = isStuck ? looks.filter(({ as }) => as === 'ignored' || as === 'values') : undecided
  const deciding = looks.filter(({ as }) => as === 'values')
  const takes = deciding.map(({ index, answer }) => ({ index, values: new Set(answer?.take ?? []) }))
  return {
    of,
    missing,
    views: looks.map(({ index, heading, as, cells }) => ({
      index,
      heading,
      as: as ?? 'asked',
      examples: examplesOf(cells),
    })),
    questions: open.map((look) => questionOf(shape, look)),
    isExcluded: (cells) =>
      takes.some(({ index, values }) => {
        const value = shownOf(cells[index] ?? '')
        return value !== '' && !values.has(value)
      }),
  }
}

const answeredAs = <Field extends string>(shape: ListShape<Field>, { as }: ColumnAnswer): Look<Field>['as'] =>
  as === 'ignored' || as === 'values' ? as : as in shape.words ? (as as Field) : undefined

/** A value that the answer did not know yet has to be asked about. */
function isValuesOpen(cells: readonly string[], answer: ColumnAnswer | undefined): boolean {
  const known = new Set([...(answer?.take ?? []), ...(answer?.leave ?? [])])
  return cells.some((cell) => !known.has(shownOf(cell)))
}

const LONGEST_VALUE = 60
const shownOf = (cell: string): string => cell.slice(0, LONGEST_VALUE)

const examplesOf = (cells: readonly string[]): readonly string[] =>
  [...new Set(cells.slice(0, 50))].slice(0, 3).map(shownOf)

function questionOf<Field extends string>(shape: ListShape<Field>, look: Look<Field>): ColumnQuestion {
  const { index, heading, cells, as, proposed } = look
  const counts = new Map<string, number>()
  for (const cell of cells) counts.set(shownOf(cell), (counts.get(shownOf(cell)) ?? 0) + 1)
  const question = { kind: 'column', index, heading, examples: examplesOf(cells) } as const
  if (proposed !== undefined) return { ...question, suggested: proposed }
  const ignored = as === 'ignored' ? ({ suggested: 'ignored' } as const) : {}
  if (counts.size > MOST_NAMED) return { ...question, ...ignored }
  const values = [...counts].map(([value, rows]) => ({
    value,
    rows,
    isTaken: !shape.usuallyLeftOut.test(plainWord(saysYes(value) ? heading : value)),
  }))
  const isDeciding = as === 'values' || matcher(shape.deciding)(heading)
  return { ...question, values, ...(isDeciding ? { suggested: 'values' } : ignored) }
}

const known = new WeakMap<readonly string[], { readonly known: readonly string[] }>()

/** In a column "cancelled" it is the heading that tells. */
const saysYes = (value: string): boolean => /^(?:tak|t|x|1|yes|y|prawda|true)$/i.test(value)

function matcher(names: readonly string[]): (heading: string) => boolean {
  const words = known.get(names) ?? { known: names }
  known.set(names, words)
  const find = headingFinder(words)
  return (heading) => find(heading) !== undefined
}

/** How many of these cells are headings that such a list may have: by them the heading line is found. */
export function headingCounter<Field extends string>({ words, harmless, doubtful, deciding }: ListShape<Field>) {
  const others = { [OTHER]: [...harmless, ...doubtful, ...deciding] }
  const find = headingFinder<string>({ ...words, ...others })
  return (cells: readonly string[]): number => {
    const found = cells.slice(0, LIST_MAX_COLUMNS).flatMap((cell) => (cell === '' ? [] : (find(cell) ?? [])))
    const fields = new Set(found.filter((field) => field !== OTHER)).size
    return fields + found.filter((field) => field === OTHER).length * 0.3
  }
}

const OTHER = 'other'
