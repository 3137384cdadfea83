import { useEffect } from 'preact/hooks'
import { ringingCalls } from '../ringing/calls.ts'
import { startDrills } from '../ringing/drills.ts'
import { news } from '../ringing/news.ts'
import { CallAlert } from '../screens/calls/CallAlert.tsx'
import { NewsDialog } from '../screens/calls/NewsDialog.tsx'
import { Notices } from '../screens/calls/Notices.tsx'
import { DrillCard } from '../screens/drills/DrillCard.tsx'
import { hangsOnWall } from '../state/wall.ts'
import '../ringing/ringing.css'
import { startRinging } from '../ringing/startRinging.ts'

let hasStarted = false

/** On every page of a signed-in person: the card that fills the screen, and after it what happened. */
export function Ringing() {
  useEffect(() => {
    if (hasStarted) return
    hasStarted = true
    startRinging()
    startDrills()
  }, [])
  if (hangsOnWall.value) return null
  if (ringingCalls.value.length > 0) return <CallAlert />
  if (news.value.length > 0) return <NewsDialog />
  return (
    <div class="call-corner">
      <DrillCard />
      <Notices />
    </div>
  )
}
