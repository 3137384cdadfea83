import type { PersonId } from '../../models/domain/directory.ts'
import type { RowProblem } from '../../models/domain/schedule/scheduleImport.ts'
import type { ImportProblem } from '../../models/wire/schedule.ts'
import type { Column } from './columns.ts'
import type { FindPerson } from './peopleFinder.ts'
import type { SheetRow } from './readSheet.ts'

export interface RowsFound<Row> {
  readonly rows: Row[]
  readonly problems: ImportProblem[]
}

/** As much of a cell as is shown again. */
const SHOWN = 80

/** Reads the cells of one row, and collects everything that is wrong with them: not only the first mistake. */
export class RowReader {
  readonly problems: ImportProblem[] = []

  constructor(
    private readonly line: SheetRow,
    private readonly find: FindPerson,
  ) {}

  text(column: Column | undefined): string {
    return column ? (this.line.cells[column.index] ?? '') : ''
  }

  problem(column: Column | undefined, problem: RowProblem, value = this.text(column)): void {
    this.problems.push({ row: this.line.row, column: column?.heading ?? '', value: value.slice(0, SHOWN), problem })
  }

  /** An empty cell is missing; one that says something else is a problem of this kind. */
  required<T>(column: Column | undefined, read: (text: string) => T | undefined, otherwise: RowProblem): T | undefined {
    if (this.text(column) !== '') return this.optional(column, read, otherwise)
    this.problem(column, 'missing')
    return undefined
  }

  optional<T>(column: Column | undefined, read: (text: string) => T | undefined, otherwise: RowProblem): T | undefined {
    const text = this.text(column)
    if (text === '') return undefined
    const value = read(text)
    if (value === undefined) this.problem(column, otherwise)
    return value
  }

  person(column: Column | undefined): PersonId | undefined {
    const text = this.text(column)
    if (text === '') this.problem(column, 'missing')
    else return this.found(column, text, ['personUnknown', 'personAmbiguous'])
    return undefined
  }

  substitute(column: Column | undefined, name: string): PersonId | undefined {
    return this.found(column, name, ['substituteUnknown', 'substituteAmbiguous'])
  }

  private found(
    column: Column | undefined,
    name: string,
    [unknown, ambiguous]: readonly [RowProblem, RowProblem],
  ): PersonId | undefined {
    const found = this.find(name)
    if (found !== 'nobody' && found !== 'several') return found
    this.problem(column, found === 'nobody' ? unknown : ambiguous, name)
    return undefined
  }
}
