import { useLayoutEffect } from 'preact/hooks'
import { ringId } from '../ringing/callList.ts'
import { ringingCalls } from '../ringing/calls.ts'
import { startDrillSound } from '../ringing/drillSound.ts'
import { ringingDrills } from '../ringing/drills.ts'
import { news } from '../ringing/news.ts'
import { startRinging } from '../ringing/startRinging.ts'
import { ringingStands } from '../state/pageStands.ts'
import { hangsOnWall } from '../state/wall.ts'
import { soon } from '../ui/later.tsx'
import { Guard } from './Guard.tsx'

/** A call is heard before its card, which is ten times as much script. */
const RingingCards = soon(async () => (await import('./RingingCards.tsx')).RingingCards)

/** Whatever may take the screen: none of it stays away because another could not be drawn. */
const wanted = (): string =>
  [
    ...ringingCalls.value.map(ringId),
    ...news.value.map(({ id }) => id),
    ...ringingDrills.value.map(({ drillId }) => drillId),
  ].join()

let hasStarted = false

/** On every page of a signed-in person: what makes a call noticed, and the card it is answered on. */
export function Ringing() {
  useLayoutEffect(() => {
    if (hasStarted) return
    hasStarted = true
    startRinging()
    startDrillSound()
  }, [])
  useLayoutEffect(() => {
    if (hangsOnWall.value) ringingStands.value = true
  }, [hangsOnWall.value])
  if (hangsOnWall.value) return null
  return (
    <Guard of={wanted()}>
      <RingingCards />
    </Guard>
  )
}
