import { plainWord } from '../../models/domain/lists/plainWord.ts'

const UNIT =
  /^(?:\d+ |[ivx]+ )?(?:referat|ref|wydzial|wydz|biuro|dzial|urzad stanu|usc|zespol|oddzial|sekretariat|kancelaria|straz|centrum|osrodek|kierownictwo|samodzieln|stanowisk|wieloosobow|komorka|inspektorat|pracownia|archiwum|punkt|departament|jednostk|gminn|miejsk|miejsko|bok|rada|pion|administracja|obsluga|department|unit|office|team)\w*\b/

export const isUnitName = (cell: string): boolean => cell.length <= 150 && UNIT.test(plainWord(cell))

/** By which a unit is known again: its words, in one way of writing. */
export function unitKey(name: string): string {
  const known = keys.get(name)
  if (known !== undefined) return known
  const key = plainWord(name)
    .replace(/^(?:\d+|[ivx]+) /, '')
    .replace(/^ref /, 'referat ')
    .replace(/^wydz /, 'wydzial ')
  if (keys.size >= MOST_KEYS) keys.clear()
  keys.set(name, key)
  return key
}

/** A list has few units and thousands of people in them. */
const keys = new Map<string, string>()
const MOST_KEYS = 1_000

/** "III. REFERAT FINANSOWY (RF):" as "Referat Finansowy (RF)". */
export function unitNameOf(cell: string): string {
  const name = cell
    .replace(/^\s*(?:[IVX]+|\d+)[.)]\s*/, '')
    .replace(/(?<![\s:;,-])[\s:;,-]+$/, '')
    .replace(/\s+/g, ' ')
    .trim()
  // What stands in brackets is a remark, in its own letters: "BIURO OBSŁUGI KLIENTA (parter)".
  const plain = name.replace(/\([^)]*\)/g, '')
  if (plain !== plain.toUpperCase() || !/\p{L}{4}/u.test(plain)) return name
  return name.replace(/\([^)]*\)|[\p{L}\d]+/gu, quietly).replace(/\b(do|ds\.?) Spraw\b/g, '$1 spraw')
}

const SMALL = new Set(['i', 'w', 'z', 'do', 'ds', 'oraz', 'na', 'od', 'dla'])

const quietly = (word: string): string => {
  if (word.startsWith('(')) return word
  const small = word.toLowerCase()
  if (SMALL.has(small)) return small
  return word.length <= 3 ? word : word.charAt(0) + small.slice(1)
}
