import { useEffect } from 'preact/hooks'
import type { CallView } from '../../models/wire/views.ts'
import { ringId } from '../ringing/callList.ts'
import { ringingCalls } from '../ringing/calls.ts'
import { startDrills } from '../ringing/drills.ts'
import { startRinging } from '../ringing/startRinging.ts'
import { hangsOnWall } from '../state/wall.ts'
import { later } from '../ui/later.tsx'
import { Guard } from './Guard.tsx'
import '../ringing/ringing.css'

const Cards = later(async () => (await import('./RingingCards.tsx')).RingingCards)

const ringsOf = (calls: readonly CallView[]): string => calls.map(ringId).join()

let hasStarted = false

/** On every page of a signed-in person: what makes a call noticed, and the card it is answered on. */
export function Ringing() {
  useEffect(() => {
    if (hasStarted) return
    hasStarted = true
    startRinging()
    startDrills()
  }, [])
  if (hangsOnWall.value) return null
  return (
    <Guard of={ringsOf(ringingCalls.value)}>
      <Cards />
    </Guard>
  )
}
