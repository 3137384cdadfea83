/** Chance that is the same every time: mulberry32, 32 bits of state, from a seed. Not for secrets. */
export interface Chance {
  /** 0 <= x < 1 */
  next(): number
  /** A whole number, both ends included. */
  between(least: number, most: number): number
  happens(share: number): boolean
  /** By weight; the first where all weigh nothing. */
  pick<T>(weighted: readonly (readonly [what: T, weight: number])[]): T
}

export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return {
    next,
    between: (least, most) => least + Math.floor(next() * (most - least + 1)),
    happens: (share) => next() < share,
    pick: (weighted) => pick(weighted, next()),
  }
}

function pick<T>(weighted: readonly (readonly [what: T, weight: number])[], at: number): T {
  let left = at * weighted.reduce((sum, [, weight]) => sum + weight, 0)
  for (const [what, weight] of weighted) {
    left -= weight
    if (left < 0) return what
  }
  const first = weighted[0]
  if (!first) throw new Error('Nothing to pick from')
  return first[0]
}
