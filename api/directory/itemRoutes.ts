import { Router } from 'express'
import {
  type Change,
  canonical,
  changesOfItems,
  type ItemRef,
  itemOf,
  OFFICE_ID,
  withChanges,
} from '../../models/domain/directory/change.ts'
import type { Directory, ItemKind } from '../../models/domain/directory/directory.ts'
import { removalOf } from '../../models/domain/directory/removal.ts'
import { canBeUndone, type Revision } from '../../models/domain/directory/revision.ts'
import { Refusal } from '../../models/domain/errors.ts'
import type { RevisionHead } from '../../models/store/directoryStore.ts'
import {
  type DirectoryItems,
  EditBody,
  type EditReceipt,
  type ItemEdit,
  RevisionsQuery,
  type RevisionsView,
  type RevisionView,
  UndoBody,
} from '../../models/wire/directory.ts'
import { Id } from '../../models/wire/orders.ts'
import { KeyedQueue } from '../platform/keyedQueue.ts'
import { actorOf } from '../platform/web/authorize.ts'
import { madeOnce } from '../platform/web/madeOnce.ts'
import { digestOf, parse } from '../platform/web/parse.ts'
import { changedMeanwhile, type Editing, editDirectory, undoRevision } from './editDirectory.ts'

const REVISIONS = 20
/** An import has thousands: so many are shown with their revision. */
const CHANGES_SHOWN = 30

/** What the directory is made of, for whoever edits it, and what was done to it. */
export function itemRoutes(editing: Editing): Router {
  const { directory, revisions } = editing
  const router = Router()
  // An import of a large office is some megabytes: whoever asks, one of them is in memory at a time.
  const reading = new KeyedQueue()

  const items = madeOnce(
    () => [directory.now],
    () => JSON.stringify(itemsOf(directory.now, directory.version)),
  )
  router.get('/items', (_request, response) => {
    response.type('json').send(items())
  })

  router.post('/edits', async (request, response) => {
    const { changes, confirmed } = parse(EditBody, request.body)
    const decide = (current: Directory): readonly Change[] => decided(editing, current, changes)
    const made = await editDirectory(editing, actorOf(response), { kind: 'edit', decide, confirmed: confirmed ?? [] })
    response.json(receiptOf(made))
  })

  router.get('/revisions', async (request, response) => {
    const { before = Number.POSITIVE_INFINITY, item } = parse(RevisionsQuery, request.query)
    const heads = revisions.before(before, REVISIONS + 1, item === undefined ? undefined : itemOfKey(item))
    const view: RevisionsView = {
      revisions: await reading.run('', () => viewsOf(heads.slice(0, REVISIONS), item)),
      isAll: heads.length <= REVISIONS,
    }
    response.json(view)
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

  async function viewsOf(heads: readonly RevisionHead[], item: string | undefined): Promise<readonly RevisionView[]> {
    const views: RevisionView[] = []
    for (const { id } of heads) {
      const revision = await revisions.find(id)
      if (revision) views.push(viewOf(revision, item))
    }
    return views
  }

  function viewOf(revision: Revision, item: string | undefined): RevisionView {
    const { changes, by, ...rest } = revision
    const wanted = item === undefined ? changes : changes.filter(({ kind, id }) => `${kind}/${id}` === item)
    return {
      ...rest,
      byName: directory.person(by).name,
      isUndone: revisions.isUndone(revision.id),
      canBeUndone: canBeUndone(directory.now, revision, editing.clock.now()),
      changes: wanted.slice(0, CHANGES_SHOWN),
      count: changes.length,
    }
  }
}

/** The edits one after the other, and in the end what became of each item. */
function decided(editing: Editing, directory: Directory, edits: readonly ItemEdit[]): readonly Change[] {
  const touched: ItemRef[] = []
  let next = directory
  for (const edit of edits) {
    mustBeAsSeen(editing, directory, edit)
    const changes = edit.item === null ? removalOf(next, edit) : [changeTo(next, edit)]
    touched.push(...changes)
    next = withChanges(next, changes, editing.clock.now())
  }
  return changesOfItems(directory, next, touched)
}

function mustBeAsSeen(editing: Editing, directory: Directory, { kind, id, seen }: ItemEdit): void {
  const current = itemOf(directory, kind, id)
  if (seen !== undefined && !current && !editing.revisions.lastOf({ kind, id }))
    throw new Refusal('notFound', { where: kind })
  if (seen === undefined ? current !== undefined : !current || seenAs(current) !== seen)
    throw changedMeanwhile(editing, { kind, id })
}

/** What is not edited here stays as it is. */
function changeTo(directory: Directory, { kind, id, item }: ItemEdit): Change {
  const before = itemOf(directory, kind, id)
  if (kind === 'office' && !before) throw new Refusal('notFound', { where: 'office' })
  const kept = kind === 'office' ? before : keptOf(before)
  const after = { ...kept, ...item, ...(kind === 'office' ? {} : { id }) }
  return { kind, id, ...(before ? { before } : {}), after } as Change
}

const keptOf = (before: object | undefined): object => (before && 'policy' in before ? { policy: before.policy } : {})

function itemsOf(directory: Directory, version: number): DirectoryItems {
  const { employees, units, matters, places, former } = directory
  const office = itemOf(directory, 'office', OFFICE_ID)
  if (!office) throw new Error('There is always an office')
  return {
    version,
    office: { id: OFFICE_ID, seen: seenAs(office), item: office },
    employees: [...employees.values()].map(seenItem),
    units: [...units.values()].map(seenItem),
    matters: [...matters.values()].map(seenItem),
    places: [...places.values()].map(seenItem),
    former: [...former.values()],
  }
}

const seenItem = <Item extends { readonly id: string }>(item: Item) => ({ id: item.id, seen: seenAs(item), item })

const seenAs = (item: object): string => digestOf(canonical(item))

function itemOfKey(key: string): ItemRef {
  const [kind, id = ''] = key.split('/')
  return { kind: kind as ItemKind, id }
}
