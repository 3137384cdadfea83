import type { DirectoryList } from '../../models/domain/lists/directoryLists.ts'
import { MOST_PROBLEMS } from '../../models/domain/lists/listImport.ts'
import type { ImportProblem, ListQuestion } from '../../models/wire/listImport.ts'
import type { ListShape } from '../lists/columns.ts'
import type { RowsFound } from '../lists/readRows.ts'
import { readShape, type Understood } from '../lists/readShape.ts'
import type { ReadingContext } from '../lists/rowReader.ts'
import { tableQuestions } from '../lists/tableQuestions.ts'
import type { Decided } from './decided.ts'
import { decideItems } from './decideItems.ts'
import { decidePeople } from './decidePeople.ts'
import { decideSubstitutes } from './decideSubstitutes.ts'
import type { DirectoryContext } from './directoryContext.ts'
import { itemRows } from './itemRows.ts'
import { MATTER_SHAPE, PLACE_SHAPE, SUBSTITUTE_SHAPE } from './itemShapes.ts'
import { matterRules } from './matterRules.ts'
import { isOwnList } from './peopleShape.ts'
import { placeRules } from './placeRules.ts'
import { readPeople } from './readPeople.ts'
import { substituteFinder } from './substituteFinder.ts'
import { unitKey } from './unitName.ts'

export interface ListFound {
  readonly understood: Understood<unknown>
  readonly decided: Decided
  readonly questions: readonly ListQuestion[]
  /** At most as many as somebody reads; `problemCount` are all. */
  readonly problems: readonly ImportProblem[]
  readonly problemCount: number
  /** As far as they are known: of a damaged file only the first. */
  readonly allProblems: readonly ImportProblem[]
  /** Rows that are left out, all of them. */
  readonly wrong: ReadonlySet<number>
  readonly lines: RowsFound<unknown>['lines']
}

interface Reading {
  readonly kind: DirectoryList
  readonly file: string
  readonly context: DirectoryContext & Pick<ReadingContext, 'now' | 'timeZone'>
}

/** A file read against the directory as it is: what it is made of, what it would do, and what is open. */
export const readDirectoryList = (reading: Reading): Promise<ListFound> => BY_KIND[reading.kind](reading)

const BY_KIND: Readonly<Record<DirectoryList, (reading: Reading) => Promise<ListFound>>> = {
  people: peopleOf,

  async matters(reading) {
    const understood = await itemsOf(reading, MATTER_SHAPE)
    const find = await substituteFinder([], reading.context)
    const rules = matterRules(reading.context, { find, isOwn: isOwnList(understood.columns.of.id?.heading) })
    return summed(understood, await decideItems(understood.rows, rules, reading.context))
  },

  async places(reading) {
    const understood = await itemsOf(reading, PLACE_SHAPE)
    return summed(understood, await decideItems(understood.rows, placeRules(reading.context), reading.context))
  },

  async substitutes(reading) {
    const understood = await itemsOf(reading, SUBSTITUTE_SHAPE)
    return summed(understood, await decideSubstitutes(understood.rows, reading.context))
  },
}

async function peopleOf({ file, context }: Reading): Promise<ListFound> {
  const { answers, directory } = context
  const names = [...directory.units.values()].flatMap(({ name }) => [name.pl, name.en])
  const units = new Set(names.filter((name) => name !== '').map(unitKey))
  const understood = await readPeople({ file, answers, context, isUnit: (name) => units.has(unitKey(name)) })
  return summed(understood, await decidePeople(understood.rows.flat(), context))
}

function itemsOf<Field extends string>({ file, context }: Reading, shape: ListShape<Field>) {
  const { answers } = context
  return readShape({
    file,
    answers,
    shape,
    context,
    // Whoever is in the first cell of such a list is no reason to take it for a row, and nobody no reason against it.
    rowsOf: (columns) => ({ readRow: itemRows(columns), kindOf: (_line, isAbove) => (isAbove ? undefined : 'row') }),
  })
}

function summed(understood: Understood<unknown>, decided: Decided): ListFound {
  const { columns, lines } = understood
  const of: Readonly<Record<string, { readonly heading: string } | undefined>> = columns.of
  const found = decided.problems.map(({ field, ...problem }) => ({ ...problem, column: of[field]?.heading ?? '' }))
  const problems = [...understood.problems, ...found].toSorted((a, b) => a.row - b.row)
  const late = new Set(decided.problems.map(({ row }) => row))
  const excluded = new Set(decided.excluded.filter((row) => !late.has(row)))
  const ofTable = tableQuestions(understood)
  return {
    understood,
    decided,
    questions: ofTable.length > 0 ? ofTable : decided.questions,
    problems: problems.slice(0, MOST_PROBLEMS),
    allProblems: problems,
    problemCount: understood.problemCount + found.length,
    wrong: new Set([...understood.wrong, ...late]),
    lines: {
      ...lines,
      read: lines.read - late.size - excluded.size,
      wrong: lines.wrong + late.size,
      excluded: lines.excluded + excluded.size,
    },
  }
}
