import { IconEar, IconSchool } from '@tabler/icons-preact'
import { useEffect, useId, useState } from 'preact/hooks'
import type { DrillRing } from '../../../models/wire/drills.ts'
import { drillWords } from '../../parts/drills/words.ts'
import { answerDrills, giveDrillSeen, ringingDrills } from '../../ringing/drills.ts'
import { announce } from '../../state/announcer.ts'
import { Button } from '../../ui/Button.tsx'
import { Fault } from '../../ui/Fault.tsx'
import '../../parts/drills/drills.css'

/**
 * Practice, marked as such before anything else. It lies in a corner, takes no focus and covers no work: whoever types
 * goes on typing. A real call is drawn instead of it.
 */
export function DrillCard() {
  const { card } = drillWords.value
  const drills = ringingDrills.value
  const [first] = drills
  return (
    <>
      {/* Always there, so that what appears in it is spoken. */}
      <div class="unseen" role="alert">
        {first ? card.alert : ''}
      </div>
      {first ? <Card key={first.drillId} drill={first} /> : null}
    </>
  )
}

function Card({ drill }: { readonly drill: DrillRing }) {
  const { card } = drillWords.value
  const id = useId()
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState<string>()
  useSeenByEye()
  const hear = async () => {
    setBusy(true)
    const taken = await answerDrills()
    setBusy(false)
    setFault(taken ? undefined : card.noAnswer)
    announce(taken ? card.thanks : card.noAnswer)
  }
  return (
    <section class="drill-card" aria-labelledby={id}>
      <p class="drill-mark">
        <IconSchool size={26} aria-hidden="true" />
        {card.mark}
      </p>
      <h2 id={id}>{card.title}</h2>
      <p>{drill.isPlanned ? card.planned : card.lead(drill.byName)}</p>
      {fault === undefined ? null : <Fault>{fault}</Fault>}
      <Button kind="primary" size="large" busy={isBusy} onPress={() => void hear()}>
        <IconEar size={26} aria-hidden="true" />
        {card.hear}
      </Button>
      <p class="soft">{card.hint}</p>
    </section>
  )
}

/** Drawn, and in a tab that is not hidden: a card behind another window was seen by nobody. */
function useSeenByEye(): void {
  useEffect(() => {
    const report = () => {
      if (document.visibilityState === 'visible') requestAnimationFrame(() => giveDrillSeen(ringingDrills.peek()))
    }
    report()
    document.addEventListener('visibilitychange', report)
    return () => document.removeEventListener('visibilitychange', report)
  }, [])
}
