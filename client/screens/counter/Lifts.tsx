import { signal } from '@preact/signals'
import { useEffect, useLayoutEffect } from 'preact/hooks'
import type { LiftState } from '../../../models/domain/lift/lift.ts'
import type { LiftsView } from '../../../models/wire/lifts.ts'
import { LiftRow } from '../../parts/lifts/LiftRow.tsx'
import { useKnownLifts, useLiftActions } from '../../parts/lifts/useLifts.ts'
import { liftWords } from '../../parts/lifts/words.ts'
import type { Query } from '../../state/useQuery.ts'
import { Fault } from '../../ui/Fault.tsx'
import { Notice } from '../../ui/Notice.tsx'

const UNKNOWN: Query<LiftsView> = { known: {}, again: () => Promise.resolve() }
const lifts = signal(UNKNOWN)

/** Asks for the lifts: once, though they stand in two places. */
export function LiftsFollower() {
  const asked = useKnownLifts()
  useLayoutEffect(() => {
    lifts.value = asked
  }, [asked.known])
  // Whoever comes back to the counter sees no lifts of before.
  useEffect(
    () => () => {
      lifts.value = UNKNOWN
    },
    [],
  )
  return null
}

/**
 * Where the office has a lift: out of order it is said loudly, because clients come who count on it; otherwise it stands
 * below everybody who waits.
 */
export function Lifts({ state }: { readonly state: Exclude<LiftState, 'none'> }) {
  const words = liftWords.value
  const actions = useLiftActions(lifts.value)
  const shown = (actions.known.view?.buildings ?? []).filter(({ lift }) => lift === state)
  if (shown.length === 0) return null
  const rows = (
    <ul class="stack-s">
      {shown.map((lift) => (
        <LiftRow key={lift.building} lift={lift} actions={actions} />
      ))}
    </ul>
  )
  return (
    <section class="stack-s" aria-label={words.states[state]}>
      {state === 'out' ? <Notice kind="warn">{rows}</Notice> : rows}
      <div role="alert">{actions.fault === undefined ? null : <Fault>{actions.fault}</Fault>}</div>
    </section>
  )
}
