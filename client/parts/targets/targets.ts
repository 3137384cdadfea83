import { isReachable } from '../../../models/domain/request/reach.ts'
import type { Target } from '../../../models/domain/request/request.ts'
import type { SearchHit } from '../../../models/wire/views.ts'
import { firstTexts } from '../../state/language.ts'
import { presence } from '../../state/presence.ts'

/** The same for the same target; fit for an id in the page. */
export function targetKey(target: Target): string {
  if (target.kind === 'matter') return `matter-${target.matterId}`
  if (target.kind === 'unit') return `unit-${target.unitId}`
  return target.kind === 'person' ? `person-${target.personId}` : 'unknown'
}

/** "I don't know who": always offered, because nobody is sent away to find out alone. */
export function unknownHit(): SearchHit {
  const { unknown } = firstTexts.value.counter
  return { target: { kind: 'unknown' }, name: { pl: unknown, en: unknown }, people: [], reachable: 0 }
}

/** A hit may have been found minutes ago; who can be reached is known by the second. */
export function withReachNow(hit: SearchHit): SearchHit {
  const people = hit.people.map((each) => {
    const now = presence.value.get(each.person.id)
    return now ? { ...each, reach: now.reach, obstacles: now.obstacles } : each
  })
  const reachable = people.filter(({ reach }) => isReachable(reach)).length
  return { ...hit, people, reachable }
}
