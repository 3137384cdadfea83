import type { Instant } from '../clock.ts'
import type { Directory } from '../directory/directory.ts'
import { Refusal } from '../errors.ts'
import type { Actor } from '../lifecycle.ts'
import type { Target } from '../request/request.ts'
import { localTime } from '../schedule/workingTime.ts'
import {
  AGREEMENT_MOVE_TABLE,
  type Agreement,
  type AgreementMove,
  agreementMovesOf,
  isOver,
  type OfRequest,
  over,
} from './agreement.ts'
import { answerableFor } from './answerable.ts'

interface Surroundings {
  readonly now: Instant
  readonly directory: Directory
}

/** Refuses whoever may not, what is over, and a client who is here on another day than agreed. */
export function mayMove(
  agreement: Agreement,
  actor: Actor,
  move: AgreementMove,
  { now, directory }: Surroundings,
): void {
  const isTheirs = agreementMovesOf({ ...agreement, state: 'agreed' }, actor, directory).includes(move)
  const concernsThem = answerableFor(agreement, directory).includes(actor.personId)
  if (!isTheirs && !concernsThem && !actor.roles.includes('clerk'))
    throw new Refusal('notFound', { where: 'agreement' })
  if (!isTheirs) throw new Refusal('notAllowed')
  if (isOver(agreement))
    throw new Refusal('tooLate', { status: agreement.state, ...(agreement.endedAt ? { at: agreement.endedAt } : {}) })
  const today = localTime(now, directory.office.timeZone).day
  if (move === 'here' && agreement.day !== today)
    throw new Refusal('moveNotPossible', { status: agreement.state, move })
}

/** `became`: the request that the client's coming has raised. */
export function moved(agreement: Agreement, move: AgreementMove, at: Instant, became?: OfRequest): Agreement {
  const next = over(agreement, AGREEMENT_MOVE_TABLE[move].to, at)
  return became ? { ...next, became } : next
}

/** The person themself, for whom the usual rules find a substitute; whoever is there for it when they have left. */
export function whomToCall({ personId, target }: Agreement, { employees, matters, units }: Directory): Target {
  if (employees.has(personId)) return { kind: 'person', personId }
  if (target.kind === 'matter' && matters.has(target.matterId)) return target
  if (target.kind === 'unit' && units.has(target.unitId)) return target
  return { kind: 'unknown' }
}
