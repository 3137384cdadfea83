import type { Instant } from '../../models/domain/clock.ts'
import type { RequestStore } from '../../models/store/requestStore.ts'

/**
 * What a store has said of its next due moment stays true until something is written: of thousands of looks that find
 * nothing, the first one asks. `forget`: somebody may have written past this.
 */
export function knownDue(requests: RequestStore): { readonly requests: RequestStore; readonly forget: () => void } {
  /** By this moment nothing was due. */
  let nothingBy: Instant | undefined
  /** After `from`, the first is due at `next`. */
  let gap: { readonly from: Instant; readonly next: Instant } | undefined
  let writes = 0
  let underWay = 0

  const forget = (): void => {
    writes += 1
    nothingBy = undefined
    gap = undefined
  }
  const nothingIsDue = (now: Instant): boolean =>
    nothingBy !== undefined && (now <= nothingBy || (gap !== undefined && gap.from <= nothingBy && now < gap.next))
  /** Only what no write has crossed. */
  const unlessWritten = async <T>(answer: Promise<T>, learn: (said: T) => void): Promise<T> => {
    const before = writes
    const said = await answer
    if (underWay === 0 && before === writes) learn(said)
    return said
  }
  const writing = <T>(write: () => Promise<T>): Promise<T> => {
    forget()
    underWay += 1
    return write().finally(() => {
      underWay -= 1
      forget()
    })
  }

  return {
    forget,
    requests: {
      ...requests,
      insert: (...written) => writing(() => requests.insert(...written)),
      insertMany: (...written) => writing(() => requests.insertMany(...written)),
      replace: (...written) => writing(() => requests.replace(...written)),
      remove: (...written) => writing(() => requests.remove(...written)),
      removeOfDay: (...written) => writing(() => requests.removeOfDay(...written)),
      due: async (now, limit) => {
        if (nothingIsDue(now)) return []
        return unlessWritten(requests.due(now, limit), (ids) => {
          if (ids.length === 0) nothingBy = Math.max(now, nothingBy ?? now)
        })
      },
      nextDueAt: async (after) => {
        if (gap && gap.from <= after && after < gap.next) return Number.isFinite(gap.next) ? gap.next : undefined
        return unlessWritten(requests.nextDueAt(after), (at) => {
          gap = { from: after, next: at ?? Number.POSITIVE_INFINITY }
        })
      },
    },
  }
}
