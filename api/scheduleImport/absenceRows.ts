import type { PersonId } from '../../models/domain/directory/directory.ts'
import { type Absence, endsAt, isBefore, type LocalMoment, overlaps } from '../../models/domain/schedule/absence.ts'
import { MOST_ABSENCES, MOST_SUBSTITUTES } from '../../models/domain/schedule/limits.ts'
import { isSamePeriod } from '../../models/domain/schedule/planAbsence.ts'
import type { AbsenceField } from '../../models/domain/schedule/scheduleImport.ts'
import type { Columns } from '../lists/columns.ts'
import type { ReadingContext, RowReader } from '../lists/rowReader.ts'
import { spanOf } from './absenceSpan.ts'

export interface AbsenceRow {
  readonly row: number
  readonly personId: PersonId
  readonly from: LocalMoment
  readonly to: LocalMoment
  readonly substituteIds: readonly PersonId[]
  readonly state: 'new' | 'changed' | 'known'
  /** What is there already, and becomes this. */
  readonly known?: Absence
}

export interface AbsenceContext extends ReadingContext {
  absencesOf(personId: PersonId): readonly Absence[]
}

type Of = Columns<AbsenceField>['of']

/** Reads one row after the other: each becomes an absence that could be planned, or says what is wrong with it. */
export function absenceRowReader(of: Of, context: AbsenceContext): (reader: RowReader) => AbsenceRow | undefined {
  const before = new Map<PersonId, AbsenceRow[]>()
  return (reader) => {
    const personId = reader.person(of)
    const span = spanOf(reader, of, context.answers)
    const named = substitutesOf(reader, of)
    if (personId === undefined || !span || !named) return undefined
    if (named.includes(personId)) reader.problem(of.substitutes, 'substituteIsThemself')
    if (!isBefore(span.from, span.to)) reader.problem(of.to ?? of.from ?? of.period, 'endsBeforeItBegins')
    const rows = before.get(personId) ?? []
    const row = compared({ row: reader.line.row, personId, ...span, substituteIds: named }, { of, rows, context })
    if (reader.problems.length === 0) mustFit(reader, row, { of, rows, context })
    if (reader.problems.length > 0 || reader.waits || reader.isExcluded) return undefined
    before.set(personId, [...rows, row])
    return row
  }
}

interface Surroundings {
  readonly of: Of
  /** Of the same person, further up in the list. */
  readonly rows: readonly AbsenceRow[]
  readonly context: AbsenceContext
}

/**
 * New, there already, or another form of what is there: the same list comes again after a change, and then an absence
 * has kept its beginning or its end. A list that names no substitutes leaves those that are there.
 */
function compared(row: Omit<AbsenceRow, 'state'>, { of, rows, context }: Surroundings): AbsenceRow {
  const same = rows.find((each) => isSamePeriod(each, row))
  if (same) return { ...row, state: 'known' }
  const there = context.absencesOf(row.personId).filter(({ id }) => !rows.some(({ known }) => known?.id === id))
  const isSame = (a: LocalMoment, b: LocalMoment) => a.day === b.day && a.minute === b.minute
  const known =
    there.find(({ from, to }) => isSame(from, row.from) && isSame(to, row.to)) ??
    there.find(({ from, to }) => (isSame(from, row.from) || isSame(to, row.to)) && overlaps({ from, to }, row))
  if (!known) return { ...row, state: 'new' }
  const next = of.substitutes ? row : { ...row, substituteIds: known.substituteIds }
  return { ...next, known, state: isSamePeriod(known, next) ? 'known' : 'changed' }
}

function mustFit(reader: RowReader, row: AbsenceRow, { of, rows, context }: Surroundings): void {
  if (row.state === 'known') return
  const { now, timeZone, absencesOf } = context
  const begin = of.from ?? of.period
  if (endsAt(row, timeZone) <= now) reader.problem(of.to ?? begin, 'past')
  const others = absencesOf(row.personId).filter((each) => each !== row.known)
  const toCome = others.filter((each) => endsAt(each, timeZone) > now).length
  const added = rows.filter(({ state }) => state === 'new').length
  if (row.state === 'new' && toCome + added >= MOST_ABSENCES) reader.problem(of.person ?? of.surname, 'tooManyAbsences')
  if (others.some((each) => overlaps(each, row))) reader.problem(begin, 'overlaps')
  if (rows.some((each) => overlaps(each, row))) reader.problem(begin, 'twice')
}

const BETWEEN_PEOPLE = /\s*[;|/&+\n]\s*|\s(?:i|oraz|and)\s/

/** Several people: between them stands a sign or a word, or a comma if it is not between surname and first name. */
function substitutesOf(reader: RowReader, { substitutes }: Of): readonly PersonId[] | undefined {
  const text = reader.text(substitutes)
  if (!/\p{L}/u.test(text)) return []
  const names = text.split(BETWEEN_PEOPLE).flatMap((part) => byCommas(reader, part))
  const wanted = names.map((name) => name.trim()).filter((name) => name !== '')
  if (wanted.length > MOST_SUBSTITUTES) {
    reader.problem(substitutes, 'tooManySubstitutes')
    return undefined
  }
  const ids = wanted.flatMap((name) => reader.named(substitutes, name, 'substituteUnknown') ?? [])
  return [...new Set(ids)]
}

/** "Piekarska, Magdalena" is one person, "Piekarska, Nowicki" are two. */
function byCommas(reader: RowReader, part: string): readonly string[] {
  const names = part.split(',')
  if (names.length === 1 || reader.isSomebody(part)) return [part]
  return names.every((name) => reader.knows(name)) || !reader.knows(part) ? names : [part]
}
