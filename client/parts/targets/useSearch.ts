import { useEffect, useState } from 'preact/hooks'
import type { SearchHit } from '../../../models/wire/views.ts'
import { ask } from '../../state/api.ts'

export type SearchState = 'idle' | 'searching' | 'found' | 'failed'

const PAUSE_MS = 60

interface Found {
  readonly query: string
  readonly hits: readonly SearchHit[]
  readonly failed?: boolean
}

export const findTargets = (word: string, signal: AbortSignal): Promise<readonly SearchHit[]> =>
  ask(`/directory/search?q=${encodeURIComponent(word)}`, { signal })

/** Asks as one types; a newer question ends the older one, so answers cannot overtake each other. */
export function useSearch(query: string): { readonly hits: readonly SearchHit[]; readonly state: SearchState } {
  const [found, setFound] = useState<Found>({ query: '', hits: [] })
  const wanted = query.trim()
  useEffect(() => {
    if (wanted === '') {
      setFound({ query: '', hits: [] })
      return
    }
    const cancel = new AbortController()
    const search = async () => {
      try {
        const hits = await findTargets(wanted, cancel.signal)
        if (!cancel.signal.aborted) setFound({ query: wanted, hits })
      } catch {
        if (!cancel.signal.aborted) setFound({ query: wanted, hits: [], failed: true })
      }
    }
    const pause = setTimeout(() => void search(), PAUSE_MS)
    return () => {
      clearTimeout(pause)
      cancel.abort()
    }
  }, [wanted])
  if (wanted === '') return { hits: [], state: 'idle' }
  // The last answer stays while the next one comes: a list that blinks cannot be read.
  if (found.query !== wanted) return { hits: found.hits, state: 'searching' }
  return { hits: found.hits, state: found.failed ? 'failed' : 'found' }
}
