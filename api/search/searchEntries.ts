import type { Directory, Employee, Matter, Unit } from '../../models/domain/directory/directory.ts'
import type { Target } from '../../models/domain/request/request.ts'
import { stemsOf } from './polishWords.ts'

type Phrase = readonly string[]

/** One thing that can be found, in the stems of the words by which it is found. */
export interface SearchEntry {
  readonly target: Target
  /** What it is called and what people call it. */
  readonly phrases: readonly Phrase[]
  /** What stands near it: its unit, a position. Says little, but is better than nothing. */
  readonly aside: Phrase
}

/** Matters, people and units of the office. */
export function entriesOf(directory: Directory): readonly SearchEntry[] {
  return [
    ...[...directory.matters.values()].map((matter) => matterEntry(matter, directory)),
    ...[...directory.units.values()].map(unitEntry),
    ...[...directory.employees.values()].map(personEntry),
  ]
}

function matterEntry(matter: Matter, directory: Directory): SearchEntry {
  const unit = matter.unitId === undefined ? undefined : directory.units.get(matter.unitId)
  const where = (matter.elsewhere ?? unit?.name)?.pl ?? ''
  return {
    target: { kind: 'matter', matterId: matter.id },
    phrases: phrasesOf(matter.name.pl, matter.name.en, ...matter.keywords),
    aside: [...stemsOf(where), initialsOf(where)],
  }
}

function unitEntry(unit: Unit): SearchEntry {
  return {
    target: { kind: 'unit', unitId: unit.id },
    phrases: [...phrasesOf(unit.name.pl, unit.name.en), [initialsOf(unit.name.pl)]],
    aside: [],
  }
}

/** By name, room and extension; by position when nothing better is there. */
function personEntry(person: Employee): SearchEntry {
  return {
    target: { kind: 'person', personId: person.id },
    phrases: phrasesOf(person.name, person.room, person.extension),
    aside: phrasesOf(person.position.pl, person.position.en).flat(),
  }
}

const phrasesOf = (...texts: readonly string[]): readonly Phrase[] =>
  texts.map(stemsOf).filter(({ length }) => length > 0)

/** Urząd Stanu Cywilnego is USC to everybody. */
const initialsOf = (name: string): string => stemsOf(name.match(/\b\p{Lu}/gu)?.join('') ?? '').join('')
