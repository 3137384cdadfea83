import type { Need } from '../../../models/domain/request/needs.ts'
import type { EvacuationView } from '../../../models/wire/evacuation.ts'
import { evacuationWords } from '../../parts/evacuation/words.ts'
import { roomAndFloor } from '../../parts/people/whereabouts.ts'
import { said } from '../../state/language.ts'
import { clockTime } from '../../state/time.ts'

/** One person to be led out, as a line of the list. */
export interface Inside {
  /** The tick is kept under it. */
  readonly key: string
  readonly who: string
  readonly building: string
  readonly floor: number
  readonly where: string
  readonly needs: readonly Need[]
  /** Who is with them, and what else is known. */
  readonly now: readonly string[]
  readonly isAway: boolean
}

/** Who is sought first: the highest floor has the longest way. Whoever is probably not there comes last. */
export function insideOf({ clients, colleagues }: EvacuationView): readonly Inside[] {
  const words = evacuationWords.value
  const all: readonly Inside[] = [
    ...clients.map(({ visitId, codes, place, needs, since, with: present, coming }) => ({
      key: visitId,
      who: words.client(codes.join(', ')),
      building: place.building,
      floor: place.floor,
      where: [said(place.name), roomAndFloor({ ...place, extension: '' })].filter(Boolean).join(', '),
      needs,
      now: [
        ...(present.length > 0 ? [words.withClient(namesOf(present))] : [words.alone]),
        ...(coming.length > 0 ? [words.coming(namesOf(coming))] : []),
        words.since(clockTime(since)),
      ],
      isAway: false,
    })),
    ...colleagues.map(({ person, needs, isAway }) => ({
      key: `person:${person.id}`,
      who: `${person.name}, ${words.colleague}`,
      building: person.building,
      floor: person.floor,
      where: roomAndFloor(person),
      needs,
      now: isAway ? [words.away] : [],
      isAway,
    })),
  ]
  return all.toSorted((a, b) => Number(a.isAway) - Number(b.isAway) || b.floor - a.floor)
}

const namesOf = (people: readonly { readonly name: string }[]): string => people.map(({ name }) => name).join(', ')
