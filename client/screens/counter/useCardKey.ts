import { useLayoutEffect } from 'preact/hooks'
import type { Move } from '../../../models/domain/lifecycle.ts'
import type { RequestView } from '../../../models/wire/views.ts'
import { keyNumbers } from '../../parts/request/keyNumbers.ts'
import type { Acting } from '../../parts/request/useAct.ts'
import { primaryMove } from './primary.ts'

export interface MoveHandlers {
  readonly act: Acting['act']
  /** Opens the questions of a move that has some. */
  readonly ask: (move: Move | 'history') => void
  /** Of a bell: whoever reads it goes, and needs not be asked who. */
  readonly take?: () => void
  /** The key of a card on which nothing is likely now. */
  readonly idle?: () => void
}

/** Does a move at once, or asks first what it needs to know. */
export function press(move: Move, { act, ask, take }: MoveHandlers): void {
  if (move === 'accept' && take) return void take()
  if (move === 'arrive' || move === 'start' || move === 'left' || move === 'stillGoing' || move === 'undo')
    return void act(move, {})
  if (move === 'confirmArrival') return void act(move, { here: true })
  ask(move)
}

/** Alt and the number on the card: the next likely step, without leaving what one is typing. */
export function useCardKey(request: RequestView, handlers: MoveHandlers): void {
  const number = keyNumbers.value.get(request.id)
  useLayoutEffect(() => {
    if (number === undefined) return
    const onKey = (event: KeyboardEvent) => {
      // AltGr is Ctrl+Alt: it writes Polish letters and must not confirm arrivals.
      if (!event.altKey || event.ctrlKey || event.metaKey || event.repeat || event.code !== `Digit${number}`) return
      if (document.querySelector('dialog[open]')) return
      event.preventDefault()
      // The list may be scrolled away from it: what the key does must be seen.
      document.getElementById(`card-${request.id}`)?.closest('article')?.scrollIntoView({ block: 'nearest' })
      const move = primaryMove(request)
      if (move) press(move, handlers)
      else handlers.idle?.()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  })
}
