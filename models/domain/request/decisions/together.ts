import { minutes } from '../../clock.ts'
import { Refusal } from '../../errors.ts'
import { MOST_IN_VISIT } from '../../visit/visit.ts'
import { checkTarget } from '../raise.ts'
import type { Decisions } from './decision.ts'

/** Moves about whoever else comes to the same client. */
export const TOGETHER: Pick<Decisions, 'nearlyDone' | 'callHelper'> = {
  /** Said again it only changes when: whoever is next is called once. */
  nearlyDone(draft, { minutes: inMinutes }, { context }) {
    draft.nearlyDone = { at: context.now, freeAt: context.now + minutes(inMinutes) }
    delete draft.askedAt
    draft.followUp = { kind: 'startNext' }
    return { minutes: inMinutes }
  },

  callHelper(draft, { target }, { context, actor }) {
    checkTarget(context, target)
    if ((context.others?.(draft) ?? []).length + 1 >= MOST_IN_VISIT) throw new Refusal('tooManyOpen')
    if (context.now >= draft.closesAt) throw new Refusal('officeClosed')
    const key = `helps:${draft.id}:${draft.version}`
    draft.followUp = { kind: 'raiseHelper', target, by: actor.personId, key }
    return target.kind === 'person' ? { personId: target.personId } : undefined
  },
}
