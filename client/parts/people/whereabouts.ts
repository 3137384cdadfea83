import type { PersonView } from '../../../models/wire/views.ts'
import { firstTexts } from '../../state/language.ts'

type Known = Pick<PersonView, 'room' | 'extension' | 'floor'>

/** Where somebody sits and what rings there: "p. 214 · wew. 314". What is not known is not said. */
export const whereabouts = (person: Known): string => inOneLine([roomOf(person), extensionOf(person)], ' · ')

/** "p. 214, 2. piętro": the floor alone would send somebody searching. */
export function roomAndFloor(person: Known): string {
  return person.room === '' ? '' : `${roomOf(person)}, ${firstTexts.value.common.floor(person.floor)}`
}

/** Of a place whose name may tell it: "BOK, room 3" is not "BOK, room 3, room 3". */
export const roomNotIn = (name: string, { room }: Pick<Known, 'room'>): string =>
  name.includes(room) ? '' : firstTexts.value.common.room(room)

export const roomOf = ({ room }: Known): string => (room === '' ? '' : firstTexts.value.common.room(room))

export const extensionOf = ({ extension }: Known): string =>
  extension === '' ? '' : firstTexts.value.common.extension(extension)

export const inOneLine = (parts: readonly string[], between = ', '): string =>
  parts.filter((part) => part !== '').join(between)
