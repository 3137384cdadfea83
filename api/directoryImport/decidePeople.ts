import type { PersonId } from '../../models/domain/directory/directory.ts'
import { Refusal } from '../../models/domain/errors.ts'
import { counted } from '../lists/counted.ts'
import { TimeSlice } from '../platform/timeSlice.ts'
import type { Decided, DecidedProblem } from './decided.ts'
import type { DirectoryContext } from './directoryContext.ts'
import type { ListedPerson } from './listedPerson.ts'
import { matchPeople } from './matchPeople.ts'
import { withoutNamesakes } from './namesakes.ts'
import { PeopleChanges } from './peopleChanges.ts'
import { substituteFinder } from './substituteFinder.ts'
import { unitsOfPeople } from './unitsOfPeople.ts'

/** Whoever stands in for somebody whose row is left out has a mistake as well, and so on: but not for ever. */
const MOST_PASSES = 20

/** What a list of people would do. A row with a mistake in it does nothing at all, whoever else stands in it. */
export async function decidePeople(listed: readonly ListedPerson[], context: DirectoryContext): Promise<Decided> {
  const problems: DecidedProblem[] = []
  let rest = listed
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const decided = await onePass(rest, context)
    if (decided.problems.length === 0)
      return { ...decided, problems, named: await namedIn(listed, decided.named, context) }
    problems.push(...decided.problems)
    const wrong = new Set(decided.problems.map(({ row }) => row))
    rest = rest.filter(({ row }) => !wrong.has(row))
  }
  throw new Refusal('tooLarge')
}

async function onePass(listed: readonly ListedPerson[], context: DirectoryContext): Promise<Decided> {
  const slice = new TimeSlice(counted(context.tell, 'compare', listed.length))
  const { people, questions: namesakes } = withoutNamesakes(listed, context.answers)
  await slice.rest()
  const matches = await matchPeople(people, context)
  const units = unitsOfPeople(matches, context)
  const hasSubstitutes = people.some(({ substitutes }) => substitutes)
  const find = await substituteFinder(hasSubstitutes ? matches.found : [], context)
  const deciding = new PeopleChanges(matches.found, units, context, find)
  await slice.rest()
  for (const [at, match] of matches.found.entries()) {
    deciding.decide(match)
    // The first half of it was to find out who they are.
    if (slice.isOver) await slice.rest(Math.floor((listed.length + at + 1) / 2))
  }
  const unmatched = matches.problems.map(({ listed: { row, name = '' }, field, problem }) => ({
    row,
    field,
    value: name,
    problem,
  }))
  return {
    rows: deciding.rows,
    changes: [...units.changes, ...deciding.changes],
    units: units.units,
    questions: [...namesakes, ...matches.questions, ...units.questions, ...deciding.floorQuestions()],
    problems: [...unmatched, ...deciding.problems],
    excluded: matches.excluded.map(({ row }) => row),
    named: new Set(matches.found.map(({ id }) => id)),
    people: deciding.people,
  }
}

/** Whose row has a mistake, or may be about them, is not missing from the list. */
async function namedIn(listed: readonly ListedPerson[], matched: ReadonlySet<PersonId>, context: DirectoryContext) {
  const named = new Set(matched)
  const slice = new TimeSlice()
  for (const { id, number, login, name } of listed) {
    if (id !== undefined) named.add(id)
    for (const key of [number && context.personOfNumber(number), login && context.personOfLogin(login)])
      if (key) named.add(key)
    if (slice.isOver) await slice.rest()
    const finding = name === undefined ? { candidateIds: [] } : context.find(name)
    for (const each of 'personId' in finding ? [finding.personId] : finding.candidateIds) named.add(each)
  }
  return named
}
