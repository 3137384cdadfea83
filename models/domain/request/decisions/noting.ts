import { Refusal } from '../../errors.ts'
import { replacePage } from '../draft.ts'
import { openPageOf } from '../pages.ts'
import type { Decisions } from './decision.ts'
import { mustKnow } from './whom.ts'

/** Moves that change nothing about who is wanted. */
export const NOTING: Pick<Decisions, 'amend' | 'noted' | 'phoned'> = {
  amend(draft, { needs, note, placeId, kind }, { scene }) {
    if (placeId !== undefined && !scene.directory.places.has(placeId)) throw new Refusal('notFound', { where: 'place' })
    if (needs) draft.needs = needs
    if (placeId !== undefined) draft.placeId = placeId
    if (kind) draft.kind = kind
    if (note === '') delete draft.note
    else if (note !== undefined) draft.note = note
    return undefined
  },

  noted(draft, _order, { scene, actor }) {
    const page = openPageOf(draft, actor.personId)
    if (page) replacePage(draft, { ...page, notedAt: scene.now })
    return undefined
  },

  phoned(_draft, { personId }, { scene }) {
    mustKnow(scene, personId)
    return { personId }
  },
}
