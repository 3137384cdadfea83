import type { Employee } from '../../models/domain/directory/directory.ts'
import type { ListQuestion } from '../../models/wire/listImport.ts'
import type { DirectoryContext } from './directoryContext.ts'
import { floorOfRoom } from './whereCell.ts'

interface Room {
  readonly building: string
  readonly room: string
}

const keyOf = ({ building, room }: Room): string => `${building}/${room.toLowerCase()}`

/** On which floor somebody is who is new or has moved, when the list does not say it. */
export class RoomFloors {
  /** Where somebody sits already, or a client is served. */
  private readonly known = new Map<string, number>()
  private readonly asked = { floors: new Set<string>(), floor: new Set<string>() }

  constructor(private readonly context: DirectoryContext) {
    const { employees, places } = context.directory
    for (const each of [...employees.values(), ...places.values()])
      if (each.room !== '') this.known.set(keyOf(each), each.floor)
  }

  of(at: Room, before: Employee | undefined): number {
    const stays = before?.floor ?? 0
    if (at.room === '' || at.room === before?.room) return stays
    const first = floorOfRoom(at.room)
    if (first !== undefined) return this.byNumber(at, { first, stays })
    // Whoever has sat somewhere stays on that floor until somebody says otherwise.
    return before && before.room !== '' ? stays : this.unsaid(at)
  }

  questions(): readonly ListQuestion[] {
    return (['floors', 'floor'] as const).flatMap((kind) => {
      const [example] = this.asked[kind]
      return example === undefined ? [] : [{ kind, count: this.asked[kind].size, example }]
    })
  }

  /** A house that may have its floors' rooms numbered. */
  private byNumber({ room }: Room, { first, stays }: { readonly first: number; readonly stays: number }): number {
    const { floors } = this.context.answers
    if (first === stays) return stays
    if (floors === undefined) this.asked.floors.add(room)
    return floors === 'firstDigit' ? first : stays
  }

  /** "Room 12" says nothing: a client would hear of everybody that they come from the ground floor. */
  private unsaid(at: Room): number {
    const known = this.known.get(keyOf(at))
    if (known !== undefined) return known
    const { floor } = this.context.answers
    if (floor === undefined) this.asked.floor.add(at.room)
    return floor ?? 0
  }
}
