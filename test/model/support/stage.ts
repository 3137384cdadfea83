import type { Request } from '../../../models/domain/request/request.ts'
import type { OfficePerson, Reply } from '../../support/officePerson.ts'
import type { PlayedOffice } from './checks.ts'
import type { WithScreen } from './happenings.ts'

/** An order of somebody, as a browser sends it. */
export interface Sending<Body> {
  readonly who: WithScreen
  readonly path: string
  readonly body: unknown
  readonly twice: boolean
  /** Called once for an order that was taken: the first time, or when it was repeated and had become possible by then. */
  taken?(reply: Reply<Body>, key: string): void | Promise<void>
  /** Called for one that was not; it may be repeated later. */
  refused?(reply: Reply<Body>, key: string): void
}

/** What every part of a play stands on: the office, its people, and what is known of it without asking it. */
export interface Stage extends PlayedOffice {
  readonly admin: OfficePerson
  readonly isClosed: boolean
  readonly hasSomebodyLeft: boolean
  isGone(who: string): boolean
  /** One of the requests that go on, the newest first. */
  openOne(which: number): Request | undefined
  /** Those whom it concerns, and then all others who are still of this office. */
  concernedFirst(request: Request): readonly WithScreen[]
  /** So many more requests must be there from now on. */
  expects(more: number): void
  /** Whose browser has said nothing for a while signs in anew. */
  wakes(who: WithScreen): Promise<void>
  sends<Body>(sending: Sending<Body>): Promise<Reply<Body>>
}

/** Somebody who has left the office is nobody that it knows. */
export const isAboutGone = (
  { hasSomebodyLeft }: Pick<Stage, 'hasSomebodyLeft'>,
  { status }: Pick<Reply<unknown>, 'status'>,
): boolean => hasSomebodyLeft && (status === 404 || status === 400)
