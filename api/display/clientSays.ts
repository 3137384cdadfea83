import { createHash } from 'node:crypto'
import { Refusal } from '../../models/domain/errors.ts'
import { type ClientNote, withNote } from '../../models/domain/visit/clientNotes.ts'
import type { VisitId } from '../../models/domain/visit/visit.ts'
import type { VisitCalls } from '../bells/visitCalls.ts'
import { RateLimiter } from '../platform/web/rateLimiter.ts'
import type { Platform } from '../platform/writeBehind.ts'
import type { VisitRepository } from '../visits/visitRepository.ts'

/** Four buttons, pressed twice; then one every quarter of a minute. */
const NOTES_OF_A_VISIT = { atOnce: 8, aSecond: 1 / 15 }

interface ClientSaysDeps extends Platform {
  readonly visits: VisitRepository
  readonly visitCalls: VisitCalls
}

/**
 * What clients say by a button: a quiet note on the card of their visit, for as long as it goes on. Whoever calls somebody
 * is heard: it rings.
 */
export class ClientSays {
  private readonly limit: RateLimiter

  constructor(private readonly deps: ClientSaysDeps) {
    this.limit = new RateLimiter(deps, 'notes of a client', NOTES_OF_A_VISIT)
  }

  async say(visitId: VisitId, note: ClientNote): Promise<void> {
    const { clock, log, visits, visitCalls } = this.deps
    const visit = visits.get(visitId)
    if (!visit || visit.endedAt !== undefined) throw new Refusal('notFound', { where: 'visit' })
    if (!this.limit.take(shortHash(visitId))) throw new Refusal('tooManyAttempts')
    const isRinging = note === 'callSomebody' && (await visitCalls.call(visit))
    if (!isRinging)
      await visits.change(visitId, (current) =>
        current.endedAt === undefined
          ? { ...current, said: withNote(current.said, { note, at: clock.now() }) }
          : current,
      )
    // Counted by whoever reads the log: without the visit, which would lead to a person.
    log.info({ clientNote: note }, 'a client has said something by a button')
  }
}

/** Whose limit it is stands in the log: one visit apart from the other, and none that could be looked up. */
const shortHash = (visitId: VisitId): string => createHash('sha256').update(visitId).digest('hex').slice(0, 8)
