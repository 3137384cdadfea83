import type { PersonId } from '../directory/directory.ts'

/** Asked once of each person: a look at the whole office comes by everybody many times, and in one instant they are the same. */
export function askedOnce<Answer>(ask: (personId: PersonId) => Answer): (personId: PersonId) => Answer {
  const known = new Map<PersonId, Answer>()
  return (personId) => {
    const before = known.get(personId)
    if (before !== undefined || known.has(personId)) return before as Answer
    const answer = ask(personId)
    known.set(personId, answer)
    return answer
  }
}
