import type { PersonId } from '../../models/domain/directory/directory.ts'
import { peopleFinderInTurns } from '../lists/peopleFinder.ts'
import type { DirectoryContext } from './directoryContext.ts'
import { keyOwners } from './listKeys.ts'
import type { Match } from './matchPeople.ts'

export type FindSubstitute = (text: string) => PersonId | 'several' | undefined

/** Among everybody, and whoever comes in with the same list. */
export async function substituteFinder(
  matches: readonly Match[],
  { directory, accountLoginOf }: Pick<DirectoryContext, 'directory' | 'accountLoginOf'>,
): Promise<FindSubstitute> {
  const people = new Map([...directory.employees.values()].map(({ id, name, email }) => [id, { id, name, email }]))
  for (const { id, listed } of matches) {
    const known = people.get(id)
    people.set(id, { id, name: listed.name ?? known?.name ?? '', email: listed.email ?? known?.email })
  }
  const find = await peopleFinderInTurns(
    [...people.values()].map(({ email, ...person }) => ({
      ...person,
      ...(email === undefined ? {} : { email }),
      login: accountLoginOf(person.id) ?? directory.employees.get(person.id)?.keys?.login,
    })),
  )
  const numbers = keyOwners(directory.employees.values(), 'number')
  return (text) => {
    if (people.has(text)) return text
    const byNumber = numbers.get(text)
    if (byNumber !== undefined) return byNumber
    const finding = find(text)
    if ('personId' in finding) return finding.personId
    return finding.candidateIds.length > 0 ? 'several' : undefined
  }
}
