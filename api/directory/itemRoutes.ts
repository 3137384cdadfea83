import { Router } from 'express'
import { type Change, changesOfItems, type ItemRef, itemOf, withChanges } from '../../models/domain/directory/change.ts'
import type { Directory, Items } from '../../models/domain/directory/directory.ts'
import { removalOf } from '../../models/domain/directory/removal.ts'
import type { Revision } from '../../models/domain/directory/revision.ts'
import { Refusal } from '../../models/domain/errors.ts'
import {
  EditBody,
  type EditReceipt,
  ITEM_FIELDS,
  type ItemEdit,
  RevisionsQuery,
  UndoBody,
} from '../../models/wire/directory.ts'
import { Id } from '../../models/wire/orders.ts'
import { actorOf } from '../platform/web/authorize.ts'
import { madeOnce } from '../platform/web/madeOnce.ts'
import { parse } from '../platform/web/parse.ts'
import { changedMeanwhile, type Editing, editDirectory, undoRevision } from './editDirectory.ts'
import { itemsSeen, seenAs } from './itemViews.ts'
import { itemOfKey, revisionsSeen } from './revisionViews.ts'
import { type Sight, sightOf } from './sight.ts'

/** What the directory is made of, for whoever edits it, and what was done to it. */
export function itemRoutes(editing: Editing): Router {
  const { directory } = editing
  const router = Router()

  const itemsFor = (sight: Sight) => JSON.stringify(itemsSeen(directory.now, directory.version, sight))
  const everything = madeOnce(
    () => [directory.now],
    (): string => itemsFor(sightOf(directory.now, ADMINISTRATOR)),
  )
  router.get('/items', (_request, response) => {
    const sight = sightOf(directory.now, actorOf(response))
    response.type('json').send(sight.isAll ? everything() : itemsFor(sight))
  })

  router.post('/edits', async (request, response) => {
    const { changes, confirmed } = parse(EditBody, request.body)
    const actor = actorOf(response)
    const decide = (current: Directory): readonly Change[] =>
      decided(editing, current, { edits: changes, sight: sightOf(current, actor) })
    const made = await editDirectory(editing, actor, { kind: 'edit', decide, confirmed: confirmed ?? [] })
    response.json(receiptOf(made))
  })

  router.get('/revisions', async (request, response) => {
    const { before = Number.POSITIVE_INFINITY, item } = parse(RevisionsQuery, request.query)
    const asked = { before, item: item === undefined ? undefined : itemOfKey(item) }
    response.json(await revisionsSeen(editing, actorOf(response), asked))
  })

  router.post('/revisions/:id/undo', async (request, response) => {
    const id = parse(Id, request.params.id)
    const { confirmed } = parse(UndoBody, request.body)
    response.json(receiptOf(await undoRevision(editing, actorOf(response), id, confirmed)))
  })

  return router

  function receiptOf(made: Revision | undefined): EditReceipt {
    return { version: directory.version, ...(made ? { revisionId: made.id } : {}) }
  }
}

interface Edits {
  readonly edits: readonly ItemEdit[]
  readonly sight: Sight
}

/** The edits one after the other, and in the end what became of each item. */
function decided(editing: Editing, directory: Directory, { edits, sight }: Edits): readonly Change[] {
  const touched: ItemRef[] = []
  let next = directory
  for (const edit of edits) {
    mustBeAsSeen(editing, directory, edit, sight)
    const changes = edit.item === null ? removalOf(next, edit) : [changeTo(next, edit, sight)]
    touched.push(...changes)
    next = withChanges(next, changes, editing.clock.now())
  }
  return changesOfItems(directory, next, touched)
}

function mustBeAsSeen(editing: Editing, directory: Directory, { kind, id, seen }: ItemEdit, sight: Sight): void {
  const current = itemOf(directory, kind, id)
  if (seen !== undefined && !current && !editing.revisions.lastOf({ kind, id }))
    throw new Refusal('notFound', { where: kind })
  const isAsSeen = current ? seen === seenAs(sight.view(kind, current)) : seen === undefined
  if (!isAsSeen) throw changedMeanwhile(editing, { kind, id })
}

/** What is not edited here, or not seen by whoever edits, stays as it is. */
function changeTo(directory: Directory, { kind, id, item }: ItemEdit, sight: Sight): Change {
  const before = itemOf(directory, kind, id)
  if (kind === 'office' && !before) throw new Refusal('notFound', { where: 'office' })
  const kept = before ? keptOf(kind, before, sight) : {}
  const after = { ...kept, ...item, ...(kind === 'office' ? {} : { id }) }
  return { kind, id, ...(before ? { before } : {}), after } as Change
}

function keptOf<Kind extends ItemEdit['kind']>(kind: Kind, before: Items[Kind], sight: Sight): object {
  const [fields, seen] = [ITEM_FIELDS[kind].shape, sight.view(kind, before)]
  const isEdited = (field: string): boolean => Object.hasOwn(fields, field) && Object.hasOwn(seen, field)
  return Object.fromEntries(Object.entries(before).filter(([field]) => !isEdited(field)))
}

const ADMINISTRATOR = { personId: '', roles: ['admin'] } as const
