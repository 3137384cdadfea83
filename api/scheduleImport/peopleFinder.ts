import type { PersonId } from '../../models/domain/directory.ts'
import type { Accounts } from '../accounts/accounts.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import { plainWord } from './columns.ts'

/** Exactly one person, nobody, or more than one. */
export type Finding = PersonId | 'nobody' | 'several'

/** Finds people as lists name them: by login, by e-mail address, or by a name that only one of them has. */
export function peopleFinder({ directory, accounts }: { directory: OfficeDirectory; accounts: Accounts }) {
  const byWord = new Map<string, Set<PersonId>>()
  const put = (word: string | undefined, id: PersonId): void => {
    if (word !== undefined) byWord.set(plainWord(word), (byWord.get(plainWord(word)) ?? new Set()).add(id))
  }
  for (const { id, name, email } of directory.now.employees.values()) {
    const words = name.split(/\s+/)
    put(name, id)
    // Lists often have the surname first.
    put([...words.slice(-1), ...words.slice(0, -1)].join(' '), id)
    put(email, id)
    put(accounts.get(id)?.login, id)
  }
  return (text: string): Finding => {
    const [first, ...others] = byWord.get(plainWord(text)) ?? []
    if (first === undefined) return 'nobody'
    return others.length > 0 ? 'several' : first
  }
}

export type FindPerson = ReturnType<typeof peopleFinder>
