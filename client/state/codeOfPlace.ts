import { signal } from '@preact/signals'

/**
 * A camera that has read the code of a place opens "My calls" with it behind the `#`, where it reaches no log. Taken with
 * the first script: whoever has to sign in first is sent to another address, and comes back without it.
 */
const scanned = signal('')

/** Out of the address at once: it is worth nothing two minutes later. */
function take(): void {
  const found = /^#here-([0-9A-Z]{4})$/.exec(location.hash)?.[1]
  if (found === undefined) return
  scanned.value = found
  history.replaceState(null, '', location.pathname + location.search)
}

take()
addEventListener('hashchange', take)

export const codeOfPlace = {
  scanned,
  forget(): void {
    scanned.value = ''
  },
}
