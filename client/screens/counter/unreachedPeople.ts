import type { RequestView } from '../../../models/wire/views.ts'

/**
 * Whom Parter passed over and who is still out of reach. Somebody skipped by one step may be called by the next one, or
 * be on the way meanwhile: to call them "unreachable" would be untrue.
 */
export function unreached(request: RequestView): RequestView['skipped'] {
  const called = new Set(request.calls.filter((call) => call.state !== 'closed').map((call) => call.person.id))
  const { responder, claim } = request
  return request.skipped.filter(
    ({ person }) => !called.has(person.id) && person.id !== responder?.person.id && person.id !== claim?.person.id,
  )
}
