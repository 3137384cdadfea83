import { signal } from '@preact/signals'

/**
 * This screen hangs on a wall, with nobody in front of it: it rings for nobody and says for nobody that a call was
 * seen. Known from the address at once, before the first call can arrive.
 */
export const hangsOnWall = signal(new URLSearchParams(globalThis.location?.search ?? '').has('wall'))
