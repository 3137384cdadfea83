import { Router } from 'express'
import { textsFor } from '../../models/texts/texts.ts'
import { ExportQuery } from '../../models/wire/listImport.ts'
import { ImportBody, ImportPreviewBody, ScheduleExportKind, UndoImportBody } from '../../models/wire/schedule.ts'
import { answerInSteps } from '../lists/answerInSteps.ts'
import { streamList } from '../lists/listFile.ts'
import { actorOf } from '../platform/web/authorize.ts'
import { parse } from '../platform/web/parse.ts'
import { exportSchedule } from './exportSchedule.ts'
import { type Importing, importSchedule, previewImport } from './importSchedule.ts'
import { lastImport, undoImport } from './undoImport.ts'

/** Lists of absences and of working hours, looked at first and brought in then. */
export function importRoutes(importing: Importing): Router {
  const router = Router()

  router.post('/preview', async (request, response) => {
    const [actor, body] = [actorOf(response), parse(ImportPreviewBody, request.body)]
    await answerInSteps(request, response, { act: (tell) => previewImport(importing, actor, body, tell) })
  })

  router.post('/', async (request, response) => {
    const [actor, body] = [actorOf(response), parse(ImportBody, request.body)]
    await answerInSteps(request, response, {
      act: (tell) => importSchedule(importing, actor, body, tell),
      isOrder: true,
    })
  })

  router.get('/last', (_request, response) => {
    response.json(lastImport(importing, actorOf(response)))
  })

  router.post('/undo', async (request, response) => {
    const { id } = parse(UndoImportBody, request.body)
    response.json(await undoImport(importing, actorOf(response), id))
  })

  router.get('/export/:kind', async (request, response) => {
    const actor = actorOf(response)
    const kind = parse(ScheduleExportKind, request.params.kind)
    const wish = parse(ExportQuery, request.query)
    const { lists } = textsFor(importing.accounts.languageOf(actor.personId))
    const name = lists.scheduleLists[kind]
    await streamList(response, name, await exportSchedule(importing, actor, kind, lists), wish)
  })

  return router
}
