import { useEffect, useRef, useState } from 'preact/hooks'
import type { DrillView } from '../../../models/wire/drills.ts'
import { ask } from '../../state/api.ts'
import { explain } from '../../state/explain.ts'
import { follow, onConnect } from '../../state/live.ts'

export interface KnownDrills {
  /** Newest first; what is known stays while newer news is asked for. */
  readonly drills?: readonly DrillView[]
  readonly fault?: string
}

/** The last drills, live while one runs. The screen around it follows the supervisors' board. */
export function useDrills(): { readonly known: KnownDrills; readonly again: () => void } {
  const [known, setKnown] = useState<KnownDrills>({})
  const load = useRef<() => void>(() => undefined)
  useEffect(() => {
    const leaving = new AbortController()
    load.current = () => {
      ask<readonly DrillView[]>('/drills', { signal: leaving.signal })
        .then((drills) => setKnown({ drills }))
        .catch((error: unknown) => {
          if (!leaving.signal.aborted) setKnown((before) => ({ ...before, fault: explain(error) }))
        })
    }
    load.current()
    const stops = [
      follow('drill:changed', (drill) => setKnown(({ drills = [] }) => ({ drills: withDrill(drills, drill) }))),
      onConnect(() => load.current()),
    ]
    return () => {
      for (const stop of stops) stop()
      leaving.abort()
    }
  }, [])
  return { known, again: () => load.current() }
}

/** Events may overtake each other: the newest version wins. */
function withDrill(drills: readonly DrillView[], drill: DrillView): readonly DrillView[] {
  const known = drills.find(({ id }) => id === drill.id)
  if (known && known.version >= drill.version) return drills
  const others = drills.filter(({ id }) => id !== drill.id)
  return [drill, ...others].sort((a, b) => b.startedAt - a.startedAt)
}
