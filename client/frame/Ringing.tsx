import { useEffect } from 'preact/hooks'
import { startDrills } from '../ringing/drills.ts'
import { startRinging } from '../ringing/startRinging.ts'
import { hangsOnWall } from '../state/wall.ts'
import { later } from '../ui/later.tsx'
import '../ringing/ringing.css'

const Cards = later(async () => (await import('./RingingCards.tsx')).RingingCards)

let hasStarted = false

/** On every page of a signed-in person: what makes a call noticed, and the card it is answered on. */
export function Ringing() {
  useEffect(() => {
    if (hasStarted) return
    hasStarted = true
    startRinging()
    startDrills()
  }, [])
  return hangsOnWall.value ? null : <Cards />
}
