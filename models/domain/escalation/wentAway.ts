import type { PersonId } from '../directory.ts'
import { closePages, draftOf, record, type Scene } from '../request/draft.ts'
import { openPageOf } from '../request/pages.ts'
import { isOpen, type Request, type Skip, type SkipReason } from '../request/request.ts'
import { callNext } from './callNext.ts'
import { scheduled } from './dues.ts'
import type { Reach } from './responders.ts'
import { wantsSomebody } from './steps.ts'

/** Said by somebody, or planned. A device that is gone is another matter: its page waits for its receipt. */
const AWAY: readonly Reach[] = ['out', 'absent', 'planned', 'offHours'] satisfies readonly SkipReason[]

/**
 * Somebody who is being called goes, or their absence begins: their devices fall silent, and if nobody else rings the
 * next one is called now. Whoever is on the way already has answered, and nothing changes for them.
 */
export function wentAway(request: Request, scene: Scene, personId: PersonId): Request {
  if (request.leftoverSince !== undefined || request.claim || !wantsSomebody(request)) return request
  const why = scene.presence.reachOf(personId)
  const page = openPageOf(request, personId)
  if (!page || !isAway(why)) return request
  const draft = draftOf(request)
  const skip: Skip = { personId, why }
  closePages(draft, scene, personId)
  draft.skipped = [...draft.skipped.filter((each) => each.personId !== personId), skip]
  record(draft, scene, { kind: 'wentAway', personId, skipped: [skip] })
  delete draft.undoable
  const othersRing = draft.pages.some((each) => isOpen(each) && each.undeliveredAt === undefined)
  // A hand-over to somebody who is gone leaves the request with the one who has it.
  const staysWithResponder = page.as === 'colleague' && draft.status === 'accepted'
  if (!othersRing && !staysWithResponder) callNext(draft, scene, Math.max(0, page.step), { somebodyNew: true })
  return scheduled(draft)
}

const isAway = (reach: Reach): reach is Extract<Reach, SkipReason> => AWAY.includes(reach)
