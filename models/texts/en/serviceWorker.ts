import type { ServiceWorkerTexts } from '../pl/serviceWorker.ts'
import { calls } from './calls.ts'
import { locale } from './locale.ts'
import { push } from './push.ts'

export const serviceWorker: ServiceWorkerTexts = { locale, calls, push }
