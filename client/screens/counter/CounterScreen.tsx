import { useEffect, useLayoutEffect } from 'preact/hooks'
import { useBoardAnnouncements } from '../../parts/request/useBoardAnnouncements.ts'
import { followBoard, requests } from '../../state/board.ts'
import { loadCommonNeeds } from '../../state/commonNeeds.ts'
import { texts } from '../../state/language.ts'
import { Screen } from '../../ui/Screen.tsx'
import { Board } from './Board.tsx'
import { RaiseForm } from './RaiseForm.tsx'
import { searchInput } from './searchInput.ts'
import { useBellVisit } from './takeBell.ts'

/** One screen for the person at the counter: ask on the left, see on the right. */
export function CounterScreen() {
  useEffect(() => followBoard('clerk'), [])
  // Those known before, or the usual ones, do as well.
  useEffect(() => void loadCommonNeeds().catch(() => undefined), [])
  // Arriving here is the clerk's own step; the work begins with what the client came for.
  useLayoutEffect(() => searchInput.current?.focus(), [])
  useBoardAnnouncements()
  useBellVisit()
  const open = requests.value.filter((request) => request.status !== 'ended' && request.leftoverSince === undefined)
  return (
    <Screen title={texts.value.counter.title} count={open.length} class="counter" ownFocus quietHeading>
      <RaiseForm />
      <Board />
    </Screen>
  )
}
