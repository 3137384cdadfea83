/*
 * Calendar files (RFC 5545) and contact cards (RFC 6350) are lines of text of at most 75 octets, a longer one goes on
 * behind a space, and what would end a value early is marked by a backslash.
 */

const MOST_OCTETS = 75

/** A value as it stands behind the colon. Line ends become what stands for one; other control characters are nobody's. */
export const textValue = (text: string): string =>
  text
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/\p{Cc}/gu, '')

/** Folded between characters, never within one, and ended as both formats want it. */
export const contentLines = (lines: readonly string[]): string => lines.map((line) => `${folded(line)}\r\n`).join('')

function folded(line: string): string {
  let result = ''
  let octets = 0
  for (const character of line) {
    const size = octetsOf(character)
    if (octets + size > MOST_OCTETS) {
      result += '\r\n '
      octets = 1
    }
    result += character
    octets += size
  }
  return result
}

function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code < 0x10000 ? 3 : 4
}
