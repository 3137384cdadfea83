import { randomUUID } from 'node:crypto'
import { seconds } from '../../models/domain/clock.ts'
import type { Directory, PersonId } from '../../models/domain/directory/directory.ts'
import { advance } from '../../models/domain/request/advance.ts'
import type { DecisionContext } from '../../models/domain/request/draft.ts'
import { nextCall } from '../../models/domain/request/nextCall.ts'
import { receive } from '../../models/domain/request/pages.ts'
import { raise } from '../../models/domain/request/raise.ts'
import type { Request } from '../../models/domain/request/request.ts'
import { visitOf } from '../../models/domain/visit/visit.ts'
import type { Store } from '../../models/store/store.ts'

/** A busy machine, too, stores so many before the store's deadline. */
const IN_ONE_BATCH = 500
const RINGS_AGAIN_AFTER = seconds(30)

/** Open requests whose called person has the page, and which ring again at a given moment. */
export class PendingRequests {
  private number = 0

  constructor(
    private readonly directory: Directory,
    private readonly people: readonly PersonId[],
  ) {}

  /** Stores one for each moment; returns when each of them is due, by its id. `isNew`: somebody else is called then. */
  async fill(store: Store, moments: readonly number[], { isNew = false } = {}): Promise<Map<string, number>> {
    const due = new Map<string, number>()
    const make = (moment: number): Request => (isNew ? this.callingAt(moment) : this.ringingAgainAt(moment))
    for (let start = 0; start < moments.length; start += IN_ONE_BATCH) {
      const requests = moments.slice(start, start + IN_ONE_BATCH).map(make)
      await store.visits.insert(requests.map((request) => visitOf([request])))
      await store.requests.insertMany(requests)
      for (const request of requests) due.set(request.id, request.dueAt ?? 0)
    }
    return due
  }

  private ringingAgainAt(moment: number): Request {
    return this.raisedAt(moment - RINGS_AGAIN_AFTER)
  }

  /** Everything before the first call of somebody else has happened, and was heard. */
  private callingAt(moment: number): Request {
    const untilThenMs = this.livedFrom(0, moment).dueAt ?? 0
    return this.livedFrom(moment - untilThenMs, moment)
  }

  private livedFrom(raisedAt: number, until: number): Request {
    let request = this.raisedAt(raisedAt)
    for (;;) {
      const next = nextCall(request, this.contextAt(raisedAt))
      if (!next?.isAgain || next.at >= until) return request
      request = heard(advance(request, this.contextAt(next.at)), next.at)
    }
  }

  private contextAt(now: number): DecisionContext {
    return {
      now,
      directory: this.directory,
      newId: randomUUID,
      presence: { reachOf: (id) => (this.people.includes(id) ? 'proven' : 'unreachable'), pagedToday: () => 0 },
    }
  }

  private raisedAt(now: number): Request {
    this.number += 1
    const personId = this.people[this.number % this.people.length] ?? ''
    const request = raise(this.contextAt(now), {
      key: randomUUID(),
      digest: 'bench',
      by: personId,
      visitId: randomUUID(),
      turn: 0,
      inTurn: false,
      waits: false,
      target: { kind: 'person', personId },
      kind: 'serve',
      needs: [],
      placeId: 'bok',
      number: this.number,
    })
    return heard(request, now)
  }
}

/** Every page has come to a device of whom it calls. */
function heard(request: Request, at: number): Request {
  return request.pages.reduce(
    (so, { id: pageId, personId, rings }) => receive(so, { pageId, personId, rings, what: 'delivered', at }),
    request,
  )
}
