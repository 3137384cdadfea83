import type { Instant } from '../clock.ts'
import { type Draft, draftOf } from './draft.ts'
import { scheduled } from './dues.ts'
import type { Page, Request, StepState } from './request.ts'

const MOMENTS = [
  'raisedAt',
  'waitsFrom',
  'callingSince',
  'arrivedAt',
  'leavingAt',
  'checkFrom',
  'askedAt',
  'nobodySince',
] as const satisfies readonly (keyof Request)[]

/**
 * The same request after the clock was set by `deltaMs`: everything pending stays as far away as it was, and what has
 * been measured stays as long. The history keeps what the clock showed; closing time is told by the wall clock alone.
 */
export function shifted(request: Request, { deltaMs, closesAt }: { deltaMs: number; closesAt: Instant }): Request {
  const draft: Draft = draftOf(request)
  draft.closesAt = closesAt
  for (const moment of MOMENTS) {
    const at = draft[moment]
    if (at !== undefined) draft[moment] = at + deltaMs
  }
  const { responder, claim, nearlyDone, served } = draft
  if (nearlyDone) draft.nearlyDone = { at: nearlyDone.at + deltaMs, freeAt: nearlyDone.freeAt + deltaMs }
  if (served) draft.served = { ...served, at: served.at + deltaMs }
  if (responder) draft.responder = { ...responder, acceptedAt: responder.acceptedAt + deltaMs }
  if (claim) draft.claim = { ...claim, at: claim.at + deltaMs, until: claim.until + deltaMs }
  draft.steps = draft.steps.map((state) => shiftedStep(state, deltaMs))
  draft.pages = draft.pages.map((page) => shiftedPage(page, deltaMs))
  delete draft.undoable
  return scheduled(draft)
}

const shiftedStep = ({ doneAt, notBefore, ...state }: StepState, deltaMs: number): StepState => ({
  ...state,
  ...(doneAt === undefined ? {} : { doneAt: doneAt + deltaMs }),
  ...(notBefore === undefined ? {} : { notBefore: notBefore + deltaMs }),
})

const HEARD = ['deliveredAt', 'firstDeliveredAt', 'seenAt'] as const satisfies readonly (keyof Page)[]

function shiftedPage(page: Page, deltaMs: number): Page {
  const heard = HEARD.flatMap((moment) => {
    const at = page[moment]
    return at === undefined ? [] : [[moment, at + deltaMs] as const]
  })
  return {
    ...page,
    ...Object.fromEntries(heard),
    firstRungAt: page.firstRungAt + deltaMs,
    rungAt: page.rungAt + deltaMs,
    deliverBy: page.deliverBy + deltaMs,
  }
}
