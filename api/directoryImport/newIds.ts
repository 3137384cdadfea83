import { createHash } from 'node:crypto'
import { itemKey } from '../../models/domain/directory/change.ts'
import { type Directory, ITEM_KINDS } from '../../models/domain/directory/directory.ts'

/**
 * The id of what is new, by its place in the file. The same each time the file is looked at, so that what was shown is
 * what is taken. Never an id of somebody who is or was there.
 */
export function newIds(directory: Directory, file: string): (place: string) => string {
  const ofFile = hashOf(file)
  return (place) => {
    for (let time = 0; ; time += 1) {
      const id = hashOf(`${ofFile} ${place} ${time}`).slice(0, LENGTH)
      if (!isTaken(directory, id)) return id
    }
  }
}

const LENGTH = 24

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

const isTaken = ({ employees, units, matters, places, former }: Directory, id: string): boolean =>
  [employees, units, matters, places].some((items) => items.has(id)) ||
  ITEM_KINDS.some((kind) => former.has(itemKey({ kind, id })))
