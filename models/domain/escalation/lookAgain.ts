import type { PersonId } from '../directory.ts'
import { draftOf, record, ring, type Scene } from '../request/draft.ts'
import type { Request } from '../request/request.ts'
import { markCalled } from './callNext.ts'
import { scheduled } from './dues.ts'
import { eligible, question } from './eligible.ts'
import { candidatesFor, isReachable } from './responders.ts'
import { applies } from './steps.ts'

/** Somebody who was passed over can be reached again: if a step that has run would call them, they are called now. */
export function lookAgain(request: Request, scene: Scene, personId: PersonId): Request {
  if (request.leftoverSince !== undefined || request.claim) return request
  if (!request.skipped.some((skip) => skip.personId === personId)) return request
  if (!isReachable(scene.presence.reachOf(personId))) return request
  const draft = draftOf(request)
  for (const [index, step] of draft.policy.entries()) {
    const state = draft.steps[index]
    if (step.call === 'again' || state?.doneAt === undefined || !applies(draft, step)) continue
    const candidates = candidatesFor(step.call, question(draft, scene)).inOrder
    const candidate = eligible(draft, candidates, false).find((each) => each.personId === personId)
    if (!candidate) continue
    ring(draft, scene, candidate, index)
    markCalled(draft, index, state, [personId], state.doneAt)
    draft.skipped = draft.skipped.filter((skip) => skip.personId !== personId)
    record(draft, scene, { kind: 'reachableAgain', personId, called: [personId] })
    delete draft.undoable
    return scheduled(draft)
  }
  return request
}
