import { useEffect, useState } from 'preact/hooks'
import type { ResponseTimes } from '../../../models/wire/views.ts'
import { ask } from '../../state/api.ts'
import { explain } from '../../state/explain.ts'

export type Loaded =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly why: string }
  | { readonly state: 'ready'; readonly times: ResponseTimes }

/** The figures of the last days; the old ones stay while newer ones are asked for. */
export function useResponseTimes(days: number): { readonly loaded: Loaded; readonly again: () => void } {
  const [loaded, setLoaded] = useState<Loaded>({ state: 'loading' })
  const [tries, setTries] = useState(0)
  useEffect(() => {
    const leaving = new AbortController()
    ask<ResponseTimes>(`/reports/response-times?days=${days}`, { signal: leaving.signal })
      .then((times) => setLoaded({ state: 'ready', times }))
      .catch((error: unknown) => {
        if (!leaving.signal.aborted) setLoaded({ state: 'failed', why: explain(error) })
      })
    return () => leaving.abort()
  }, [days, tries])
  const again = () => {
    setLoaded({ state: 'loading' })
    setTries(tries + 1)
  }
  return { loaded, again }
}
