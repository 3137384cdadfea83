/**
 * The percentiles by nearest rank, the smaller share first: each is the smallest measured value that at least that share
 * of all values do not exceed. It is always a time somebody really waited; the median of an even number is the lower of
 * the two in the middle. Null: nothing was measured. Brings the values into another order, which is quicker than sorting
 * them; what lies below one percentile need not be looked at for the next.
 */
export function percentiles(values: Int32Array, shares: readonly number[]): readonly (number | null)[] {
  let from = 0
  return shares.map((share) => {
    if (values.length === 0) return null
    const n = Math.max(1, Math.ceil(share * values.length)) - 1
    const found = nthSmallest(values, n, from)
    from = n
    return found
  })
}

/**
 * Hoare's selection: parts the values around one of them and goes on in the part that holds the n-th. None of the values
 * before `from` is greater than any behind it.
 */
function nthSmallest(values: Int32Array, n: number, from: number): number {
  let low = from
  let high = values.length - 1
  while (low < high) {
    const pivot = values[(low + high) >>> 1] ?? 0
    let left = low
    let right = high
    while (left <= right) {
      while ((values[left] ?? pivot) < pivot) left++
      while ((values[right] ?? pivot) > pivot) right--
      if (left > right) break
      const greater = values[left] ?? 0
      values[left++] = values[right] ?? 0
      values[right--] = greater
    }
    if (n <= right) high = right
    else if (n >= left) low = left
    else break
  }
  return values[n] ?? 0
}
