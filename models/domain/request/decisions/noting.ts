import { Refusal } from '../../errors.ts'
import { replacePage } from '../draft.ts'
import { openPageOf } from '../pages.ts'
import type { Decisions } from './decision.ts'
import { mustKnow } from './whom.ts'

/** Moves that change nothing about who is wanted. */
export const NOTING: Pick<Decisions, 'amend' | 'noted' | 'phoned'> = {
  amend(draft, { needs, note, placeId, kind }, { context }) {
    if (placeId !== undefined && !context.directory.places.has(placeId))
      throw new Refusal('notFound', { where: 'place' })
    if (needs) draft.needs = needs
    if (placeId !== undefined) draft.placeId = placeId
    if (kind) draft.kind = kind
    if (note === '') delete draft.note
    else if (note !== undefined) draft.note = note
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
