/** By how much it grows with each step, as the straight line goes that is nearest to all points. */
export function slopeOf(points: readonly (readonly [x: number, y: number])[]): number {
  const mean = (at: 0 | 1): number => points.reduce((sum, point) => sum + point[at], 0) / points.length
  const [meanX, meanY] = [mean(0), mean(1)]
  const along = points.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0)
  const across = points.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0)
  return along / across
}
