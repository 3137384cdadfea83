const LETTERS = 'ĄĆĘŁŃÓŚŹŻąćęłńóśźż–„”'
const BYTES = {
  'windows-1250': 'a5 c6 ca a3 d1 d3 8c 8f af b9 e6 ea b3 f1 f3 9c 9f bf 96 84 94',
  'iso-8859-2': 'a1 c6 ca a3 d1 d3 a6 ac af b1 e6 ea b3 f1 f3 b6 bc bf 2d 22 22',
} as const

export type Encoding = keyof typeof BYTES | 'utf-8' | 'utf-8 with mark' | 'utf-16'

/** A text as a program of that time and place writes it. */
export function encoded(text: string, encoding: Encoding): Buffer {
  if (encoding === 'utf-8') return Buffer.from(text)
  if (encoding === 'utf-8 with mark') return Buffer.from(`\u{FEFF}${text}`)
  if (encoding === 'utf-16') return Buffer.from(`\u{FEFF}${text}`, 'utf16le')
  const bytes = BYTES[encoding].split(' ').map((byte) => Number.parseInt(byte, 16))
  return Buffer.from(
    [...text].map((letter) => {
      const at = LETTERS.indexOf(letter)
      return at >= 0 ? (bytes[at] ?? 0) : letter === '\u{A0}' ? 0xa0 : letter.charCodeAt(0)
    }),
  )
}
