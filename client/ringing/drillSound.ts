import { effect } from '@preact/signals'
import { every } from '../state/wakeful.ts'
import { ringingCalls } from './calls.ts'
import { noteSounded, ringingDrills } from './drills.ts'
import { ringsHere } from './leader.ts'
import { playNow } from './playing.ts'
import { stopVibrating, vibrate } from './vibrate.ts'

const REPEAT_MS = 10_000

/** One soft tone, again every ten seconds; a real call silences it at once. */
export function startDrillSound(): void {
  effect(() => {
    const isDue = ringingDrills.value.length > 0 && ringingCalls.value.length === 0
    if (!isDue) {
      noteSounded(false)
      return
    }
    const sound = (): void => {
      vibrate('drill')
      if (ringsHere.peek() && playNow('drill', 1)) noteSounded(true)
    }
    sound()
    const stop = every(REPEAT_MS, sound)
    return () => {
      stop()
      stopVibrating()
    }
  })
}
