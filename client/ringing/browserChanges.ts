import { every } from '../state/wakeful.ts'

const LOOK_EVERY_MS = 3_000

const looks = new Set<() => void>()
let isWatching = false

/**
 * What a browser allows can be taken back, or given, beside the page: at the address bar, in the system's settings, in
 * another tab. Some browsers tell, some do not: so it is looked at when they tell, when somebody comes back, and every
 * few seconds.
 */
export function whenBrowserMayHaveChanged(look: () => void): void {
  looks.add(look)
  if (!isWatching) watch()
}

function watch(): void {
  isWatching = true
  every(LOOK_EVERY_MS, lookAtAll)
  document.addEventListener('visibilitychange', lookAtAll)
  addEventListener('focus', lookAtAll)
  navigator.permissions
    ?.query({ name: 'notifications' })
    .then((status) => status.addEventListener('change', lookAtAll))
    // A browser that knows no such question is looked at all the same.
    .catch(() => undefined)
}

function lookAtAll(): void {
  for (const look of looks) look()
}
