import type { Instant } from '../clock.ts'
import { advance } from './advance.ts'
import type { DecisionContext } from './draft.ts'
import { type CalledAs, isOpen, type Request } from './request.ts'
import { mayCall, stepDueAt } from './steps.ts'

/** When Parter calls next, in what capacity, and whether it only rings anew who rings already. */
export interface NextCall {
  readonly at: Instant
  readonly as: CalledAs
  readonly isAgain: boolean
}

/**
 * The next call, as the timer makes it if until then nobody moves and every device acknowledges: found by letting the
 * timer do it, so that no screen says something that the timer then does not do. Undefined: nobody is left to call.
 */
export function nextCall(request: Request, context: DecisionContext): NextCall | undefined {
  let current = acknowledged(request, context.now)
  // A step that finds nobody is passed over; behind the last one only its repetitions are left, which find as little.
  for (let tries = 0; tries <= request.policy.length; tries += 1) {
    const at = mayCall(current) ? earliestStep(current) : undefined
    if (at === undefined) return undefined
    const after = advance(current, { ...context, now: Math.max(at, context.now) })
    const called = callIn(after, current)
    if (called) return { at, ...called }
    current = after
  }
  return undefined
}

/** When somebody above is called if nobody is with the client by then. Accepting does not move it. */
export function superiorsCalledAt(request: Request): Instant | undefined {
  const at = earliestStep(request, 'arrived')
  return at === undefined || at > request.closesAt ? undefined : at
}

/** When the next step is due, of all or of those "unless arrived"; undefined: none is any more. */
export function earliestStep(request: Request, unless?: 'arrived'): Instant | undefined {
  const moments = request.policy.flatMap((step, index) => {
    const at = unless === undefined || step.unless === unless ? stepDueAt(request, index) : undefined
    return at === undefined ? [] : [at]
  })
  return moments.length === 0 ? undefined : Math.min(...moments)
}

function callIn(after: Request, before: Request): Omit<NextCall, 'at'> | undefined {
  const ringsBefore = new Map(before.pages.map(({ id, rings }) => [id, rings]))
  const rung = after.pages.filter(({ id, rings }) => rings > (ringsBefore.get(id) ?? 0))
  const somebodyNew = rung.find(({ id }) => !ringsBefore.has(id))
  const first = somebodyNew ?? rung[0]
  return first && { as: first.as, isAgain: somebodyNew === undefined }
}

const acknowledged = (request: Request, now: Instant): Request => ({
  ...request,
  pages: request.pages.map((page) =>
    isOpen(page) && page.deliveredAt === undefined && page.undeliveredAt === undefined
      ? { ...page, deliveredAt: now }
      : page,
  ),
})
