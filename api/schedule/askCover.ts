import { Refusal } from '../../models/domain/errors.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import {
  answerBy,
  type Cover,
  type CoverMove,
  coverStanding,
  isAbout,
  mayPlanCover,
  movedCover,
} from '../../models/domain/schedule/cover.ts'
import { awaitedFor, proposalsFor } from '../../models/domain/schedule/proposeCover.ts'
import type { CoverBody } from '../../models/wire/schedule.ts'
import { KeyedQueue } from '../platform/keyedQueue.ts'
import { MANAGERS_DAYS } from './coverageGaps.ts'
import type { Covers } from './covers.ts'
import type { CoverViewDeps } from './coverViews.ts'

interface AskCoverDeps extends CoverViewDeps {
  readonly covers: Covers
  newId(): string
}

/**
 * Asks somebody to stand in for a hole that there still is. Two presses ask once, and of two managers who ask two people
 * at once the slower one reads who was faster.
 */
export function askCover(deps: AskCoverDeps) {
  const { clock, directory, schedule, gaps, covers, newId } = deps
  const queue = new KeyedQueue()
  return (actor: Actor, { awayIds: named, personId, from }: CoverBody): Promise<Cover> =>
    queue.run('', async () => {
      const now = clock.now()
      const awayIds = [...new Set(named)].toSorted()
      if (awayIds.some((id) => !directory.now.employees.has(id))) throw new Refusal('notFound', { where: 'person' })
      if (!mayPlanCover(directory.now, actor, awayIds)) throw new Refusal('notAllowed')
      const known = covers
        .all()
        .find(
          (cover) =>
            cover.personId === personId &&
            isAbout(cover, { awayIds, from, to: from + 1 }) &&
            ['asked', 'agreed'].includes(coverStanding(cover, now)),
        )
      if (known) return known
      const hole = gaps
        .ahead(MANAGERS_DAYS)
        // The beginning of one that goes on moves with the clock: it was read a moment ago.
        .find(
          (gap) => gap.from <= Math.max(from, now) && from < gap.to && gap.away.toSorted().join() === awayIds.join(),
        )
      if (!hole) throw new Refusal('notFound', { where: 'gap' })
      const awaited = awaitedFor(hole, covers.all(), now)
      if (awaited)
        throw new Refusal('changedMeanwhile', { by: directory.person(awaited.askedBy).name, at: awaited.askedAt })
      const around = { directory: directory.now, planOf: schedule.planOf.bind(schedule), covers: covers.all(), now }
      if (!proposalsFor(hole, around).some((each) => each.personId === personId))
        throw new Refusal('personNotAvailable')
      const { day, to } = hole
      const cover: Cover = {
        id: newId(),
        version: 1,
        awayIds,
        personId,
        day,
        from: hole.from,
        to,
        askedBy: actor.personId,
        askedAt: now,
        answerBy: answerBy(now, hole.from),
        state: 'asked',
      }
      await covers.add(cover)
      return cover
    })
}

/** The answer of whoever was asked, or the word of a planner that nobody is needed any more. */
export function moveCover({ clock, directory, covers }: AskCoverDeps) {
  return (actor: Actor, id: string, move: CoverMove): Promise<Cover> =>
    covers.change(id, (current) => movedCover(current, move, actor, directory.now, clock.now()))
}
