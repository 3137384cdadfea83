import { type Change, changesOfItems, type ItemRef, itemOf, withChanges } from '../../models/domain/directory/change.ts'
import type { Directory, Employee, ItemKind, Items, Leaving } from '../../models/domain/directory/directory.ts'
import { mayBeLastDay } from '../../models/domain/directory/leaving.ts'
import { removalOf } from '../../models/domain/directory/removal.ts'
import { Refusal } from '../../models/domain/errors.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import { ITEM_FIELDS, type ItemEdit, type ItemFields } from '../../models/wire/directory.ts'
import { changedMeanwhile, type Editing } from './editDirectory.ts'
import { seenAs } from './itemViews.ts'
import { numberOfExtension, numberOfRoom } from './typedNumbers.ts'
import { type Visibility, visibilityOf } from './visibility.ts'

interface Deciding extends Pick<Editing, 'clock' | 'directory' | 'revisions'> {
  readonly actor: Actor
  readonly visibility: Visibility
}

/** The edits of a form, one after the other, and in the end what became of each item. */
export function decideEdits(
  editing: Editing,
  actor: Actor,
  edits: readonly ItemEdit[],
): (directory: Directory) => readonly Change[] {
  return (directory) => {
    const deciding = { ...editing, actor, visibility: visibilityOf(directory, actor) }
    const touched: ItemRef[] = []
    let next = directory
    for (const edit of edits) {
      mustBeAsSeen(deciding, directory, edit)
      const changes = edit.item === null ? removalOf(next, edit) : [changeTo(deciding, next, edit)]
      touched.push(...changes)
      next = withChanges(next, changes, editing.clock.now())
    }
    return changesOfItems(directory, next, touched)
  }
}

function mustBeAsSeen(deciding: Deciding, directory: Directory, { kind, id, seen }: ItemEdit): void {
  const current = itemOf(directory, kind, id)
  if (seen !== undefined && !current && !deciding.revisions.lastOf({ kind, id }))
    throw new Refusal('notFound', { where: kind })
  const isAsSeen = current ? seen === seenAs(deciding.visibility.view(kind, current)) : seen === undefined
  if (!isAsSeen) throw changedMeanwhile(deciding, { kind, id })
}

/** What is not edited here, or not seen by whoever edits, stays as it is. */
function changeTo(deciding: Deciding, directory: Directory, { kind, id, item }: ItemEdit): Change {
  const before = itemOf(directory, kind, id)
  if (kind === 'office' && !before) throw new Refusal('notFound', { where: 'office' })
  const kept = before ? keptOf(kind, before, deciding.visibility) : {}
  const typed = withNumbers({ ...item }, before)
  const fields =
    kind === 'employee' ? personOf(deciding, typed as ItemFields['employee'], before as Employee | undefined) : typed
  const after = { ...kept, ...fields, ...(kind === 'office' ? {} : { id }) }
  return { kind, id, ...(before ? { before } : {}), after } as Change
}

function keptOf<Kind extends ItemKind>(kind: Kind, before: Items[Kind], visibility: Visibility): object {
  const [fields, seen] = [ITEM_FIELDS[kind].shape, visibility.view(kind, before)]
  const isEdited = (field: string): boolean => Object.hasOwn(fields, field) && Object.hasOwn(seen, field)
  return Object.fromEntries(Object.entries(before).filter(([field]) => !isEdited(field) && field !== 'leaving'))
}

/** Rooms and extensions as they are kept; what was there before and was not touched stays. */
function withNumbers(item: object, was: object | undefined): object {
  const [{ room, extension }, before] = [item as Numbered, was as Numbered | undefined]
  return {
    ...item,
    ...(room === undefined || room === before?.room ? {} : { room: numberOfRoom(room) }),
    ...(extension === undefined || extension === before?.extension ? {} : { extension: numberOfExtension(extension) }),
  }
}

interface Numbered {
  readonly room?: string
  readonly extension?: string
}

/** A last day is typed; who planned it, and when, stays with it until it becomes another. */
function personOf(
  { clock, directory, actor }: Deciding,
  { lastDay, ...fields }: ItemFields['employee'],
  before: Employee | undefined,
): object {
  if (lastDay === undefined) return fields
  if (before?.leaving?.lastDay === lastDay) return { ...fields, leaving: before.leaving }
  const now = clock.now()
  if (!mayBeLastDay(lastDay, directory.now.office, now)) throw new Refusal('lastDayNotAhead')
  const leaving: Leaving = { lastDay, plannedBy: actor.personId, plannedAt: now }
  return { ...fields, leaving }
}
