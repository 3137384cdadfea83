import { type Instant, minutes } from '../../models/domain/clock.ts'
import type { SteadyClock } from '../clock.ts'

/** A clock that is set wrong is mostly set right again in seconds; after a start, too, when a time server is reached. */
const SETTLED_MS = minutes(10)

/** Whether the clock has stood unset for so long that what cannot be taken back may go by it. */
export function sureTime(clock: Pick<SteadyClock, 'now' | 'onStep'>): () => boolean {
  let since: Instant = clock.now()
  clock.onStep(() => {
    since = clock.now()
  })
  return () => clock.now() - since >= SETTLED_MS
}
