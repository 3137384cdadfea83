import { Refusal } from '../../errors.ts'
import { callNext, callSomebodyElse } from '../callNext.ts'
import { aimAt, closePages, type Draft, enterCalling, ring, type Scene } from '../draft.ts'
import { checkTarget } from '../raise.ts'
import type { Target } from '../request.ts'
import type { Decisions, Remark } from './decision.ts'
import { known, mustBeReachable } from './whom.ts'

/** Moves about who is called. */
export const CALLING: Pick<
  Decisions,
  'start' | 'assign' | 'notMine' | 'reassign' | 'decline' | 'handOver' | 'release'
> = {
  start(draft, _order, { scene }) {
    draft.waitsFrom = scene.now
    enterCalling(draft, scene)
    callNext(draft, scene, 0, { due: true })
    return undefined
  },

  assign: (draft, { target }, { scene }) => redirect(draft, scene, known(target)),

  notMine: (draft, { target }, { scene }) => redirect(draft, scene, target),

  reassign: (draft, { target }, { scene }) => redirect(draft, scene, known(target)),

  decline(draft, { reason }, { scene, actor }) {
    closePages(draft, scene, actor.personId)
    if (draft.status === 'calling') callSomebodyElse(draft, scene)
    return { reason }
  },

  handOver(draft, { personId, reason }, { scene, actor }) {
    mustBeReachable(scene, personId)
    if (personId === actor.personId) throw new Refusal('personNotAvailable')
    if (draft.status === 'calling') closePages(draft, scene, actor.personId)
    ring(draft, scene, { personId, as: 'colleague' }, -1)
    return { personId, reason }
  },

  release(draft, { reason }, { scene }) {
    closePages(draft, scene)
    enterCalling(draft, scene)
    callNext(draft, scene, 0, { due: true })
    return { reason }
  },
}

function redirect(draft: Draft, scene: Scene, target: Target): Remark | undefined {
  checkTarget(scene, target)
  closePages(draft, scene)
  aimAt(draft, scene, target)
  enterCalling(draft, scene)
  callNext(draft, scene, 0, { due: true })
  return target.kind === 'person' ? { personId: target.personId } : undefined
}
