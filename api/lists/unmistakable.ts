import type { Directory, PersonId } from '../../models/domain/directory/directory.ts'
import { plainWord } from '../../models/domain/lists/plainWord.ts'

type NameOf = (id: PersonId) => string

/** Looked through once, however often lists are written of it. */
const known = new WeakMap<Directory, NameOf>()

/** How a list names somebody: by name; whoever has a namesake, or a name that a list would cut, by own number. */
export function unmistakable(directory: Directory): NameOf {
  const nameOf = known.get(directory) ?? namesIn(directory)
  known.set(directory, nameOf)
  return nameOf
}

function namesIn({ employees }: Directory): NameOf {
  const counts = new Map<string, number>()
  const keyOf = (name: string) => plainWord(name).split(' ').toSorted().join(' ')
  for (const { name } of employees.values()) counts.set(keyOf(name), (counts.get(keyOf(name)) ?? 0) + 1)
  return (id) => {
    const { name } = employees.get(id) ?? { name: id }
    const isPlain = /^\p{L}+(?:[ -]\p{L}+)+$/u.test(name) && !/ (?:i|oraz|and) /i.test(name)
    return isPlain && counts.get(keyOf(name)) === 1 && !employees.has(name) ? name : id
  }
}
