import type { Instant } from '../clock.ts'
import { draftOf, record, ring, type Scene } from '../request/draft.ts'
import type { Request } from '../request/request.ts'
import { noteSkipped, withSkipped } from './callNext.ts'
import { scheduled } from './dues.ts'
import { eligible, question } from './eligible.ts'
import { candidatesFor, passedOver } from './responders.ts'
import { wantsSomebody } from './steps.ts'

/** No clerk is at the counter any more: a superior is called to whoever waits there. Once in an absence. */
export function callToEmptyCounter(request: Request, scene: Scene, emptySince: Instant): Request {
  if (!wantsSomebody(request) || request.leftoverSince !== undefined || request.claim) return request
  if (request.history.some((entry) => entry.kind === 'counterEmpty' && entry.at >= emptySince)) return request
  const draft = draftOf(request)
  const candidates = candidatesFor('manager', question(draft, scene))
  const above = eligible(draft, candidates.inOrder, true)[0]
  const skipped = passedOver(candidates, above?.personId)
  if (above) ring(draft, scene, above, -1)
  noteSkipped(draft, skipped)
  record(draft, scene, { kind: 'counterEmpty', called: above ? [above.personId] : [], ...withSkipped(skipped) })
  return scheduled(draft)
}
