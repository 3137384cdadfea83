import { useState } from 'preact/hooks'
import type { PlaceId } from '../../../models/domain/directory/directory.ts'
import type { LiftBody, LiftOutBody, LiftsView } from '../../../models/wire/lifts.ts'
import { announce } from '../../state/announcer.ts'
import { ask } from '../../state/api.ts'
import { explain } from '../../state/explain.ts'
import { follow } from '../../state/live.ts'
import { type Query, useQuery } from '../../state/useQuery.ts'
import { liftWords } from './words.ts'

/** The buildings with their lifts. */
export const useKnownLifts = (): Query<LiftsView> =>
  useQuery<LiftsView>('/lifts', ({ soon }) => [follow('lifts:changed', soon)])

/** The same, and what can be said of them. */
export const useLifts = () => useLiftActions(useKnownLifts())

/** What can be said of lifts that are known already. */
export function useLiftActions({ known, again }: Query<LiftsView>) {
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState<string>()
  const send = async (order: () => Promise<unknown>, said: string): Promise<boolean> => {
    if (isBusy) return false
    setBusy(true)
    setFault(undefined)
    try {
      await order()
      announce(said)
      await again()
      return true
    } catch (error) {
      setFault(explain(error))
      return false
    } finally {
      setBusy(false)
    }
  }
  const words = liftWords.value
  return {
    known,
    again,
    isBusy,
    fault,
    forget: () => setFault(undefined),
    set: (body: LiftBody) => send(() => ask('/lifts', { method: 'PUT', body }), words.saved),
    setOut: (body: LiftOutBody) => send(() => ask('/lifts/out', { method: 'POST', body }), words.outSaid),
    setWorking: (placeId: PlaceId) =>
      send(() => ask('/lifts/works', { method: 'POST', body: { placeId } }), words.worksSaid),
  }
}

export type LiftActions = ReturnType<typeof useLiftActions>
