/**
 * Statistical disclosure control. Of fewer than five, figures are about persons: who came, or who was
 * the client. Whoever answers for a unit knows them anyway; whoever is to see counts alone is not told.
 */
export const LEAST_DISCLOSED = 5

/** A count of nobody says nothing about anybody. */
export const isDisclosable = (count: number): boolean => count === 0 || count >= LEAST_DISCLOSED

interface Row {
  readonly count: number
  /** Of a unit with one employee every figure is about that person. */
  readonly isOfOne: boolean
}

/**
 * Which rows of a table that adds up are told. One row alone that is not told could be had by subtraction: then the
 * smallest of the others is kept back as well.
 */
export function disclosedRows(rows: readonly Row[]): readonly boolean[] {
  const told = rows.map(({ count, isOfOne }) => isDisclosable(count) && !(isOfOne && count > 0))
  const hidden = told.filter((is) => !is).length
  if (hidden !== 1) return told
  const others = rows.flatMap(({ count }, at) => (told[at] && count > 0 ? [{ at, count }] : []))
  const smallest = others.toSorted((a, b) => a.count - b.count)[0]
  return told.map((is, at) => is && at !== smallest?.at)
}
