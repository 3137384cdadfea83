import { useEffect, useRef, useState } from 'preact/hooks'
import { ask } from './api.ts'
import { explain } from './explain.ts'
import { isConnected, onConnect } from './live.ts'
import { newestOnly } from './newestOnly.ts'
import { lookAgainInMs } from './notReady.ts'

export interface Known<T> {
  /** The last picture; it stays while a newer one is asked for, and when none comes. */
  readonly view?: T
  readonly fault?: string
}

export interface Query<T> {
  readonly known: Known<T>
  readonly again: () => Promise<void>
}

/** What news of a picture can do with it. */
export interface NewsHandlers<T> {
  /** It is true no more: it is asked for again. After a restart everybody comes back at once, so not at each of them. */
  readonly soon: () => void
  /** The news itself says what is true now. */
  readonly change: (next: (view: T | undefined) => T) => void
}

/** Begins to listen to what the server tells, and returns how to stop. */
export type News<T> = (handlers: NewsHandlers<T>) => readonly (() => void)[]

const AGAIN_MS = 60_000
const AT_MOST_EVERY_MS = 1_000

/** What the server says at this address: see `useFresh`. */
export const useQuery = <T>(path: string, news?: News<T>): Query<T> =>
  useFresh((signal) => ask<T>(path, { signal }), news)

/**
 * Keeps a picture fresh: asked on every connect, every minute, and whenever somebody comes back to this tab; and live,
 * where there is news of it.
 */
export function useFresh<T>(load: (signal: AbortSignal) => Promise<T>, news: News<T> = () => []): Query<T> {
  const [known, setKnown] = useState<Known<T>>({})
  const again = useRef<() => Promise<void>>(() => Promise.resolve())
  useEffect(() => {
    const leaving = new AbortController()
    const question = newestOnly()
    again.current = () => {
      const isNewest = question()
      return load(leaving.signal).then(
        (view) => {
          if (isNewest()) setKnown({ view })
        },
        (error: unknown) => {
          if (leaving.signal.aborted || !isNewest()) return
          setKnown((before) => ({ ...before, fault: explain(error) }))
          const waitMs = lookAgainInMs(error)
          if (waitMs !== undefined) soon(waitMs)
        },
      )
    }
    const now = (): void => void again.current()
    let waiting: ReturnType<typeof setTimeout> | undefined
    const soon = (waitMs = AT_MOST_EVERY_MS): void => {
      waiting ??= setTimeout(() => {
        waiting = undefined
        now()
      }, waitMs)
    }
    const change = (next: (view: T | undefined) => T): void => setKnown((before) => ({ view: next(before.view) }))
    const whenSeen = (): void => {
      if (document.visibilityState === 'visible') now()
    }
    // Listening comes first: what is told while the answer is on its way is not missed.
    const stops = [...news({ soon, change }), onConnect(now)]
    if (!isConnected.peek()) now()
    const timer = setInterval(whenSeen, AGAIN_MS)
    document.addEventListener('visibilitychange', whenSeen)
    return () => {
      for (const stop of stops) stop()
      clearTimeout(waiting)
      clearInterval(timer)
      document.removeEventListener('visibilitychange', whenSeen)
      leaving.abort()
    }
  }, [])
  return { known, again: () => again.current() }
}
