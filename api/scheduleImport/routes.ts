import { Router } from 'express'
import { ImportBody, ImportPreviewBody } from '../../models/wire/schedule.ts'
import { actorOf } from '../platform/web/authorize.ts'
import { parse } from '../platform/web/parse.ts'
import { type Importing, importSchedule, previewImport } from './importSchedule.ts'

/** Lists of absences and of working hours, looked at first and brought in then. */
export function importRoutes(importing: Importing): Router {
  const router = Router()

  router.post('/preview', async (request, response) => {
    response.json(await previewImport(importing, actorOf(response), parse(ImportPreviewBody, request.body)))
  })

  router.post('/', async (request, response) => {
    response.json(await importSchedule(importing, actorOf(response), parse(ImportBody, request.body)))
  })

  return router
}
