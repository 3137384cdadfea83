import { computed } from '@preact/signals'
import { me } from './session.ts'
import { now } from './time.ts'

/** Long enough to finish with the client in front of one, and to find the notice after a walk through the building. */
const TOLD_BEFORE_MS = 15 * 60_000

/** How long this session still lasts, once that is near; undefined before. */
export const sessionLeftMs = computed<number | undefined>(() => {
  if (!me.value) return undefined
  const leftMs = me.value.expiresAt - now.value
  return leftMs < TOLD_BEFORE_MS ? Math.max(0, leftMs) : undefined
})
