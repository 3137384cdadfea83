import { signal } from '@preact/signals'

const LOCK = 'parter-ringing'
const LEASE_KEY = 'parter.ringing.lease'
/** A hidden tab may be woken only once a minute; a shorter lease would change hands all the time. */
const LEASE_MS = 70_000
const RENEW_MS = 5_000

/**
 * Several tabs of one browser share one pair of loudspeakers: the tab that holds the lock rings, the others show
 * the card in silence. When it is closed or crashes, the next one has the lock in the same moment.
 */
export const ringsHere = signal(false)

let standing = false

/** Only a tab that can sound should stand: a silent leader would keep the others quiet. */
export function standForRinging(): void {
  if (standing) return
  standing = true
  if ('locks' in navigator) void holdLock()
  else holdLease()
}

/** The held lock also keeps the browser from putting this tab to sleep. */
function holdLock(): Promise<void> {
  return navigator.locks
    .request(LOCK, () => {
      ringsHere.value = true
      return new Promise<void>(() => undefined)
    })
    .catch(() => {
      // Refused (private windows of some browsers): better two tabs that ring than none.
      ringsHere.value = true
    })
}

/** Without HTTPS there are no Web Locks: a lease in the browser's storage, which a dead tab loses by itself. */
function holdLease(): void {
  const id = crypto.getRandomValues(new Uint32Array(2)).join('-')
  const renew = () => {
    ringsHere.value = takeLease(id)
  }
  renew()
  setInterval(renew, RENEW_MS)
  addEventListener('pagehide', () => {
    if (ringsHere.value) localStorage.removeItem(LEASE_KEY)
  })
}

function takeLease(id: string): boolean {
  try {
    const [holder, until] = (localStorage.getItem(LEASE_KEY) ?? '').split(' ')
    if (holder && holder !== id && Number(until) > Date.now()) return false
    localStorage.setItem(LEASE_KEY, `${id} ${Date.now() + LEASE_MS}`)
    return true
  } catch {
    return true
  }
}
