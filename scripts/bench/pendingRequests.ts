import { randomUUID } from 'node:crypto'
import { seconds } from '../../models/domain/clock.ts'
import type { Directory, PersonId } from '../../models/domain/directory/directory.ts'
import type { DecisionContext } from '../../models/domain/request/draft.ts'
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

  /** Stores one for each moment; returns when each of them is due, by its id. */
  async fill(store: Store, moments: readonly number[]): Promise<Map<string, number>> {
    const due = new Map<string, number>()
    for (let start = 0; start < moments.length; start += IN_ONE_BATCH) {
      const requests = moments.slice(start, start + IN_ONE_BATCH).map((moment) => this.ringingAgainAt(moment))
      await store.visits.insert(requests.map((request) => visitOf([request])))
      await store.requests.insertMany(requests)
      for (const request of requests) due.set(request.id, request.dueAt ?? 0)
    }
    return due
  }

  private ringingAgainAt(moment: number): Request {
    const now = moment - RINGS_AGAIN_AFTER
    const context: DecisionContext = {
      now,
      directory: this.directory,
      newId: randomUUID,
      presence: { reachOf: () => 'proven', pagedToday: () => 0 },
    }
    this.number += 1
    const personId = this.people[this.number % this.people.length] ?? ''
    const request = raise(context, {
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
    const [page] = request.pages
    return page ? receive(request, { pageId: page.id, personId, rings: 1, what: 'delivered', at: now }) : request
  }
}
