import type { Instant } from '../clock.ts'
import type { Change } from './change.ts'
import type { Bilingual, Directory, Employee, Former } from './directory.ts'

/*
 * Who has left is named for two years in histories, and then no more. What was changed of people, their rooms and
 * numbers, is kept as long. That something was done, by which number of a person, and everything about units, matters,
 * places and rules stays.
 */

const NOTHING: Bilingual = { pl: '', en: '' }

/** Of whom it is not known any more who they were. */
export const isForgotten = ({ name }: Pick<Employee, 'name'>): boolean => name === ''

function nameless({ id, unitId }: Employee): Employee {
  return {
    id,
    name: '',
    position: NOTHING,
    unitId,
    building: '',
    floor: 0,
    room: '',
    extension: '',
    substituteIds: [],
  }
}

/** Those who left before that moment and are still named. */
export const toForget = ({ former }: Directory, before: Instant): readonly Employee[] =>
  [...former.values()].flatMap((each) =>
    each.kind === 'employee' && each.since < before && !isForgotten(each.item) ? [each.item] : [],
  )

/** That they have left stays known: nobody comes back by an old account. */
export function withoutNamesOf(directory: Directory, people: readonly Employee[]): Directory {
  const ids = new Set(people.map(({ id }) => id))
  const former = [...directory.former].map(([key, each]): [string, Former] => [
    key,
    each.kind === 'employee' && ids.has(each.item.id) ? { ...each, item: nameless(each.item) } : each,
  ])
  return { ...directory, former: new Map(former) }
}

export const withoutPeople = (changes: readonly Change[]): readonly Change[] =>
  changes.map((change) => {
    if (change.kind !== 'employee') return change
    const { kind, id, before, after } = change
    return { kind, id, ...(before ? { before: nameless(before) } : {}), ...(after ? { after: nameless(after) } : {}) }
  })
