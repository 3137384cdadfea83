import { useEffect, useRef, useState } from 'preact/hooks'
import type { CorridorList } from '../../../models/wire/corridor.ts'
import { ask } from '../../state/api.ts'
import { explain } from '../../state/explain.ts'
import { follow, onConnect } from '../../state/live.ts'

/** After a restart every tablet comes back within a second: asked at most this often. */
const AT_MOST_EVERY_MS = 500

export interface KnownCorridors {
  /** What is known stays while newer news is asked for, and when none comes. */
  readonly list?: CorridorList
  readonly fault?: string
}

/** The office's corridor screens, asked for again whenever one came, went or was changed. */
export function useCorridors(): { readonly known: KnownCorridors; readonly again: () => void } {
  const [known, setKnown] = useState<KnownCorridors>({})
  const load = useRef<() => void>(() => undefined)
  useEffect(() => {
    const leaving = new AbortController()
    let waiting: ReturnType<typeof setTimeout> | undefined
    load.current = () => {
      ask<CorridorList>('/corridors', { signal: leaving.signal })
        .then((list) => setKnown({ list }))
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
    const stops = [follow('corridors:changed', soon), onConnect(soon)]
    return () => {
      for (const stop of stops) stop()
      clearTimeout(waiting)
      leaving.abort()
    }
  }, [])
  return { known, again: () => load.current() }
}
