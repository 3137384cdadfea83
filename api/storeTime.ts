import type { Logger } from 'pino'
import { minutes, seconds } from '../models/domain/clock.ts'
import type { StoreBackend } from '../models/store/storeBackend.ts'
import type { TimeSource } from './clock.ts'
import { repeatEvery } from './platform/repeatEvery.ts'

const MEASURE_EVERY_MS = minutes(1)
const CLOCKS_DIFFER_MS = seconds(1)

export interface StoreTime extends TimeSource {
  stop(): void
}

/**
 * Deadlines are the store's: several servers of one store must agree on when one is due. So its clock, where it has one
 * of its own, is the wall clock, whatever is done to that of this machine. It is measured at the start, every minute,
 * and when the store is back after it was away; in between, time is this machine's steady one.
 */
export async function storeTime(
  backend: Pick<StoreBackend, 'measureClock' | 'onAlarm'>,
  log: Logger,
  source: TimeSource,
): Promise<StoreTime> {
  const monotonic = (): number => source.monotonic()
  const steady = { monotonic, after: (ms: number, call: () => void) => source.after(ms, call) }
  const first = await backend.measureClock(monotonic)
  if (!first) return { ...steady, wall: () => source.wall(), stop: () => undefined }
  let { aheadMs } = first
  const wall = (): number => aheadMs + monotonic()
  const differsMs = Math.round(wall() - source.wall())
  if (Math.abs(differsMs) >= CLOCKS_DIFFER_MS)
    log.warn({ clockAheadMs: differsMs }, 'the clock of MongoDB differs from this machine’s: Parter goes by MongoDB’s')

  async function measure(): Promise<void> {
    const measured = await backend.measureClock(monotonic).catch(() => undefined)
    // Away, or too slow to tell what has not changed from what has a little.
    if (!measured || Math.abs(measured.aheadMs - aheadMs) <= measured.withinMs) return
    aheadMs = measured.aheadMs
  }

  const failed = 'the clock of MongoDB could not be measured'
  const measuring = repeatEvery({ clock: source, log, everyMs: MEASURE_EVERY_MS, failed, go: measure })
  const stopListening = backend.onAlarm((alarm) => {
    if (!alarm) void measure()
  })

  return {
    ...steady,
    wall,
    measureAgain: measure,
    stop() {
      measuring.stop()
      stopListening()
    },
  }
}
