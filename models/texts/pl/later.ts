import { accessRequests } from './accessRequests.ts'
import { agreements } from './agreements.ts'
import { conduct } from './conduct.ts'
import { covers } from './covers.ts'
import { display } from './display.ts'
import { drills } from './drills.ts'
import { interpreters } from './interpreters.ts'
import { lifts } from './lifts.ts'
import { lists } from './lists.ts'
import { messages } from './messages.ts'
import { quality } from './quality.ts'
import { setup } from './setup.ts'
import { signOn } from './signOn.ts'

/** What comes with every page once it stands, in one file: each of these in one of its own would be a trip more. */
export const later = {
  accessRequests,
  agreements,
  conduct,
  covers,
  display,
  drills,
  interpreters,
  lifts,
  lists,
  messages,
  quality,
  setup,
  signOn,
}

export type LaterTexts = typeof later
