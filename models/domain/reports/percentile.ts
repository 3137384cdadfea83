/**
 * The percentiles by nearest rank, the smaller share first: each is the smallest measured value that at least that share
 * of all values do not exceed. It is always a time somebody really waited; the median of an even number is the lower of
 * the two in the middle. Null: nothing was measured. Brings the values into another order, which is quicker than sorting
 * them; what lies below one percentile need not be looked at for the next. `count`: only so many from the first on.
 */
export function percentiles(
  values: Int32Array,
  shares: readonly number[],
  count = values.length,
): readonly (number | null)[] {
  let from = 0
  return shares.map((share) => {
    if (count === 0) return null
    const n = Math.max(1, Math.ceil(share * count)) - 1
    const found = nthSmallest(values, n, from, count - 1)
    from = n
    return found
  })
}

/** Parts the values around one of them and goes on in the part that holds the n-th. None before `from` is greater than any behind it. */
function nthSmallest(values: Int32Array, n: number, from: number, last: number): number {
  let low = from
  let high = last
  // From anywhere in between, always the same: waits that rise and fall with the day would make fixed places useless.
  let turn = 1
  const anyValue = (): number => {
    // Whole numbers of 32 bits: a remainder of larger ones takes longer than the rest of a short look.
    turn = (Math.imul(turn, 1_664_525) + 1_013_904_223) >>> 0
    return values[low + Math.floor((turn / 2 ** 32) * (high - low + 1))] ?? 0
  }
  while (low < high) {
    const pivot = middleOf(anyValue(), anyValue(), anyValue())
    const greater = layFirst(values, low, high, pivot)
    if (n >= greater) {
      low = greater
      continue
    }
    // As many as wait equally long are done with at once.
    const same = layFirst(values, low, greater - 1, pivot - 1)
    if (n >= same) return pivot
    high = same - 1
  }
  return values[n] ?? 0
}

/** Lays what is at most so much before what is more; returns where that begins. Without a branch: no processor could foresee it. */
function layFirst(values: Int32Array, low: number, high: number, most: number): number {
  let next = low
  for (let at = low; at <= high; at++) {
    const value = values[at] ?? 0
    values[at] = values[next] ?? 0
    values[next] = value
    next += Number(value <= most)
  }
  return next
}

const middleOf = (a: number, b: number, c: number): number => Math.max(Math.min(a, b), Math.min(Math.max(a, b), c))
