import type { Agreement, AgreementId, AgreementMove } from '../../models/domain/agreements/agreement.ts'
import { mayMove, moved, whomToCall } from '../../models/domain/agreements/decideAgreement.ts'
import type { Clock } from '../../models/domain/clock.ts'
import { Refusal } from '../../models/domain/errors.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import { codeOf } from '../../models/domain/request/request.ts'
import type { HereBody } from '../../models/wire/agreements.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import { KeyedQueue } from '../platform/keyedQueue.ts'
import type { RaiseRequests } from '../requests/raiseRequests.ts'
import type { Agreements } from './agreements.ts'

interface MoveAgreementDeps {
  readonly clock: Clock
  readonly agreements: Agreements
  readonly directory: OfficeDirectory
  readonly raising: RaiseRequests
}

/** Makes one move of an agreement. Two presses of "the client is here" raise one request, whoever presses. */
export function moveAgreement({ clock, agreements, directory, raising }: MoveAgreementDeps) {
  const queue = new KeyedQueue()
  return (actor: Actor, id: AgreementId, move: AgreementMove, { placeId }: HereBody = {}): Promise<Agreement> =>
    queue.run(id, async () => {
      const agreement = await agreements.mustBe(id)
      const around = { now: clock.now(), directory: directory.now }
      if (move === 'here' && agreement.became && actor.roles.includes('clerk')) return agreement
      mayMove(agreement, actor, move, around)
      const became =
        move === 'here' ? await raise(actor, placeId === undefined ? agreement : { ...agreement, placeId }) : undefined
      return agreements.change(id, (current) => {
        mayMove(current, actor, move, around)
        return moved(current, move, clock.now(), became)
      })
    })

  async function raise(actor: Actor, agreement: Agreement) {
    const { id, placeId, needs } = agreement
    if (placeId === undefined) throw new Refusal('notFound', { where: 'place' })
    const target = whomToCall(agreement, directory.now)
    const request = await raising.meet(actor, id, { placeId, kind: 'serve', needs: [...needs], target })
    return { requestId: request.id, code: codeOf(request) }
  }
}
