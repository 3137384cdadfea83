import { useEffect } from 'preact/hooks'
import { CallAlert } from '../screens/calls/CallAlert.tsx'
import { Notices } from '../screens/calls/Notices.tsx'
import { ringingCalls } from './calls.ts'
import './ringing.css'
import { startRinging } from './startRinging.ts'

let hasStarted = false

/** On every page of a signed-in person: the card that fills the screen, and after it what happened. */
export function Ringing() {
  useEffect(() => {
    if (!hasStarted) startRinging()
    hasStarted = true
  }, [])
  if (ringingCalls.value.length > 0) return <CallAlert />
  return (
    <div class="call-corner">
      <Notices />
    </div>
  )
}
