import { callNext } from '../escalation/callNext.ts'
import { scheduled } from '../escalation/dues.ts'
import { draftOf, enterCalling, record, type Scene, settle } from './draft.ts'
import type { Request } from './request.ts'

/** The next turn of a visit begins because the one before has ended: the timer's own `start`. */
export function startTurn(waiting: Request, scene: Scene): Request {
  if (waiting.status !== 'waiting' || waiting.leftoverSince !== undefined) return waiting
  const draft = draftOf(waiting)
  draft.waitsFrom = scene.now
  enterCalling(draft, scene)
  record(draft, scene, { kind: 'start' })
  callNext(draft, scene, 0, { due: true })
  return scheduled(draft)
}

/** The client has left: nobody is waited for any more. */
export function endWaiting(waiting: Request, scene: Scene): Request {
  if (waiting.status !== 'waiting') return waiting
  const draft = draftOf(waiting)
  settle(draft, scene, 'ended')
  draft.endedAt = scene.now
  draft.ending = { outcome: 'clientLeft' }
  record(draft, scene, { kind: 'finish', reason: 'clientLeft' })
  return scheduled(draft)
}

/** What had to follow this request has been done. If anything was started, its end can no longer be taken back. */
export function followedUp(ended: Request, somethingStarted: boolean): Request {
  if (!ended.followUp) return ended
  const draft = draftOf(ended)
  delete draft.followUp
  if (somethingStarted) delete draft.undoable
  return scheduled(draft)
}
