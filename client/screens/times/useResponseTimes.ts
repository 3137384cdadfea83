import { useEffect, useState } from 'preact/hooks'
import type { ResponseTimes } from '../../../models/wire/reports.ts'
import { announce } from '../../state/announcer.ts'
import { ask } from '../../state/api.ts'
import { explain } from '../../state/explain.ts'
import { lookAgainInMs } from '../../state/notReady.ts'

export interface Loaded {
  /** The last answer: it stays while another question is on its way. */
  readonly times?: ResponseTimes
  readonly fault?: string
  readonly isLoading: boolean
}

/** The answer to a question; the slower answer to an older one is left out. `say`: what is heard of another answer. */
export function useResponseTimes(
  question: string,
  say: (times: ResponseTimes) => string,
): { readonly loaded: Loaded; readonly again: () => void } {
  const [loaded, setLoaded] = useState<Loaded>({ isLoading: true })
  const [tries, setTries] = useState(0)
  useEffect(() => {
    const leaving = new AbortController()
    let wasThere = false
    let look: ReturnType<typeof setTimeout> | undefined
    setLoaded(({ times }) => {
      wasThere = times !== undefined
      return { ...(times ? { times } : {}), isLoading: true }
    })
    ask<ResponseTimes>(`/reports/response-times?${question}`, { signal: leaving.signal })
      .then((times) => {
        setLoaded({ times, isLoading: false })
        if (wasThere) announce(say(times))
      })
      .catch((error: unknown) => {
        if (leaving.signal.aborted) return
        setLoaded({ fault: explain(error), isLoading: false })
        const waitMs = lookAgainInMs(error)
        if (waitMs !== undefined) look = setTimeout(() => setTries(tries + 1), waitMs)
      })
    return () => {
      clearTimeout(look)
      leaving.abort()
    }
  }, [question, tries])
  return { loaded, again: () => setTries(tries + 1) }
}
