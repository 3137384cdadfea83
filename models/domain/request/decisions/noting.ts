import { replacePage } from '../draft.ts'
import { openPageOf } from '../pages.ts'
import { isWayOut } from '../request.ts'
import type { Decisions } from './decision.ts'
import { notPossible } from './refusing.ts'
import { mustKnow } from './whom.ts'

/** Moves that change nothing about who is wanted. */
export const NOTING: Pick<Decisions, 'amend' | 'noted' | 'phoned'> = {
  amend(draft, { kind }) {
    if (kind && isWayOut(draft)) throw notPossible(draft)
    if (kind) draft.kind = kind
    return undefined
  },

  noted(draft, _order, { context, actor }) {
    const page = openPageOf(draft, actor.personId)
    if (page) replacePage(draft, { ...page, notedAt: context.now })
    return undefined
  },

  phoned(_draft, { personId }, { context }) {
    mustKnow(context, personId)
    return { personId }
  },
}
