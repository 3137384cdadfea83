import { signal } from '@preact/signals'

/** A link may bring the code behind the `#`, where it reaches no log. */
export const codeFromAddress = signal('')

/** Out of the address at once, on a paired tablet too: a code that still works must not stand on a wall. */
function take(): void {
  const code = location.hash.slice(1)
  if (code === '') return
  codeFromAddress.value = code
  history.replaceState(null, '', location.pathname)
}

take()
addEventListener('hashchange', take)
