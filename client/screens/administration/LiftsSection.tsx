import { LiftRow } from '../../parts/lifts/LiftRow.tsx'
import { useLifts } from '../../parts/lifts/useLifts.ts'
import { liftWords } from '../../parts/lifts/words.ts'
import { Fault } from '../../ui/Fault.tsx'
import { LoadFailed } from '../../ui/LoadFailed.tsx'

/** Which buildings have a lift, and whether it works. */
export function LiftsSection() {
  const words = liftWords.value
  const hands = useLifts()
  const { view, fault } = hands.known
  return (
    <section class="sheet panel stack-s" aria-labelledby="lifts-title">
      <h2 id="lifts-title">{words.title}</h2>
      <p>{words.lead}</p>
      {fault === undefined ? null : (
        <LoadFailed what={words.failed} onRetry={hands.again}>
          {fault}
        </LoadFailed>
      )}
      {view === undefined && fault === undefined ? <p class="soft">{words.loading}</p> : null}
      <ul class="stack-s">
        {view?.buildings.map((lift) => (
          <LiftRow key={lift.building} lift={lift} hands={hands} mayBuild />
        ))}
      </ul>
      <div role="alert">{hands.fault === undefined ? null : <Fault>{hands.fault}</Fault>}</div>
    </section>
  )
}
