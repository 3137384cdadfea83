import type { PeopleField } from '../../models/domain/lists/directoryLists.ts'
import type { RowProblem } from '../../models/domain/lists/rowProblems.ts'
import { LOGIN_FORM } from '../../models/wire/accounts.ts'
import type { Columns } from '../lists/columns.ts'
import type { Rows } from '../lists/readShape.ts'
import type { Table } from '../lists/readTable.ts'
import type { RowReader } from '../lists/rowReader.ts'
import { type Known, kindAbove, kindOf, nameCell } from './lineKind.ts'
import type { Clearable, ListedPerson } from './listedPerson.ts'
import { numbersIn } from './numbersCell.ts'
import { isOwnList } from './peopleShape.ts'
import { type NameOrder, nameAndPosition, nameIn, peopleIn, usualOrder } from './personName.ts'
import { severalIn } from './severalPeople.ts'
import { unitNameOf } from './unitName.ts'
import { floorIn, type Where, whereIn } from './whereCell.ts'

type Of = Columns<PeopleField>['of']

/** So many names tell in which order all of them are. */
const LOOKED_AT = 500

/** Reads a telephone list row by row: people, and the names of units between them. */
export function peopleRows({ of }: Columns<PeopleField>, table: Table, known: Known): Rows<readonly ListedPerson[]> {
  const names = table.rows.slice(0, LOOKED_AT).map((line) => nameCell(of, line.cells))
  const order = usualOrder(names, (of.person ?? of.surname)?.heading ?? '')
  const isOwn = isOwnList(of.id?.heading)
  const isGrouped = !isOwn && isGroupedColumn(table, of)
  let section: string | undefined
  let last: string | undefined
  return {
    kindOf(line, isAbove) {
      const below = isOwn ? 'row' : kindOf(line, of, known)
      const kind = isAbove ? kindAbove(line, known) : below
      if (kind === 'section') {
        section = unitNameOf(line.cells.find((cell) => cell !== '') ?? '')
        last = undefined
      }
      return kind
    },
    readRow(reader) {
      const said = reader.text(of.unit)
      if (said !== '' && said !== '-') last = unitNameOf(said)
      const unit = said !== '' ? said : isGrouped ? last : undefined
      return new PersonCells(reader, of, { order, isOwn }).people(unit ?? section)
    },
  }
}

/** Merged cells come out of a spreadsheet as one value and blanks below it: each unit stands once, above its people. */
function isGroupedColumn({ rows }: Table, { unit }: Of): boolean {
  if (!unit) return false
  const cells = rows.map((line) => line.cells[unit.index] ?? '')
  const filled = cells.filter((cell) => cell !== '')
  return filled.length > 0 && filled.length < cells.length / 1.5 && new Set(filled).size === filled.length
}

const CLEAR = /^[-–—]$/
const MOST_SUBSTITUTES = 20

interface NamedPart {
  readonly name?: string | undefined
  readonly rawName?: string
  readonly position?: string
}

/** A row of which only a key says whose it is. */
const NAMELESS: NamedPart = {}

/** The cells of one row, shared out among the people in it. */
class PersonCells {
  constructor(
    private readonly reader: RowReader,
    private readonly of: Of,
    private readonly how: { readonly order: NameOrder; readonly isOwn: boolean },
  ) {}

  people(unit: string | undefined): readonly ListedPerson[] | undefined {
    const names = this.names()
    const count = Math.max(1, names.length)
    const { id, number, login, email } = this.keys(count)
    const isKeyed = [id, number, login, email].some((keys) => keys.some((key) => key !== undefined && key !== null))
    if (names.length === 0 && !isKeyed) this.reader.problem(this.of.person ?? this.of.surname, 'missing')
    const numbers = this.numbers(count)
    const rooms = this.shared(this.of.room, count, this.how.isOwn ? (room): Where => ({ room }) : whereIn)
    const positions = this.shared(this.of.position, count, (text) => text)
    const common = this.common(unit)
    if (this.reader.problems.length > 0) return undefined
    return (names.length > 0 ? names : [NAMELESS]).map(({ name, rawName, position }, part): ListedPerson => {
      const where = rooms[part]
      const said = positions[part] ?? position
      return {
        row: this.reader.line.row,
        part,
        ...common,
        ...given('name', name),
        ...given('rawName', rawName),
        ...given('id', id[part]),
        ...given('number', number[part]),
        ...given('login', login[part]),
        ...given('email', email[part]),
        ...given('position', said),
        ...given('extension', numbers[part]),
        ...(where === null ? { room: null } : { ...where, ...common }),
      }
    })
  }

