import type { Instant } from '../../../models/domain/clock.ts'
import { isNeededLater } from '../../../models/domain/request/standing.ts'
import { texts } from '../../state/language.ts'
import { clockTime, now } from '../../state/time.ts'
import { Since } from '../../ui/Timer.tsx'

/** How long the client waits; for whoever is called before their turn, when the client is free. */
export function Waits({ from }: { readonly from: Instant }) {
  const { calls, visit } = texts.value
  if (isNeededLater(from, now.value)) return <span class="strong">{visit.clientFree(clockTime(from))}</span>
  return (
    <>
      <span>{calls.card.waits}</span> <Since at={from} class="call-wait-time" />
    </>
  )
}
