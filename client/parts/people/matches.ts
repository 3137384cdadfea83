import type { PersonView, UnitView } from '../../../models/wire/views.ts'

/** Letters as anybody types them: "Łukasz" is found by "lukasz". */
export const plainText = (text: string): string =>
  text.toLocaleLowerCase('pl').normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ł', 'l')

/** Every word that was typed begins a word of the person, their position, unit, room or extension. */
export function matches(query: string, person: PersonView, units: readonly UnitView[]): boolean {
  const unit = units.find((each) => each.id === person.unitId)
  const text = [
    person.name,
    ...Object.values(person.position),
    ...Object.values(unit?.name ?? {}),
    person.room,
    person.extension,
  ].join(' ')
  const words = plainText(text).split(/[^\p{L}\p{N}]+/u)
  const wanted = plainText(query)
    .split(/\s+/)
    .filter((word) => word !== '')
  return wanted.every((part) => words.some((word) => word.startsWith(part)))
}
