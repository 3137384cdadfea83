import type { Logger } from 'pino'
import { type Clock, seconds } from '../../models/domain/clock.ts'
import { guarded } from './guarded.ts'

const TOGETHER_MS = seconds(1)

interface OnceASecondOptions {
  readonly clock: Pick<Clock, 'after'>
  readonly log: Logger
  /** What the log says when it fails. */
  readonly failed: string
  readonly go: () => unknown
}

/** What changes for many in one breath, as in the morning, is dealt with once: a second after the first of them. */
export function onceASecond({ clock, log, failed, go }: OnceASecondOptions): () => void {
  const goNow = guarded(log, failed, go)
  let isWaiting = false
  return () => {
    if (isWaiting) return
    isWaiting = true
    clock.after(TOGETHER_MS, () => {
      isWaiting = false
      goNow()
    })
  }
}
