import { Refusal } from '../../models/domain/errors.ts'
import { isEnded } from '../../models/domain/lifecycle.ts'
import type { FollowUp, Request } from '../../models/domain/request/request.ts'
import { endWaiting, followedUp, startTurn } from '../../models/domain/request/visit.ts'
import type { RequestStore } from '../../models/store/requestStore.ts'
import type { Ledger } from './ledger.ts'
import type { RaiseRequests } from './raiseRequests.ts'
import type { MakeScene } from './scene.ts'

interface Needed {
  readonly store: RequestStore
  readonly ledger: Ledger
  readonly scene: MakeScene
  readonly raising: RaiseRequests
}

/**
 * What the end of one request means for the others of its visit: the next turn starts, the waiting ones end with the
 * client, or the one to whom the client was passed on is called. Each step can be repeated without doing it twice, so
 * that the runner can complete what a crash cut short.
 */
export class FollowUps {
  constructor(private readonly needed: Needed) {}

  async complete(ended: Request): Promise<void> {
    const { ledger } = this.needed
    if (!ended.followUp) return
    const started = await this.follow(ended, ended.followUp)
    await ledger.change(ended.id, (current) => followedUp(current, started))
  }

  private async follow(ended: Request, followUp: FollowUp): Promise<boolean> {
    const { store, ledger, scene, raising } = this.needed
    if (followUp.kind === 'raiseNext') {
      await this.ignoringRefusal(() => raising.raiseNext(ended, followUp.target, followUp.by))
      return true
    }
    const visit = await store.ofVisit(ended.visitId)
    const concerned = followUp.kind === 'startNext' ? nextTurn(visit, ended) : visit.filter(isWaiting)
    const move = followUp.kind === 'startNext' ? startTurn : endWaiting
    for (const { id } of concerned) await ledger.change(id, (current) => move(current, scene(id)))
    return concerned.length > 0
  }

  /** The office may have closed between the end and its follow-up: then nobody is called, and that is final. */
  private async ignoringRefusal(act: () => Promise<unknown>): Promise<void> {
    try {
      await act()
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
    }
  }
}

const isWaiting = (request: Request): boolean => request.status === 'waiting'

/** Whose turn it is now; nobody's while another turn goes on, which also makes a repeat start nothing more. */
function nextTurn(visit: readonly Request[], { turn }: Request): readonly Request[] {
  const goesOn = visit.some((request) => request.inTurn && !isEnded(request) && !isWaiting(request))
  if (goesOn) return []
  const waiting = visit.filter((request) => isWaiting(request) && request.turn > turn)
  return waiting.sort((a, b) => a.turn - b.turn).slice(0, 1)
}
