import { Router } from 'express'
import type { Revision } from '../../models/domain/directory/revision.ts'
import { EditBody, type EditReceipt, RevisionsQuery, UndoBody } from '../../models/wire/directory.ts'
import { Id } from '../../models/wire/orders.ts'
import { actorOf } from '../platform/web/authorize.ts'
import { madeOnce } from '../platform/web/madeOnce.ts'
import { parse } from '../platform/web/parse.ts'
import { decideEdits } from './decideEdits.ts'
import { type Editing, editDirectory, undoRevision } from './editDirectory.ts'
import { itemsSeen } from './itemViews.ts'
import { itemOfKey, revisionsSeen } from './revisionViews.ts'
import { type Visibility, visibilityOf } from './visibility.ts'

/** What the directory is made of, for whoever edits it, and what was done to it. */
export function itemRoutes(editing: Editing): Router {
  const { directory } = editing
  const router = Router()

  const itemsFor = (visibility: Visibility) => JSON.stringify(itemsSeen(directory.now, directory.version, visibility))
  const everything = madeOnce(
    () => [directory.now],
    (): string => itemsFor(visibilityOf(directory.now, ADMINISTRATOR)),
  )
  router.get('/items', (_request, response) => {
    const visibility = visibilityOf(directory.now, actorOf(response))
    response.type('json').send(visibility.isAll ? everything() : itemsFor(visibility))
  })

  router.post('/edits', async (request, response) => {
    const { changes, confirmed } = parse(EditBody, request.body)
    const actor = actorOf(response)
    const decide = decideEdits(editing, actor, changes)
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

const ADMINISTRATOR = { personId: '', roles: ['admin'] } as const
