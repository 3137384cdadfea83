import { LiftRow } from '../../parts/lifts/LiftRow.tsx'
import { useLifts } from '../../parts/lifts/useLifts.ts'
import { liftWords } from '../../parts/lifts/words.ts'
import { Fault } from '../../ui/Fault.tsx'
import { LoadFailed } from '../../ui/LoadFailed.tsx'

/** Which buildings have a lift, and whether it works. */
export function LiftsSection() {
  const words = liftWords.value
  const actions = useLifts()
  const { view, fault } = actions.known
  return (
    <section class="sheet panel stack-s" aria-labelledby="lifts-title">
      <h2 id="lifts-title">{words.title}</h2>
      <p>{words.lead}</p>
      {fault === undefined ? null : (
        <LoadFailed what={words.failed} onRetry={actions.again}>
          {fault}
        </LoadFailed>
      )}
      {view === undefined && fault === undefined ? <p class="soft">{words.loading}</p> : null}
      <ul class="stack-s">
        {view?.buildings.map((lift) => (
          <LiftRow key={lift.building} lift={lift} actions={actions} mayBuild />
        ))}
      </ul>
      <div role="alert">{actions.fault === undefined ? null : <Fault>{actions.fault}</Fault>}</div>
    </section>
  )
}
