import { effect } from '@preact/signals'
import { announce } from '../state/announcer.ts'
import { texts } from '../state/language.ts'
import { calls } from './calls.ts'

/**
 * Whoever has come looks at the client by now, not at the screen, where only a word changes: that the arrival counts is
 * said aloud. One's own press, by the code beside the client, has its own sentence, and can still be taken back.
 */
export function sayArrived(): void {
  let coming: ReadonlySet<string> = new Set()
  effect(() => {
    const mine = (calls.value ?? []).filter((call) => call.my === 'responder')
    for (const { requestId, code, status, undo } of mine)
      if (status === 'arrived' && undo === undefined && coming.has(requestId))
        announce(texts.peek().calls.mine.recorded(code))
    coming = new Set(mine.filter(({ status }) => status === 'accepted').map(({ requestId }) => requestId))
  })
}
