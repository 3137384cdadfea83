import type { Instant } from '../../models/domain/clock.ts'
import type { PersonId } from '../../models/domain/directory/directory.ts'
import { MOST_NAMED } from '../../models/domain/lists/listImport.ts'
import type { TellProgress } from '../../models/domain/lists/listProgress.ts'
import { plainWord } from '../../models/domain/lists/plainWord.ts'
import type { RowProblem } from '../../models/domain/lists/rowProblems.ts'
import type { ColumnAnswer, ImportProblem, ListAnswers } from '../../models/wire/listImport.ts'
import type { Column } from './columns.ts'
import type { TextRow } from './csvRows.ts'
import { type DayReading, dayIn, type Meanings } from './dayCell.ts'
import type { FindPerson } from './peopleFinder.ts'

export interface ReadingContext {
  readonly now: Instant
  readonly timeZone: string
  readonly find: FindPerson
  readonly answers: ListAnswers
  /** What the columns of such a file were said to mean before. */
  meaningsOf?(headings: readonly string[]): readonly ColumnAnswer[] | undefined
  /** Absent: nobody waits. */
  readonly tell?: TellProgress | undefined
}

/** What the rows leave open, for all of them together: nobody is asked the same for each row. */
export interface Asks {
  readonly dayOrder: { rows: number; example?: { readonly text: string; readonly meanings: Meanings } }
  readonly openEnd: number[]
  readonly severalDays: number[]
  readonly people: Map<
    string,
    { readonly name: string; readonly rows: number; readonly candidateIds: readonly PersonId[] }
  >
}

export const noAsks = (): Asks => ({ dayOrder: { rows: 0 }, openEnd: [], severalDays: [], people: new Map() })

/** As much of a cell as is shown again. */
export const SHOWN = 80

/** Reads the cells of one row, and collects everything that is wrong with them or has to be asked: not only the first. */
export class RowReader {
  readonly problems: ImportProblem[] = []
  /** Somebody has to answer first. */
  waits = false
  /** An answer leaves it out. */
  isExcluded = false

  constructor(
    readonly line: TextRow,
    private readonly context: ReadingContext,
    private readonly asks: Asks,
  ) {}

  text(column: Column | undefined): string {
    return column ? (this.line.cells[column.index] ?? '') : ''
  }

  problem(column: Column | undefined, problem: RowProblem, value = this.text(column)): void {
    this.problems.push({ row: this.line.row, column: column?.heading ?? '', value: value.slice(0, SHOWN), problem })
  }

  optional<T>(column: Column | undefined, read: (text: string) => T | undefined, otherwise: RowProblem): T | undefined {
    const text = this.text(column)
    if (text === '') return undefined
    const value = read(text)
    if (value === undefined) this.problem(column, otherwise)
    return value
  }

  day(column: Column): Extract<DayReading, { kind: 'day' }> | undefined {
    const { answers, timeZone } = this.context
    const text = this.text(column)
    const reading = dayIn(text, { order: answers.dayOrder, timeZone })
    if (reading.kind === 'day') return reading
    if (reading.kind !== 'ambiguous') {
      this.problem(column, reading.kind)
      return undefined
    }
    this.waits = true
    this.asks.dayOrder.rows += 1
    this.asks.dayOrder.example ??= { text, meanings: reading.meanings }
    return undefined
  }

  /** Waits for the answer to a question about several rows. */
  asksAbout(question: 'openEnd' | 'severalDays'): void {
    this.waits = true
    this.asks[question].push(this.line.row)
  }

  /** In one column, or the surname and the first name in two. */
  person(columns: { readonly [Of in 'person' | 'surname' | 'firstName']?: Column }): PersonId | undefined {
    const { person, surname, firstName } = columns
    const name = [this.text(firstName), this.text(surname)].filter((part) => part !== '').join(' ')
    const column = person && this.text(person) !== '' ? person : (surname ?? person)
    const text = column === person ? this.text(person) : name
    if (text !== '') return this.named(column, text, 'personUnknown')
    this.problem(column, 'missing')
    return undefined
  }

  isSomebody(text: string): boolean {
    return 'personId' in this.context.find(text)
  }

  /** Whether this is somebody, or may be. */
  knows(text: string): boolean {
    const finding = this.context.find(text)
    return 'personId' in finding || finding.candidateIds.length > 0
  }

  named(column: Column | undefined, text: string, otherwise: RowProblem): PersonId | undefined {
    const finding = this.context.find(text)
    if ('personId' in finding) return finding.personId
    const { candidateIds } = finding
    if (candidateIds.length === 0) {
      this.problem(column, otherwise, text)
      return undefined
    }
    const name = text.slice(0, SHOWN)
    const answer = this.context.answers.people?.find((each) => plainWord(each.name) === plainWord(name))
    if (answer?.personId === null) this.isExcluded = true
    else if (answer && candidateIds.includes(answer.personId)) return answer.personId
    else this.asksWho(column, name, candidateIds)
    return undefined
  }

  private asksWho(column: Column | undefined, name: string, candidateIds: readonly PersonId[]): void {
    const { people } = this.asks
    const key = plainWord(name)
    const asked = people.get(key)
    if (!asked && people.size >= MOST_NAMED) {
      this.problem(column, 'personUndecided', name)
      return
    }
    this.waits = true
    people.set(key, { name, candidateIds, rows: (asked?.rows ?? 0) + 1 })
  }
}
