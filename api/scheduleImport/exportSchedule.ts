import type { PersonId } from '../../models/domain/directory/directory.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import { type Absence, endsAt, type LocalMoment, UNTIL_FURTHER_NOTICE } from '../../models/domain/schedule/absence.ts'
import type { ImportKind, ScheduleColumn } from '../../models/domain/schedule/scheduleImport.ts'
import type { ListTexts } from '../../models/texts/pl/lists.ts'
import { unmistakable } from '../lists/unmistakable.ts'
import type { Planning } from '../schedule/planAbsence.ts'
import { WEEK_FIELDS } from './hoursRows.ts'
import { mustBeAllowed } from './mustBeAllowed.ts'

type Row = readonly string[]
type Words = Pick<ListTexts, 'scheduleColumns' | 'untilFurtherNotice' | 'dayOff'>

/** What is planned, exactly as it is read again: absences that are not over, and the hours of whoever has their own. */
export async function exportSchedule(
  planning: Planning,
  actor: Actor,
  kind: ImportKind,
  words: Words,
): Promise<readonly Row[]> {
  mustBeAllowed(planning, actor)
  await planning.securityLog.note({ what: `export:${kind}`, result: 'done', personId: actor.personId })
  return kind === 'absences' ? absenceRows(planning, words) : hoursRows(planning, words)
}

function absenceRows({ clock, directory, schedule }: Planning, words: Words): readonly Row[] {
  const nameOf = unmistakable(directory.now)
  const isToCome = (absence: Absence) => endsAt(absence, directory.now.office.timeZone) > clock.now()
  const planned = people({ directory, schedule }).flatMap((id) => schedule.planOf(id).absences.filter(isToCome))
  return [
    headed(['person', 'from', 'to', 'substitutes'], words),
    ...planned.map(({ personId, from, to, substituteIds }) => [
      nameOf(personId),
      momentText(from, 0),
      isOpen(to) ? words.untilFurtherNotice : momentText(to, END_OF_DAY),
      substituteIds.map(nameOf).join('; '),
    ]),
  ]
}

function hoursRows({ directory, schedule }: Planning, words: Words): readonly Row[] {
  const nameOf = unmistakable(directory.now)
  const weeks = people({ directory, schedule }).flatMap((id) => schedule.hoursOf(id) ?? [])
  return [
    headed(['person', ...WEEK_FIELDS], words),
    ...weeks.map(({ personId, week }) => [
      nameOf(personId),
      ...week.map((hours) => (hours ? `${timeText(hours.from)}-${timeText(hours.to)}` : words.dayOff)),
    ]),
  ]
}

/** Whoever has left is in no list. */
const people = ({ directory, schedule }: Pick<Planning, 'directory' | 'schedule'>): readonly PersonId[] =>
  schedule.everybodyWithAPlan().filter((id) => directory.isEmployed(id))

const headed = (columns: readonly ScheduleColumn[], { scheduleColumns }: Words): Row =>
  columns.map((column) => scheduleColumns[column])

const END_OF_DAY = 1440

const isOpen = ({ day, minute }: LocalMoment): boolean =>
  day === UNTIL_FURTHER_NOTICE.day && minute === UNTIL_FURTHER_NOTICE.minute

/** A whole day is a day alone. */
const momentText = ({ day, minute }: LocalMoment, whole: number): string =>
  minute === whole ? day : `${day} ${timeText(minute)}`

const timeText = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
