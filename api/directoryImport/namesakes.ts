import { MOST_NAMED } from '../../models/domain/lists/listImport.ts'
import { plainWord } from '../../models/domain/lists/plainWord.ts'
import type { ListAnswers, ListQuestion } from '../../models/wire/listImport.ts'
import type { ListedPerson } from './listedPerson.ts'

interface Sorted {
  readonly people: readonly ListedPerson[]
  readonly questions: readonly ListQuestion[]
}

/** A name that stands in the list twice, without a key: one person in two rows, or two people. Somebody has to say so. */
export function withoutNamesakes(people: readonly ListedPerson[], { namesakes = [] }: ListAnswers): Sorted {
  const byName = new Map<string, ListedPerson[]>()
  for (const listed of people) {
    if (listed.name === undefined || isKeyed(listed)) continue
    const key = plainWord(listed.name)
    const known = byName.get(key)
    if (known) known.push(listed)
    else byName.set(key, [listed])
  }
  const merged = new Map<ListedPerson, ListedPerson | undefined>()
  const asked: { name: string; rows: number[] }[] = []
  for (const [key, [first, ...others]] of byName) {
    if (!first || others.length === 0) continue
    const answer = namesakes.find(({ name }) => plainWord(name) === key)?.are
    if (answer === undefined)
      asked.push({ name: (first.name ?? '').slice(0, 80), rows: [first, ...others].map(({ row }) => row) })
    if (answer !== 'same') continue
    merged.set(first, others.reduce(together, first))
    for (const other of others) merged.set(other, undefined)
  }
  return {
    people: people.flatMap((listed) => (merged.has(listed) ? (merged.get(listed) ?? []) : [listed])),
    questions: asked.length === 0 ? [] : [{ kind: 'namesakes', names: asked.slice(0, MOST_NAMED) }],
  }
}

const isKeyed = ({ id, number, login, email }: ListedPerson): boolean =>
  [id, number, login, email].some((key) => key !== undefined && key !== null)

/** One person in two rows: what the first does not say, and a further number. */
function together(first: ListedPerson, other: ListedPerson): ListedPerson {
  const numbers = [first.extension, other.extension].filter((number) => typeof number === 'string')
  const extension = numbers.length > 1 ? { extension: [...new Set(numbers)].join(', ') } : {}
  return { ...other, ...first, ...extension }
}
