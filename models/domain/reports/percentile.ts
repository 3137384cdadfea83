/**
 * The percentile by nearest rank: the smallest measured value that at least `share` of all values do not exceed.
 * It is always a time somebody really waited; the median of an even number is the lower of the two in the middle.
 * Null: nothing was measured. Brings the values into another order, which is quicker than sorting them.
 */
export function percentile(values: Int32Array, share: number): number | null {
  if (values.length === 0) return null
  return nthSmallest(values, Math.max(1, Math.ceil(share * values.length)) - 1)
}

/** Hoare's selection: parts the values around one of them and goes on in the part that holds the n-th. */
function nthSmallest(values: Int32Array, n: number): number {
  let low = 0
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
