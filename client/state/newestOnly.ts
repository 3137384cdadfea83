/**
 * Asked whenever a question goes out; what it gives says, when the answer is there, whether it may be shown. A slow
 * answer to an older question never takes the place of a newer one.
 */
export function newestOnly(): () => () => boolean {
  let asked = 0
  let shown = 0
  return () => {
    asked += 1
    const mine = asked
    return () => {
      if (mine < shown) return false
      shown = mine
      return true
    }
  }
}
