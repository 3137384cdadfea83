import { minutes } from '../clock.ts'

/** Of how many of a hundred requests somebody is to have come within each of the three limits. */
export const SHARES_WANTED = [0.8, 0.9, 1] as const

/** Within how long 80, 90 and all of a hundred clients are to have somebody with them: each longer than the one before. */
export type ArrivalLimits = readonly [first: number, second: number, third: number]

/** The manager is called after five minutes, the secretary of the commune after eight: who comes earlier is in time. */
export const DEFAULT_LIMITS: ArrivalLimits = [minutes(5), minutes(8), minutes(15)]

export const LONGEST_LIMIT_MS = minutes(120)

export const areLimits = (limits: readonly number[]): limits is ArrivalLimits =>
  limits.length === 3 &&
  limits.every((limit, at) => limit % minutes(1) === 0 && limit > (limits[at - 1] ?? 0) && limit <= LONGEST_LIMIT_MS)
