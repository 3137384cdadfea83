import { useEffect, useState } from 'preact/hooks'
import type { CheckBody, CheckView } from '../../../models/wire/policies.ts'
import { ask } from '../../state/api.ts'
import { explain } from '../../state/explain.ts'

/** What the server says about the rules as they stand here; the last answer stays while the next is on its way. */
export interface Checked {
  readonly view?: CheckView
  readonly fault?: string
  readonly isWaiting: boolean
}

const PAUSE_MS = 400

/** Asked after every change, once somebody stops typing; without a body there is nothing to ask about yet. */
export function useCheck(body: CheckBody | undefined): Checked {
  const [checked, setChecked] = useState<Omit<Checked, 'isWaiting'> & { readonly about?: string }>({})
  const about = body && JSON.stringify(body)
  useEffect(() => {
    if (!body || about === undefined) return undefined
    const leaving = new AbortController()
    const pause = setTimeout(() => {
      ask<CheckView>('/policies/check', { method: 'POST', body, signal: leaving.signal })
        .then((view) => setChecked({ view, about }))
        .catch((error: unknown) => {
          if (!leaving.signal.aborted) setChecked((before) => ({ ...before, fault: explain(error), about }))
        })
    }, PAUSE_MS)
    return () => {
      clearTimeout(pause)
      leaving.abort()
    }
  }, [about])
  const { about: known, ...rest } = checked
  return { ...rest, isWaiting: about !== undefined && known !== about }
}
