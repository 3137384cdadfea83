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

/** What was not changed keeps its entry: one edit does not read a whole office anew. `where` is part of it too. */
const known = new WeakMap<Matter | Unit | Employee, { readonly where: string; readonly entry: SearchEntry }>()

/** Matters, people and units of the office, one after the other. */
export function* entriesOf(directory: Directory): Generator<SearchEntry> {
  for (const matter of directory.matters.values()) yield kept(matter, whereOf(matter, directory), matterEntry)
  for (const unit of directory.units.values()) yield kept(unit, '', unitEntry)
  for (const person of directory.employees.values()) yield kept(person, '', personEntry)
}

function kept<Item extends Matter | Unit | Employee>(
  item: Item,
  where: string,
  make: (item: Item, where: string) => SearchEntry,
): SearchEntry {
  const before = known.get(item)
  if (before?.where === where) return before.entry
  const entry = make(item, where)
  known.set(item, { where, entry })
  return entry
}

function whereOf({ unitId, elsewhere }: Matter, { units }: Directory): string {
  const unit = unitId === undefined ? undefined : units.get(unitId)
  return (elsewhere ?? unit?.name)?.pl ?? ''
}

function matterEntry(matter: Matter, where: string): SearchEntry {
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
