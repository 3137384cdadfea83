import { calls } from './calls.ts'
import { locale } from './locale.ts'
import { push } from './push.ts'

/** What notifications say while no page is open. */
export const serviceWorker = { locale, calls, push }

export type ServiceWorkerTexts = typeof serviceWorker
