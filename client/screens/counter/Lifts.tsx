import type { LiftState } from '../../../models/domain/lift/lift.ts'
import { LiftRow } from '../../parts/lifts/LiftRow.tsx'
import { useLifts } from '../../parts/lifts/useLifts.ts'
import { liftWords } from '../../parts/lifts/words.ts'
import { Fault } from '../../ui/Fault.tsx'
import { Notice } from '../../ui/Notice.tsx'

/**
 * Where the office has a lift: out of order it is said loudly, because clients come who count on it; otherwise it stands
 * below everybody who waits.
 */
export function Lifts({ state }: { readonly state: Exclude<LiftState, 'none'> }) {
  const words = liftWords.value
  const actions = useLifts()
  const lifts = (actions.known.view?.buildings ?? []).filter(({ lift }) => lift === state)
  if (lifts.length === 0) return null
  const rows = (
    <ul class="stack-s">
      {lifts.map((lift) => (
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
