import { createHash } from 'node:crypto'
import { Refusal } from '../../models/domain/errors.ts'
import { type ClientNote, withNote } from '../../models/domain/visit/clientNotes.ts'
import type { VisitId } from '../../models/domain/visit/visit.ts'
import type { VisitCalls } from '../bells/visitCalls.ts'
import { RateLimiter } from '../platform/web/rateLimiter.ts'
import type { Platform } from '../platform/writeBehind.ts'
import type { ClientNoteCounts } from '../survey/clientNoteCounts.ts'
import type { VisitRepository } from '../visits/visitRepository.ts'

/** Four buttons, pressed twice; then one every quarter of a minute. */
const NOTES_OF_A_VISIT = { atOnce: 8, aSecond: 1 / 15 }

interface ClientSaysDeps extends Platform {
  readonly visits: VisitRepository
  readonly visitCalls: VisitCalls
  readonly counts: ClientNoteCounts
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
    const { visits, visitCalls } = this.deps
    const visit = visits.get(visitId)
    if (!visit || visit.endedAt !== undefined) throw new Refusal('notFound', { where: 'visit' })
    if (!this.limit.take(shortHash(visitId))) throw new Refusal('tooManyAttempts')
    const called = note === 'callSomebody' ? await visitCalls.call(visit) : 'closed'
    const isNew = called === 'closed' ? await this.write(visitId, note) : called === 'rings'
    if (isNew) this.count(visit.placeId, note)
  }

  /** False: it lay there already, and the clerk has not taken note yet. */
  private async write(visitId: VisitId, note: ClientNote): Promise<boolean> {
    let isNew = false
    await this.deps.visits.change(visitId, (current) => {
      isNew = current.endedAt === undefined && !current.said?.some((each) => each.note === note)
      if (current.endedAt !== undefined) return current
      return { ...current, said: withNote(current.said, { note, at: this.deps.clock.now() }) }
    })
    return isNew
  }

  /** What the client has said is said; a count that cannot be written is no concern of theirs. */
  private count(placeId: string, note: ClientNote): void {
    const { counts, log } = this.deps
    counts.count(placeId, note).catch((error: unknown) => log.error({ err: error }, 'a press could not be counted'))
  }
}

/** Whose limit it is stands in the log: one visit apart from the other, and none that could be looked up. */
const shortHash = (visitId: VisitId): string => createHash('sha256').update(visitId).digest('hex').slice(0, 8)
