import { useEffect, useLayoutEffect } from 'preact/hooks'
import { followBoard, requests } from '../../state/board.ts'
import { loadCommonNeeds } from '../../state/commonNeeds.ts'
import { firstTexts } from '../../state/language.ts'
import { Screen } from '../../ui/Screen.tsx'
import { Board } from './Board.tsx'
import { RaiseForm } from './RaiseForm.tsx'
import { searchInput } from './searchInput.ts'

/** One screen for the person at the counter: ask on the left, see on the right. */
export function CounterScreen() {
  useEffect(() => followBoard('clerk'), [])
  // Those known before, or the usual ones, do as well.
  useEffect(() => void loadCommonNeeds().catch(() => undefined), [])
  // Arriving here is the clerk's own step; the work begins with what the client came for.
  useLayoutEffect(() => searchInput.current?.focus(), [])
  const open = requests.value.filter((request) => request.status !== 'ended' && request.leftoverSince === undefined)
  return (
    <Screen title={firstTexts.value.counter.title} count={open.length} class="counter" ownFocus quietHeading>
      <RaiseForm />
      <Board />
    </Screen>
  )
}
