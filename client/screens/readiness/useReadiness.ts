import { useEffect, useRef, useState } from 'preact/hooks'
import type { ReadinessView } from '../../../models/wire/readiness.ts'
import { announce } from '../../state/announcer.ts'
import { ask } from '../../state/api.ts'
import { followBoard } from '../../state/board.ts'
import { explain } from '../../state/explain.ts'
import { said, texts } from '../../state/language.ts'
import { follow, onConnect } from '../../state/live.ts'
import { hasRole } from '../../state/session.ts'

/** In the morning a whole office comes on duty within a minute: asked at most this often. */
const AT_MOST_EVERY_MS = 1_000
const PLANS_EVERY_MS = 60_000

export interface Known {
  /** The last picture; it stays while a newer one is asked for, and when none comes. */
  readonly view?: ReadinessView
  readonly fault?: string
}

/** The readiness of the office, asked for again whenever somebody's reach may have changed. */
export function useReadiness(): { readonly known: Known; readonly again: () => void } {
  const [known, setKnown] = useState<Known>({})
  const load = useRef<() => void>(() => undefined)
  useEffect(() => {
    const leaving = new AbortController()
    let waiting: ReturnType<typeof setTimeout> | undefined
    const take = (view: ReadinessView): void =>
      setKnown((before) => {
        announceNewReds(before.view, view)
        return { view }
      })
    load.current = () => {
      ask<ReadinessView>('/readiness', { signal: leaving.signal })
        .then(take)
        .catch((error: unknown) => {
          if (!leaving.signal.aborted) setKnown((before) => ({ ...before, fault: explain(error) }))
        })
    }
    const soon = (): void => {
      waiting ??= setTimeout(() => {
        waiting = undefined
        load.current()
      }, AT_MOST_EVERY_MS)
    }
    load.current()
    // What is planned for tomorrow is told to nobody: a look a minute is soon enough.
    const timer = setInterval(soon, PLANS_EVERY_MS)
    const stops = [
      // Changes of presence are told to those who follow a board; a request makes people busy, too.
      followBoard(hasRole('clerk') ? 'clerk' : 'supervisor'),
      follow('presence:changed', soon),
      follow('request:changed', soon),
      follow('readiness:changed', soon),
      onConnect(soon),
    ]
    return () => {
      for (const stop of stops) stop()
      clearTimeout(waiting)
      clearInterval(timer)
      leaving.abort()
    }
  }, [])
  return { known, again: () => load.current() }
}

/** Whoever listens to the screen hears what has become red since, and nothing on the first picture. */
function announceNewReds(before: ReadinessView | undefined, after: ReadinessView): void {
  if (!before) return
  const wasRed = new Set(redNames(before))
  const fresh = redNames(after).filter((name) => !wasRed.has(name))
  if (fresh.length > 0) announce(fresh.map(texts.value.readiness.turnedRed).join(' '))
}

const redNames = ({ rows }: ReadinessView): readonly string[] =>
  rows.filter(({ level }) => level === 'nobody').map(({ name }) => said(name))
