import { peopleFinder } from '../../api/lists/peopleFinder.ts'
import { type ListFound, readList } from '../../api/scheduleImport/readList.ts'
import type { Absence, WorkingHours } from '../../models/domain/schedule/absence.ts'
import type { ImportKind } from '../../models/domain/schedule/scheduleImport.ts'
import type { ListAnswers } from '../../models/wire/listImport.ts'
import { moment } from './plans.ts'

const PEOPLE = [
  ['piekarska', 'Magdalena Piekarska'],
  ['czarnecki', 'Łukasz Czarnecki'],
  ['nowicki', 'Stanisław Nowicki'],
  ['fraczek', 'Szymon Frączek'],
  ['zrebak', 'Święcisława Źrebak-Gżegżółka'],
  ['nowak1', 'Anna Nowak'],
  ['nowak2', 'Anna Nowak'],
] as const

const NAMES = new Map<string, string>(PEOPLE)

export interface Reading {
  readonly kind?: ImportKind
  readonly answers?: ListAnswers
  readonly absences?: readonly Absence[]
  readonly hours?: readonly WorkingHours[]
  readonly now?: string
}

/** Reads a list in an office of seven people, two of them namesakes, at the end of November 2026. */
export function readsList(list: string | Uint8Array, reading: Reading = {}): Promise<ListFound> {
  const { kind = 'absences', answers = {}, absences = [], hours = [], now = '2026-11-23T09:00:00Z' } = reading
  const people = PEOPLE.map(([id, name]) => ({ id, name, login: `${id}.login`, email: `${id}@gmina.example` }))
  return readList(
    { kind, file: Buffer.from(list as string).toString('base64'), answers },
    {
      now: Date.parse(now),
      timeZone: 'Europe/Warsaw',
      find: peopleFinder(people),
      answers,
      absencesOf: (personId) => absences.filter((absence) => absence.personId === personId),
      hoursOf: (personId) => hours.find((each) => each.personId === personId),
      person: (id) => ({ id, name: NAMES.get(id) ?? id, position: { pl: '', en: '' } }) as never,
    },
  )
}

export const planned = (
  personId: string,
  from: string,
  to: string,
  substituteIds: readonly string[] = [],
): Absence => ({
  id: `${personId} ${from}`,
  version: 1,
  personId,
  from: moment(from),
  to: moment(to),
  substituteIds,
  setBy: 'secretary',
  setAt: 0,
})

/** "piekarska 2026-12-07 0:00 – 2026-12-08 24:00", as it would be planned. */
export const rowsIn = (found: ListFound): readonly string[] => {
  if (found.kind !== 'absences') throw new Error('a list of hours')
  const say = ({ day, minute }: { day: string; minute: number }) =>
    `${day}${minute === 0 || minute === 1440 ? '' : ` ${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`}`
  return found.rows.map(({ row, personId, from, to }) => `${row} ${personId} ${say(from)} - ${say(to)}`)
}

export const problemsIn = ({ problems }: ListFound): readonly string[] =>
  problems.map(({ row, problem, value }) => `${row} ${problem} ${value}`.trim())

export const questionsIn = ({ questions }: ListFound): readonly string[] =>
  questions.map((question) =>
    question.kind === 'column'
      ? `column ${question.heading}`
      : question.kind === 'person'
        ? `person ${question.name}`
        : question.kind,
  )
