import { Router } from 'express'
import { ImportBody, ImportPreviewBody } from '../../models/wire/schedule.ts'
import { actorOf } from '../platform/web/frontDoor.ts'
import { parse } from '../platform/web/parse.ts'
import { type Importing, importSchedule, previewImport } from './importSchedule.ts'

/** Lists of absences and of working hours, looked at first and brought in then. */
export function importRoutes(needed: Importing): Router {
  const router = Router()

  router.post('/preview', (request, response) => {
    response.json(previewImport(needed, actorOf(response), parse(ImportPreviewBody, request.body)))
  })

  router.post('/', async (request, response) => {
    response.json(await importSchedule(needed, actorOf(response), parse(ImportBody, request.body)))
  })

  return router
}
