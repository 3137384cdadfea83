import { useEffect, useRef, useState } from 'preact/hooks'
import { ask } from '../state/api.ts'
import { explain } from '../state/explain.ts'
import { isConnected, onConnect } from '../state/live.ts'

export interface Known<T> {
  /** The last picture; it stays while a newer one is asked for, and when none comes. */
  readonly view?: T
  readonly fault?: string
}

interface Asking<T> {
  readonly known: Known<T>
  readonly again: () => Promise<void>
}

const AGAIN_MS = 60_000

/** What the server says at this address: see `useFresh`. */
export const useAsked = <T>(path: string): Asking<T> => useFresh((signal) => ask<T>(path, { signal }))

/** Keeps a picture fresh: asked on every connect, every minute, and whenever somebody comes back to this tab. */
export function useFresh<T>(load: (signal: AbortSignal) => Promise<T>): Asking<T> {
  const [known, setKnown] = useState<Known<T>>({})
  const again = useRef<() => Promise<void>>(() => Promise.resolve())
  useEffect(() => {
    const leaving = new AbortController()
    again.current = () =>
      load(leaving.signal).then(
        (view) => setKnown({ view }),
        (error: unknown) => {
          if (!leaving.signal.aborted) setKnown((before) => ({ ...before, fault: explain(error) }))
        },
      )
    const now = (): void => void again.current()
    const whenSeen = (): void => {
      if (document.visibilityState === 'visible') now()
    }
    if (!isConnected.peek()) now()
    const stop = onConnect(now)
    const timer = setInterval(whenSeen, AGAIN_MS)
    document.addEventListener('visibilitychange', whenSeen)
    return () => {
      stop()
      clearInterval(timer)
      document.removeEventListener('visibilitychange', whenSeen)
      leaving.abort()
    }
  }, [])
  return { known, again: () => again.current() }
}
