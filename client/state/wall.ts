import { signal } from '@preact/signals'

const { pathname, search } = globalThis.location ?? { pathname: '', search: '' }

/**
 * This screen hangs on a wall, with nobody in front of it: it rings for nobody and says for nobody that a call was
 * seen. Known from the address at once, before the first call can arrive.
 */
export const hangsOnWall = signal(pathname === '/supervision' && new URLSearchParams(search).has('wall'))
