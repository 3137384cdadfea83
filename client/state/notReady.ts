import { Refused } from './api.ts'

/** So long until days that are still being read are looked for again. */
const LOOK_AGAIN_MS = 5_000

/** After how long to look again by oneself; undefined: what has failed is not mended by waiting. */
export const lookAgainInMs = (error: unknown): number | undefined =>
  error instanceof Refused && error.view.code === 'figuresNotReady' ? LOOK_AGAIN_MS : undefined
