import { type Agreement, agreementMovesOf, isOver, startsAt } from '../../models/domain/agreements/agreement.ts'
import { answerableFor } from '../../models/domain/agreements/answerable.ts'
import type { Clock } from '../../models/domain/clock.ts'
import { earliestInterpreterDay } from '../../models/domain/interpreters/interpreter.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import { whyAwayAt } from '../../models/domain/schedule/away.ts'
import { localTime } from '../../models/domain/schedule/workingTime.ts'
import type { AgreementsView, AgreementView } from '../../models/wire/agreements.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import { optional } from '../requests/requestView.ts'
import type { Schedule } from '../schedule/schedule.ts'

export interface AgreementViewDeps {
  readonly clock: Clock
  readonly directory: OfficeDirectory
  readonly schedule: Schedule
}

/** What somebody has agreed with clients; and for clerks every meeting from today on, so that each finds any client's. */
export function agreementsFor(actor: Actor, all: readonly Agreement[], deps: AgreementViewDeps): AgreementsView {
  const { clock, directory } = deps
  const today = localTime(clock.now(), directory.now.office.timeZone).day
  const inTime = all.toSorted((a, b) => startsAt(a, directory.now.office) - startsAt(b, directory.now.office))
  const view = (agreement: Agreement) => agreementView(agreement, actor, deps)
  const meetings = actor.roles.includes('clerk')
    ? inTime.filter(({ kind, day, state }) => kind === 'meeting' && day >= today && state !== 'cancelled')
    : []
  return {
    earliestInterpreterDay: earliestInterpreterDay(directory.now.office, clock.now()),
    mine: inTime.filter((each) => isTheirs(each, actor, directory) && !isOver(each)).map(view),
    meetings: meetings.map(view),
  }
}

const isTheirs = (agreement: Agreement, { personId }: Actor, directory: OfficeDirectory): boolean =>
  answerableFor(agreement, directory.now).includes(personId)

/** What the client needs is for clerks and whoever has to keep it. */
export function agreementView(agreement: Agreement, actor: Actor, deps: AgreementViewDeps): AgreementView {
  const { directory, schedule } = deps
  const { office, employees, places } = directory.now
  const isPlaceGone = agreement.placeId !== undefined && !places.has(agreement.placeId)
  const at = startsAt(agreement, office)
  const mayReadNeeds = actor.roles.includes('clerk') || isTheirs(agreement, actor, directory)
  return {
    id: agreement.id,
    version: agreement.version,
    kind: agreement.kind,
    code: agreement.code,
    person: directory.person(agreement.personId),
    wanted: directory.target(agreement.target),
    day: agreement.day,
    startsAt: at,
    state: agreement.state,
    isAwayThen:
      agreement.kind === 'meeting' && whyAwayAt(schedule.planOf(agreement.personId), office, at) !== undefined,
    moves: agreementMovesOf(agreement, actor, directory.now),
    ...optional('place', agreement.placeId === undefined ? undefined : directory.place(agreement.placeId)),
    ...optional('hasLeft', employees.has(agreement.personId) ? undefined : true),
    ...optional('isPlaceGone', isPlaceGone ? true : undefined),
    ...optional('needs', mayReadNeeds ? agreement.needs : undefined),
    ...optional('lastsMinutes', agreement.lastsMinutes),
    ...optional('how', agreement.how),
    ...optional('interpreter', agreement.interpreter),
    ...optional('isUrgent', agreement.isUrgent),
    ...optional('becameCode', agreement.became?.code),
    ...optional('fromCode', agreement.from?.code),
  }
}
