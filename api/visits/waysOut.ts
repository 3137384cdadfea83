import type { PersonId } from '../../models/domain/directory/directory.ts'
import { Refusal } from '../../models/domain/errors.ts'
import type { Leader, Request } from '../../models/domain/request/request.ts'
import type { VisitId } from '../../models/domain/visit/visit.ts'
import { wantsWayOut } from '../../models/domain/visit/wayOut.ts'
import type { RequestStore } from '../../models/store/requestStore.ts'
import type { RaiseRequests } from '../requests/raiseRequests.ts'
import type { VisitRepository } from './visitRepository.ts'

interface WaysOutDeps {
  readonly store: Pick<RequestStore, 'ofVisit'>
  readonly visits: Pick<VisitRepository, 'get'>
  readonly raising: Pick<RaiseRequests, 'raiseWayOut'>
}

const CLERKS: Leader = { kind: 'clerks' }

/** Calls somebody who leads the client out, where a visit asks for it. Each step can be repeated without calling twice. */
export class WaysOut {
  constructor(private readonly deps: WaysOutDeps) {}

  /** Whoever was chosen may have left the office meanwhile: then the clerks are called. True: somebody is called. */
  async call(after: Request, leads: Leader, by: PersonId): Promise<boolean> {
    const isCalled = await this.raise(after, leads, by)
    return isCalled || (leads.kind === 'person' && (await this.raise(after, CLERKS, by)))
  }

  /** However the last part of the visit has ended. True: it goes on, because somebody is called for the way out. */
  async callIfWanted(visitId: VisitId): Promise<boolean> {
    const { store, visits } = this.deps
    const visit = visits.get(visitId)
    if (!visit?.needs.includes('wayOut')) return false
    const last = wantsWayOut(visit.needs, await store.ofVisit(visitId))
    return last !== undefined && this.call(last, CLERKS, visit.clerkId)
  }

  /** After closing time nobody is called any more. */
  private async raise(after: Request, leads: Leader, by: PersonId): Promise<boolean> {
    try {
      const raised = await this.deps.raising.raiseWayOut(after, leads, by)
      return raised.status !== 'ended'
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return false
    }
  }
}
