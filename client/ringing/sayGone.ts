import { announce } from '../state/announcer.ts'
import { whenGone } from './calls.ts'
import { goneText } from './goneText.ts'

/** A call that rang here is somebody else's now. Who was on the way is told by more than a voice: `news.ts`. */
export function sayGone(): void {
  whenGone((gone) => {
    if (!gone.wasComing) announce(goneText(gone))
  })
}
