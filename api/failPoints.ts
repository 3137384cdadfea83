import type { Store } from '../models/store/store.ts'

/** Where a server can be made to die, between what it has stored and what it has told. For the fault tests alone. */
export const FAIL_POINTS = ['raised', 'due', 'escalated'] as const
export type FailPoint = (typeof FAIL_POINTS)[number]

/** As a power cut would end it: nothing is written, told or closed any more. */
function die(): Promise<never> {
  process.kill(process.pid, 'SIGKILL')
  return new Promise(() => undefined)
}

/** The same store, at which the server dies: after a request is stored, before what is due is done, or right after. */
export function withFailPoint(store: Store, point: FailPoint | undefined): Store {
  if (point === undefined) return store
  const { requests } = store
  let somethingWasDue = false
  return {
    ...store,
    requests: {
      ...requests,
      async insert(request, entry) {
        const duplicate = await requests.insert(request, entry)
        return point === 'raised' ? die() : duplicate
      },
      async due(now, limit) {
        const ids = await requests.due(now, limit)
        somethingWasDue ||= ids.length > 0
        return point === 'due' && somethingWasDue ? die() : ids
      },
      async replace(next, entry) {
        const isWritten = await requests.replace(next, entry)
        return point === 'escalated' && somethingWasDue ? die() : isWritten
      },
    },
  }
}
