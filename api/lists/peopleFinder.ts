import type { Employee, PersonId } from '../../models/domain/directory/directory.ts'
import { MOST_NAMED } from '../../models/domain/lists/listImport.ts'
import { plainWord } from '../../models/domain/lists/plainWord.ts'
import { TimeSlice } from '../platform/timeSlice.ts'

/** Exactly one person, or those who may be meant: nobody, namesakes, or people of whom the list gives a part. */
export type Finding = { readonly personId: PersonId } | { readonly candidateIds: readonly PersonId[] }
export type FindPerson = (text: string) => Finding

interface Known extends Pick<Employee, 'id' | 'name' | 'email'> {
  readonly login?: string | undefined
}

/**
 * Finds people as lists name them: by login, by e-mail address, or by name, in either order, with titles and numbers
 * around it. A name that two people have, or of which only a part is given, is nobody's: who is asked decides.
 */
export function peopleFinder(people: Iterable<Known>): FindPerson {
  const index = new PeopleIndex()
  for (const person of people) index.add(person)
  return index.find
}

/** The same for thousands of people, in slices. */
export async function peopleFinderInTurns(people: Iterable<Known>): Promise<FindPerson> {
  const index = new PeopleIndex()
  const slice = new TimeSlice()
  for (const person of people) {
    index.add(person)
    if (slice.isOver) await slice.rest()
  }
  return index.find
}

class PeopleIndex {
  private readonly ids = new Set<PersonId>()
  private readonly byAccount = new Map<string, PersonId>()
  private readonly byName = new Map<string, PersonId[]>()
  private readonly bySurname = new Map<string, PersonId[]>()
  private readonly byWord = new Map<string, { id: PersonId; words: readonly string[] }[]>()

  add({ id, name, email, login }: Known): void {
    for (const account of [login, email]) if (account !== undefined) this.byAccount.set(account.toLowerCase(), id)
    this.ids.add(id)
    const words = wordsOf(name)
    put(this.byName, keyOf(words), id)
    put(this.bySurname, surnameOf(name), id)
    for (const word of new Set(words)) put(this.byWord, word, { id, words })
  }

  readonly find: FindPerson = (text) => {
    const account = this.byAccount.get(text.trim().toLowerCase())
    if (account !== undefined) return { personId: account }
    const words = wordsOf(text)
    if (words.length > MOST_WORDS) return { candidateIds: [] }
    const [exact, ...namesakes] = this.byName.get(keyOf(words)) ?? []
    if (exact !== undefined && namesakes.length === 0) return { personId: exact }
    if (exact !== undefined) return { candidateIds: [exact, ...namesakes].slice(0, MOST_NAMED) }
    // As Parter itself writes whoever has a namesake.
    if (this.ids.has(text.trim())) return { personId: text.trim() }
    const candidates = [...(this.bySurname.get(words.join(' ')) ?? []), ...(words.length > 1 ? this.byPart(words) : [])]
    return { candidateIds: [...new Set(candidates)].slice(0, MOST_NAMED) }
  }

  private byPart(words: readonly string[]): readonly PersonId[] {
    return words
      .flatMap((word) => this.byWord.get(word) ?? [])
      .filter((known) => isPart(words, known.words) || isPart(known.words, words))
      .map(({ id }) => id)
  }
}

function put<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key)
  if (known) known.push(value)
  else map.set(key, [value])
}

const MOST_WORDS = 12

/** Without accents. */
export const TITLES: ReadonlySet<string> = new Set(
  'mgr inz dr hab prof lic mec adw arch st ml p pan pani mr mrs ms miss msc ba ma phd eng'.split(' '),
)

/** The words of a name without titles and numbers; a name of several surnames is several words. */
function wordsOf(name: string): readonly string[] {
  const words = plainWord(name).split(' ')
  const names = words.filter((word) => !TITLES.has(word) && !/\d/.test(word))
  return names.length > 0 ? names : words
}

/** "Anna Nowak-Łoś" has not the surname of "Anna Nowak", nor the other way round; "Piekarska M." has that of "Magdalena Piekarska". */
export function hasSurnameOf(listed: string, known: string): boolean {
  const surname = surnameOf(known)
  return listed.split(/[\s,]+/).some((part) => wordsOf(part).join(' ') === surname)
}

const surnameOf = (name: string): string => wordsOf(name.split(/\s+/).at(-1) ?? '').join(' ')

const keyOf = (words: readonly string[]): string => words.toSorted().join(' ')

/** "M Piekarska", "Piekarska Magdalena Anna", "Nowak" of "Nowak-Kowalska": each word is one of the other's, or begins one. */
function isPart(few: readonly string[], many: readonly string[]): boolean {
  if (few.length > many.length || !few.some((word) => word.length > 1 && many.includes(word))) return false
  const left = [...many]
  return few.every((word) => {
    const at = left.findIndex((other) => other === word || (word.length === 1 && other.startsWith(word)))
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  })
}
