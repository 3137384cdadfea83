import { useEffect, useLayoutEffect } from 'preact/hooks'
import { ringingCalls } from '../ringing/calls.ts'
import { news } from '../ringing/news.ts'
import { startReceipts } from '../ringing/receipts.ts'
import { CallAlert } from '../screens/calls/CallAlert.tsx'
import { NewsDialog } from '../screens/calls/NewsDialog.tsx'
import { Notices } from '../screens/calls/Notices.tsx'
import { DrillCard } from '../screens/drills/DrillCard.tsx'
import { ringingStands } from '../state/pageStands.ts'

let hasStarted = false

/** The card that fills the screen, and after it what happened. */
export function RingingCards() {
  useLayoutEffect(() => {
    ringingStands.value = true
  }, [])
  useEffect(() => {
    if (hasStarted) return
    hasStarted = true
    // Not before: "delivered" means that the call can be seen here.
    startReceipts()
  }, [])
  if (ringingCalls.value.length > 0) return <CallAlert />
  if (news.value.length > 0) return <NewsDialog />
  return (
    <div class="call-corner">
      <DrillCard />
      <Notices />
    </div>
  )
}