  private names(): readonly NamedPart[] {
    const { reader, of } = this
    const { order, isOwn } = this.how
    const both = of.surname !== undefined && reader.text(of.surname) !== ''
    const whole = both ? `${reader.text(of.surname)} ${reader.text(of.firstName)}`.trim() : reader.text(of.person)
    if (whole === '') return []
    const column = both ? of.surname : of.person
    if (CLEAR.test(whole)) {
      reader.problem(column, 'mustNotBeEmpty')
      return [{}]
    }
    if (isOwn) return [{ name: whole, rawName: whole }]
    return (both ? [whole] : peopleIn(whole)).map((text) => {
      const { name, position } = nameAndPosition(text)
      const read = nameIn(name, both ? 'surnameFirst' : order)
      if (read === undefined) reader.problem(column, 'notAPerson', text)
      return { name: read, rawName: text, ...(position === undefined ? {} : { position }) }
    })
  }

  private keys(people: number) {
    const id = this.split(this.of.id, people, (text) =>
      this.checked(this.of.id, text, /^[A-Za-z0-9_-]{1,64}$/, 'notAKey'),
    )
    const number = this.split(this.of.number, people, (text) =>
      this.checked(this.of.number, text, /^[\p{L}\d/._-]{1,40}$/u, 'notANumber'),
    )
    const login = this.split(this.of.login, people, (text) =>
      // Without the domain that Windows puts before it.
      this.checked(this.of.login, text.replace(/^[^\\]*\\/, '').toLowerCase(), LOGIN_FORM, 'notALogin'),
    )
    const email = this.split(this.of.email, people, (text) =>
      this.checked(this.of.email, text, /^[^\s@<>;,]{1,100}@[^\s@<>;,]+\.[^\s@<>;,.]{2,}$/, 'notAnEmail'),
    )
    return { id: id.map((each) => each ?? undefined), number, login, email }
  }

  private checked(column: Of[PeopleField], text: string, form: RegExp, problem: RowProblem): string {
    const value = text.replace(/^mailto:/, '')
    if (!form.test(value)) this.reader.problem(column, problem, text)
    return value
  }

  /** As many values as there are people, in their order; more of one kind than of the other are nobody's. */
  private split(column: Of[PeopleField], people: number, read: (text: string) => string): readonly Clearable<string>[] {
    const text = this.reader.text(column)
    if (text === '') return Array.from({ length: people }, () => undefined)
    if (CLEAR.test(text)) return Array.from({ length: people }, () => null)
    const parts = people === 1 ? [text] : text.split(/[\s;,]+/).filter((part) => part !== '')
    if (parts.length !== people) this.reader.problem(column, 'whichOfThem')
    return parts.map(read)
  }

  /** A value for each of them, or one that all of them have. */
  private shared<T>(column: Of[PeopleField], people: number, read: (text: string) => T): readonly Clearable<T>[] {
    const text = this.reader.text(column)
    if (text === '') return []
    if (CLEAR.test(text)) return Array.from({ length: people }, () => null)
    const parts =
      people === 1 ? [text.replaceAll('\n', ' ')] : text.split(/\n|\s*[;/]\s*/).filter((part) => part !== '')
    if (parts.length !== 1 && parts.length !== people) this.reader.problem(column, 'whichOfThem')
    return Array.from({ length: people }, (_, at) => read(parts[at] ?? parts[0] ?? ''))
  }

  /** The number inside the building where it has a column of its own, and else whatever telephone there is. */
  private numbers(people: number): readonly Clearable<string>[] {
    const { extension, phone } = this.of
    const column = this.reader.text(extension) === '' ? phone : extension
    const text = this.reader.text(column)
    if (text === '') return []
    if (CLEAR.test(text)) return Array.from({ length: people }, () => null)
    if (this.how.isOwn) return [text]
    const numbers = numbersIn(text)
    if (people === 1 || numbers.length === 1) return Array.from({ length: people }, () => numbers.join(', '))
    if (numbers.length !== people) this.reader.problem(column, 'whichOfThem')
    return numbers
  }

  private common(unit: string | undefined): Partial<ListedPerson> {
    const { reader, of } = this
    const floorText = reader.text(of.floor)
    const floor = reader.optional(of.floor, (text) => floorIn(text), 'notAFloor')
    if (unit !== undefined && CLEAR.test(unit)) reader.problem(of.unit, 'mustNotBeEmpty')
    return {
      ...(unit === undefined ? {} : { unit: this.how.isOwn ? unit : unitNameOf(unit) }),
      ...given('positionEn', this.clearable(of.positionEn)),
      ...given('building', this.clearable(of.building)),
      ...(floorText === '' || floor === undefined ? {} : { floor }),
      ...given('substitutes', this.substitutes()),
    }
  }

  private clearable(column: Of[PeopleField]): Clearable<string> {
    const text = this.reader.text(column)
    if (text === '') return undefined
    return CLEAR.test(text) ? null : text.replaceAll('\n', ' ')
  }

  private substitutes(): Clearable<readonly string[]> {
    const text = this.clearable(this.of.substitutes)
    if (typeof text !== 'string') return text
    const names = severalIn(text)
    if (names.length > MOST_SUBSTITUTES) this.reader.problem(this.of.substitutes, 'tooManySubstitutes')
    return names
  }
}

const given = <Key extends string, T>(key: Key, value: T | undefined) =>
  (value === undefined ? {} : { [key]: value }) as { readonly [K in Key]?: Exclude<T, undefined> }
