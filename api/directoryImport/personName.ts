import { plainWord } from '../../models/domain/lists/plainWord.ts'
import { TITLES } from '../lists/peopleFinder.ts'
import { isFirstName } from './firstNames.ts'

export type NameOrder = 'surnameFirst' | 'firstNameFirst'

/** "Dr", "mgr inż." and what else stands around a name and is none. */
const OTHER_TITLES = new Set('r pr med lek wet sedzia radca mba llm msc hab ing bsc ks red'.split(' '))
const LONGEST = 100
const MOST_WORDS = 6

const isTitle = (word: string): boolean => {
  const plain = plainWord(word)
  return TITLES.has(plain) || OTHER_TITLES.has(plain)
}

/** Letters, a hyphen or an apostrophe between them, and a capital first; or one letter and a full stop. */
const WORD = /^\p{Lu}(?:\.|[\p{L}]*(?:[-'’]\p{L}+)*)$/u

/** The words of one person's name as they stand there; undefined: something else stands there. */
function wordsOf(cell: string): readonly string[] | undefined {
  if (cell.length > LONGEST) return undefined
  const words = cell
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[‐-―−]/g, '-')
    .replace(/\s*-\s*(?=\p{Lu})/gu, '-')
    .split(/[\s,]+/)
    .flatMap((word) => (/^\p{L}+\.\p{L}/u.test(word) ? word.split(/(?<=\.)/) : [word]))
    .filter((word) => word !== '' && !isTitle(word) && !/^\p{Ll}+\.$/u.test(word))
  const isName = words.length > 1 && words.length <= MOST_WORDS && words.every((word) => WORD.test(word))
  return isName ? words : undefined
}

/** "Referat", "Urząd" and the like: no surname, whatever stands beside them. */
const NO_NAME =
  /\b(?:referat\w*|ref|wydzial\w*|biuro|dzial|urzad\w*|zespol|oddzial|sekretariat\w*|kancelaria|straz|centrum|osrodek|kierownictwo|stanowisk\w*|kierownik\w*|naczelnik\w*|inspektor\w*|sala|pokoj|gmin\w*|miejsk\w*|kasa|centrala|informacja|komorka|punkt|archiwum|serwerownia|portiernia|fax|faks|tel|telefon\w*|burmistrz\w*|wojt\w*|sekretarz\w*|skarbnik\w*|rada|usc|bok)\b/

export function isPersonName(cell: string): boolean {
  const words = wordsOf(cell)
  return words !== undefined && !NO_NAME.test(plainWord(cell))
}

/** Surely somebody, whatever else is in the list. */
export const hasFirstName = (cell: string): boolean =>
  isPersonName(cell) && (wordsOf(cell) ?? []).some((word) => isFirstName(word))

/** On which side most of these names have the first name. */
export function usualOrder(cells: readonly string[], heading: string): NameOrder {
  const said = plainWord(heading)
  const saysSurname = /nazwisk\w* (?:i )?imi|surname (?:and )?(?:first )?name|last (?:name )?first/.test(said)
  let [surnameFirst, firstNameFirst] = [saysSurname ? 1 : 0, 0]
  for (const cell of cells) {
    const order = orderOf(wordsOf(cell) ?? [])
    if (order === 'surnameFirst') surnameFirst += 1
    if (order === 'firstNameFirst') firstNameFirst += 1
  }
  return surnameFirst > firstNameFirst ? 'surnameFirst' : 'firstNameFirst'
}

/** What a name itself says of its order: only one of its ends is a first name, or a surname in capitals. */
function orderOf(words: readonly string[]): NameOrder | undefined {
  const [first = '', last = ''] = [words[0], words.at(-1)]
  const isLoud = (word: string) => word.length > 2 && word === word.toUpperCase()
  if (isLoud(first) !== isLoud(last)) return isLoud(first) ? 'surnameFirst' : 'firstNameFirst'
  if (isFirstName(first) === isFirstName(last)) return undefined
  return isFirstName(first) ? 'firstNameFirst' : 'surnameFirst'
}

/** The first name in front, as the directory has it, without titles and without shouting. */
export function nameIn(cell: string, usual: NameOrder): string | undefined {
  const words = isPersonName(cell) ? wordsOf(cell) : undefined
  if (!words) return undefined
  const order = /^[^,]*\p{L}\s*,\s*\p{L}/u.test(withoutTitles(cell)) ? 'surnameFirst' : (orderOf(words) ?? usual)
  const cut = order === 'surnameFirst' ? surnameLength(words) : 0
  return [...words.slice(cut), ...words.slice(0, cut)].map(calm).join(' ')
}

const withoutTitles = (cell: string): string =>
  cell
    .split(/\s+/)
    .filter((word) => !isTitle(word))
    .join(' ')

/** "Nowak Kowalska Anna Maria": the surname ends where a first name begins. */
function surnameLength(words: readonly string[]): number {
  const at = words.findIndex((word, index) => index > 0 && isFirstName(word))
  return at > 0 ? at : 1
}

/** KOWALSKA-NOWAK as Kowalska-Nowak. */
const calm = (word: string): string =>
  word.length > 1 && word === word.toUpperCase() ? word.toLowerCase().replace(/(?<![\p{L}'’])\p{L}/gu, capital) : word

const capital = (letter: string): string => letter.toUpperCase()

/** Several people in one cell; undefined where it is not only people. */
export function peopleIn(cell: string): readonly string[] {
  const parts = cell.split(/\s*(?:[\n;|/&+]|\s(?:i|oraz|and)\s)\s*/).filter((part) => part !== '')
  const names = parts.flatMap((part) => {
    const byComma = part.split(/\s*,\s*/)
    return byComma.length > 1 && byComma.every(isPersonName) ? byComma : [part]
  })
  return names.length > 1 && names.every(isPersonName) ? names : [cell]
}

/** "Anna Kowalska, kierownik referatu": the name, and what stands behind it. */
export function nameAndPosition(cell: string): { readonly name: string; readonly position?: string } {
  const [, name = '', position = ''] = /^([^,–—(]+?)\s*(?:,|\s[-–—]\s|\()\s*(\p{Ll}[^)]*)\)?$/u.exec(cell) ?? []
  return isPersonName(name) ? { name, position } : { name: cell }
}
