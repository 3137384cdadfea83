/** "Added: 60. Left out: 2.": what there is none of is not said; where there is nothing at all, that is the answer. */
export function countedLine(...counts: readonly (readonly [what: string, n: number])[]): string {
  const [first, ...rest] = counts.filter(([, n]) => n > 0)
  const said = first ? [first, ...rest] : counts.slice(0, 1)
  return said.map(([what, n]) => `${what}: ${n}.`).join(' ')
}
