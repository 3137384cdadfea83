import type { FoundEvent } from '../../../models/store/securityLogStore.ts'
import type { SecurityEventView, SecurityLogView } from '../../../models/wire/securityLog.ts'

/** As many as somebody looks through at once. */
export const LOG_PAGE = 50

interface Reader {
  nameOf(personId: string): string
  /** Addresses are for administrators only. */
  readonly withAddresses: boolean
}

/** A page of the security log, as it is read. */
export function logView(found: readonly FoundEvent[], { nameOf, withAddresses }: Reader): SecurityLogView {
  const events = found.map(({ personId, address, hash: _hash, aheadMinutes: _ahead, ...event }): SecurityEventView => {
    const who = personId === undefined ? {} : { personName: nameOf(personId) }
    return { ...event, ...who, ...(address !== undefined && withAddresses ? { address } : {}) }
  })
  return { events, isAll: events.length < LOG_PAGE }
}
