import type { Instant } from '../clock.ts'
import { hours } from '../clock.ts'
import type { Directory, PersonId } from '../directory/directory.ts'
import { Refusal } from '../errors.ts'
import type { Actor } from '../lifecycle.ts'
import { mayPlanFor } from './mayPlan.ts'
import type { Day } from './workingTime.ts'

/*
 * A cover: somebody is asked to stand in for those who are away, in the hours of one day in which nobody would be there.
 * Once they have agreed, whoever would be called is called through them, as through any substitute.
 */

export const COVER_STATES = ['asked', 'agreed', 'refused', 'withdrawn'] as const
export type CoverState = (typeof COVER_STATES)[number]
/** Nobody answers for ever: after a while the next one is proposed, though a late yes is still a yes. */
export type CoverStanding = CoverState | 'unanswered'

export const COVER_MOVES = ['agree', 'refuse', 'withdraw'] as const
export type CoverMove = (typeof COVER_MOVES)[number]

export interface Cover {
  readonly id: string
  readonly version: number
  /** In whose place, sorted. */
  readonly awayIds: readonly PersonId[]
  /** Who is asked. */
  readonly personId: PersonId
  readonly day: Day
  readonly from: Instant
  readonly to: Instant
  readonly askedBy: PersonId
  readonly askedAt: Instant
  readonly answerBy: Instant
  readonly state: CoverState
  readonly answeredAt?: Instant
}

interface MoveRule {
  readonly from: readonly CoverState[]
  readonly to: CoverState
  readonly by: 'asked' | 'planner'
}

/** Every move. Who has agreed can still say that they cannot after all: the hole is open again, and somebody hears of it. */
export const COVER_MOVE_TABLE: Record<CoverMove, MoveRule> = {
  agree: { from: ['asked', 'refused'], to: 'agreed', by: 'asked' },
  refuse: { from: ['asked', 'agreed'], to: 'refused', by: 'asked' },
  withdraw: { from: ['asked', 'agreed'], to: 'withdrawn', by: 'planner' },
}

const ANSWER_MS = hours(2)

/** Two hours to answer, and never beyond the beginning: then somebody else has to be found. Once it has begun, an hour's quarter. */
export const answerBy = (now: Instant, from: Instant): Instant =>
  from > now ? Math.min(now + ANSWER_MS, from) : now + ANSWER_MS / 8

export const coverStanding = ({ state, answerBy: by }: Cover, now: Instant): CoverStanding =>
  state === 'asked' && now >= by ? 'unanswered' : state

/** Who stands in at this moment for those who are away. */
export const coveringAt = (covers: readonly Cover[], at: Instant): readonly PersonId[] =>
  covers.filter(({ from, to }) => from <= at && at < to).map(({ personId }) => personId)

/** Whether it was asked for the same hole: of the same people, at least for a part of the same time. */
export const isAbout = (cover: Cover, gap: Pick<Cover, 'awayIds' | 'from' | 'to'>): boolean =>
  cover.from < gap.to && gap.from < cover.to && gap.awayIds.every((id) => cover.awayIds.includes(id))

export const mayPlanCover = (directory: Directory, actor: Actor, awayIds: readonly PersonId[]): boolean =>
  awayIds.length > 0 && awayIds.every((id) => mayPlanFor(directory, actor, id))

export function coverMovesOf(cover: Cover, actor: Actor, directory: Directory, now: Instant): readonly CoverMove[] {
  if (now >= cover.to) return []
  return COVER_MOVES.filter((move) => {
    const { from, by } = COVER_MOVE_TABLE[move]
    const isTheirs = by === 'asked' ? cover.personId === actor.personId : mayPlanCover(directory, actor, cover.awayIds)
    return isTheirs && from.includes(cover.state)
  })
}

/** The cover after this move; the same one again where it was made already. */
export function movedCover(cover: Cover, move: CoverMove, actor: Actor, directory: Directory, now: Instant): Cover {
  const { to, by } = COVER_MOVE_TABLE[move]
  const concerns = cover.personId === actor.personId || mayPlanCover(directory, actor, cover.awayIds)
  if (!concerns) throw new Refusal('notFound', { where: 'cover' })
  if (by === 'asked' && cover.personId !== actor.personId) throw new Refusal('notAllowed')
  if (cover.state === to) return cover
  if (now >= cover.to) throw new Refusal('tooLate', { status: cover.state })
  if (!coverMovesOf(cover, actor, directory, now).includes(move))
    throw new Refusal('moveNotPossible', { status: cover.state, move })
  return { ...cover, version: cover.version + 1, state: to, answeredAt: now }
}
