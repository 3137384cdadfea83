import { minutes } from '../../clock.ts'
import type { PersonId } from '../../directory.ts'
import { Refusal } from '../../errors.ts'
import { MAX_EXTENSION_MS } from '../../escalation/escalation.ts'
import { closePages, type Draft, type Scene } from '../draft.ts'
import { openPageOf } from '../pages.ts'
import { type Decisions, remark } from './decision.ts'
import { notPossible } from './refusing.ts'
import { mustKnow, onBehalf } from './whom.ts'

/** Moves of whoever comes. */
export const COMING: Pick<Decisions, 'accept' | 'takeOver' | 'extend'> = {
  accept(draft, { minutes: inMinutes, personId }, { scene, actor, capacities }) {
    const page = openPageOf(draft, personId ?? actor.personId)
    if (draft.status === 'accepted' && page?.as !== 'colleague') throw notPossible(draft)
    const who = onBehalf(personId, actor, capacities)
    mustKnow(scene, who)
    takeUp(draft, scene, { personId: who, byPhone: who !== actor.personId, minutes: inMinutes })
    return remark({ personId: who, minutes: inMinutes })
  },

  takeOver(draft, { minutes: inMinutes }, { scene, actor }) {
    if (draft.responder?.personId === actor.personId) throw notPossible(draft)
    const freed = draft.responder?.personId
    takeUp(draft, scene, { personId: actor.personId, byPhone: false, minutes: inMinutes })
    return remark({ personId: freed, minutes: inMinutes })
  },

  extend(draft, { minutes: more, reason }) {
    if (draft.extendedMs > 0) throw new Refusal('alreadyExtended')
    draft.extendedMs = Math.min(minutes(more), MAX_EXTENSION_MS)
    return { minutes: more, reason }
  },
}

function takeUp(
  draft: Draft,
  scene: Scene,
  who: { personId: PersonId; byPhone: boolean; minutes: number | undefined },
): void {
  closePages(draft, scene)
  draft.status = 'accepted'
  delete draft.nobodySince
  delete draft.claim
  draft.responder = {
    personId: who.personId,
    acceptedAt: scene.now,
    byPhone: who.byPhone,
    ...(who.minutes === undefined ? {} : { minutes: who.minutes }),
  }
}
