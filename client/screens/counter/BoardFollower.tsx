import { useEffect } from 'preact/hooks'
import { giveNumbers } from '../../parts/request/keyNumbers.ts'
import { useBoardAnnouncements } from '../../parts/request/useBoardAnnouncements.ts'
import { requests } from '../../state/board.ts'
import { useBellVisit } from './takeBell.ts'

/** What follows the board without a picture of its own: the voice, the keys of the cards, and the form for whoever rang. */
export function BoardFollower() {
  const open = requests.value.filter(({ status, leftoverSince }) => status !== 'ended' && leftoverSince === undefined)
  useEffect(() => giveNumbers(open), [open.map(({ id }) => id).join()])
  useBoardAnnouncements()
  useBellVisit()
  return null
}
