import type { CodePage } from '../../models/domain/lists/listImport.ts'
import { decodedAs } from './codePages.ts'

const tables = new Map<CodePage, ReadonlyMap<string, number>>()

/** A text in the way of writing in which its file came; with a letter that this does not have, in UTF-8. */
export function encodeText(text: string, codePage: CodePage): Buffer {
  if (codePage === 'utf-8') return Buffer.from(`\u{FEFF}${text}`)
  const wide = Buffer.from(`\u{FEFF}${text}`, 'utf16le')
  if (codePage === 'utf-16le') return wide
  if (codePage === 'utf-16be') return wide.swap16()
  const table = tableOf(codePage)
  const letters = Array.from(text, (letter) => table.get(letter))
  return letters.every((letter) => letter !== undefined) ? Buffer.from(letters) : encodeText(text, 'utf-8')
}

function tableOf(codePage: CodePage): ReadonlyMap<string, number> {
  const known = tables.get(codePage)
  if (known) return known
  const letters = decodedAs(
    Uint8Array.from({ length: 256 }, (_, byte) => byte),
    codePage,
  )
  const made = new Map([...letters].map((letter, byte) => [letter, byte]))
  tables.set(codePage, made)
  return made
}
