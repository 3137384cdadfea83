const LABELS = /\b(?:telefony?|tel|nr|numer|kom|centrala|wewn?|wewnetrzny|ext|phone)\b\.?:?/giu
const LONGEST = 200

/**
 * The numbers by which somebody is called: "tel. 22 123 45 67 wew. 309" is 309, since who calls is in the building. A fax
 * is nobody's telephone. What is no number stays as it is.
 */
export function numbersIn(cell: string): readonly string[] {
  const parts = cell
    .slice(0, LONGEST)
    .split(/\s*(?:[\n;,|]|\s\/\s|\/(?=\s*\d{2,4}\b)|\s(?:i|lub|oraz|albo|or)\s)\s*/)
    .filter((part) => part !== '' && !/^\s*(?:fax|faks)\b/i.test(part))
  return [...new Set(parts.map(numberIn).filter((number) => number !== ''))]
}

function numberIn(part: string): string {
  const [, inside] = /(?:wew\p{L}*|ext\p{L}*)\.?:?\s*(?:nr\.?\s*)?(\d[\d ]*)/iu.exec(part) ?? []
  if (inside !== undefined) return inside.replace(/\s+/g, ' ').trim()
  const plain = part
    .replace(LABELS, ' ')
    .replace(/^[\s.:]+/, '')
    .trim()
  if (!/^[+\d\s().-]+$/.test(plain)) return part.trim()
  return plain
    .replace(/[^\d+]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

const digits = (cell: string): number => cell.replace(/\D/g, '').length

/** Looks like a telephone number and nothing else. */
export const isNumber = (cell: string): boolean =>
  cell.length <= LONGEST &&
  digits(cell) >= 3 &&
  /^[+\d\s().,;/-]+$/.test(cell.replace(LABELS, ' ').replace(/\b(?:lub|oraz|i|fax|faks)\b\.?:?/gi, ' '))

/** An extension inside the building: short, or said to be one. */
export const isExtension = (cell: string): boolean =>
  isNumber(cell) && numbersIn(cell).every((number) => /^\d{3,5}$/.test(number.replace(/\s/g, '')))

export const saysExtension = (cell: string): boolean => /\b(?:wew|tel|ext)/i.test(cell) && isNumber(cell)
