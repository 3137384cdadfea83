import { Refusal } from '../../errors.ts'
import { targetOf } from '../../visit/wayOut.ts'
import { callNext, callSomebodyElse } from '../callNext.ts'
import { aimAt, closePages, type Draft, enterCalling, ring } from '../draft.ts'
import { giveFirstTurn } from '../firstTurn.ts'
import { checkTarget } from '../raise.ts'
import { isWayOut, type Target } from '../request.ts'
import type { Case, Decisions, Remark } from './decision.ts'
import { known, mustBeReachable } from './whom.ts'

/** Moves about who is called. */
export const CALLING: Pick<
  Decisions,
  'start' | 'assign' | 'notMine' | 'reassign' | 'decline' | 'handOver' | 'release'
> = {
  start(draft, _order, { context }) {
    draft.waitsFrom = context.now
    enterCalling(draft, context)
    callNext(draft, context, 0, { due: true })
    return undefined
  },

  assign: (draft, { target }, about) => redirect(draft, about, known(target)),

  notMine: (draft, { target }, about) => redirect(draft, about, target),

  reassign: (draft, { target }, about) => redirect(draft, about, known(target)),

  decline(draft, { reason }, { context, actor }) {
    closePages(draft, context, actor.personId)
    if (draft.status === 'calling') callSomebodyElse(draft, context)
    return { reason }
  },

  handOver(draft, { personId, reason }, { context, actor }) {
    mustBeReachable(context, personId)
    if (personId === actor.personId) throw new Refusal('personNotAvailable')
    if (draft.status === 'calling') closePages(draft, context, actor.personId)
    ring(draft, context, { personId, as: 'colleague' }, -1)
    return { personId, reason }
  },

  release(draft, { reason }, { context }) {
    closePages(draft, context)
    enterCalling(draft, context)
    callNext(draft, context, 0, { due: true })
    return { reason }
  },
}

function redirect(draft: Draft, { context, actor }: Case, asked: Target): Remark | undefined {
  // Who leads a client out has not to be found out: the clerks do.
  const target = asked.kind === 'unknown' && isWayOut(draft) ? targetOf({ kind: 'clerks' }, draft) : asked
  checkTarget(context, target)
  const before = draft.steps
  closePages(draft, context)
  aimAt(draft, context, target)
  enterCalling(draft, context)
  giveFirstTurn(draft, context, { by: actor.personId, before })
  callNext(draft, context, 0, { due: true })
  return target.kind === 'person' ? { personId: target.personId } : undefined
}
