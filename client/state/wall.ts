import { signal } from '@preact/signals'

/** Typed with a slash at its end too: that is the same page. */
export const isWallAt = ({ pathname, search }: Pick<Location, 'pathname' | 'search'>): boolean =>
  /^\/supervision\/*$/.test(pathname) && new URLSearchParams(search).has('wall')

/**
 * This screen hangs on a wall, with nobody in front of it: it rings for nobody and says for nobody that a call was
 * seen. Known from the address at once, before the first call can arrive.
 */
export const hangsOnWall = signal(isWallAt(globalThis.location ?? { pathname: '', search: '' }))
