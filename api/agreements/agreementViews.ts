import { type Agreement, agreementMovesOf, isOver, startsAt } from '../../models/domain/agreements/agreement.ts'
import type { Clock } from '../../models/domain/clock.ts'
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
    mine: inTime.filter((each) => each.personId === actor.personId && !isOver(each)).map(view),
    meetings: meetings.map(view),
  }
}

/** What the client needs is for clerks and the one who was agreed with. */
export function agreementView(agreement: Agreement, actor: Actor, deps: AgreementViewDeps): AgreementView {
  const { directory, schedule } = deps
  const { office } = directory.now
  const at = startsAt(agreement, office)
  const mayReadNeeds = actor.roles.includes('clerk') || actor.personId === agreement.personId
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
    moves: agreementMovesOf(agreement, actor),
    ...optional('place', agreement.placeId === undefined ? undefined : directory.place(agreement.placeId)),
    ...optional('needs', mayReadNeeds ? agreement.needs : undefined),
    ...optional('lastsMinutes', agreement.lastsMinutes),
    ...optional('becameCode', agreement.became?.code),
    ...optional('fromCode', agreement.from?.code),
  }
}
