import { useEffect, useRef, useState } from 'preact/hooks'
import type { DrillPlanView } from '../../../models/wire/drillPlans.ts'
import { ask } from '../../state/api.ts'
import { explain } from '../../state/explain.ts'
import { follow, onConnect } from '../../state/live.ts'

export interface KnownPlans {
  /** The next one first; what is known stays while newer news is asked for. */
  readonly plans?: readonly DrillPlanView[]
  readonly fault?: string
}

/** When drills run by themselves, live: somebody else may be changing it. */
export function usePlans(): { readonly known: KnownPlans; readonly again: () => void } {
  const [known, setKnown] = useState<KnownPlans>({})
  const load = useRef<() => void>(() => undefined)
  useEffect(() => {
    const leaving = new AbortController()
    load.current = () => {
      ask<readonly DrillPlanView[]>('/drill-plans', { signal: leaving.signal })
        .then((plans) => setKnown({ plans }))
        .catch((error: unknown) => {
          if (!leaving.signal.aborted) setKnown((before) => ({ ...before, fault: explain(error) }))
        })
    }
    load.current()
    const stops = [
      follow('drill:plans', (plans) => setKnown({ plans })),
      // When a time has passed unused, a holiday say, only the server knows the next one.
      onConnect(() => load.current()),
    ]
    return () => {
      for (const stop of stops) stop()
      leaving.abort()
    }
  }, [])
  return { known, again: () => load.current() }
}
