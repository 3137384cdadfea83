import type { Directory, Matter, PersonId, Unit } from '../directory/directory.ts'
import { sharedWords } from './sharedWords.ts'

const MOST = 5

/** Who in a unit answers for a matter, until the office says it: whose position speaks of it, or else its manager. */
export function competentPeople(
  { name, keywords }: Pick<Matter, 'name' | 'keywords'>,
  unit: Unit,
  { employees }: Pick<Directory, 'employees'>,
): readonly PersonId[] {
  const about = [name.pl, ...keywords].join(' ')
  const found = [...employees.values()]
    .filter(({ id, unitId, leaving }) => unitId === unit.id && id !== unit.managerId && leaving === undefined)
    .map(({ id, position }) => ({ id, score: sharedWords(position.pl, about) }))
    .filter(({ score }) => score > 0)
    .toSorted((one, other) => other.score - one.score)
  return found.length > 0 ? found.slice(0, MOST).map(({ id }) => id) : [unit.managerId]
}
