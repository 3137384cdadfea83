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
  const at = (index: number): number => values[index] ?? 0
  let low = 0
  let high = values.length - 1
  while (low < high) {
    const pivot = at((low + high) >>> 1)
    let left = low
    let right = high
    while (left <= right) {
      while (at(left) < pivot) left++
      while (at(right) > pivot) right--
      if (left > right) break
      const greater = at(left)
      values[left++] = at(right)
      values[right--] = greater
    }
    if (n <= right) high = right
    else if (n >= left) low = left
    else break
  }
  return at(n)
}
