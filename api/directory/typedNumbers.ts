import { numbersIn } from '../directoryImport/numbersCell.ts'
import { whereIn } from '../directoryImport/whereCell.ts'

/*
 * As people write them on a door and in a telephone list. The screens put "room" and "extension" before the number
 * themselves. What says more than the number stays as it was typed.
 */

/** "pok. 12" is 12. */
export function numberOfRoom(typed: string): string {
  const { room, floor, building } = whereIn(typed)
  return room !== undefined && floor === undefined && building === undefined ? room : typed
}

/** "wew. 309" is 309. */
export function numberOfExtension(typed: string): string {
  const [number, ...more] = numbersIn(typed)
  return number === undefined || more.length > 0 ? typed : number
}
