import { type Response, Router } from 'express'
import type { DirectoryList } from '../../models/domain/lists/directoryLists.ts'
import { textsFor } from '../../models/texts/texts.ts'
import { DirectoryImportBody, DirectoryPreviewBody, ExportKind } from '../../models/wire/directoryImport.ts'
import { ExportQuery } from '../../models/wire/listImport.ts'
import { answerInSteps } from '../lists/answerInSteps.ts'
import { sendList, streamList } from '../lists/listFile.ts'
import { actorOf } from '../platform/web/authorize.ts'
import { parse } from '../platform/web/parse.ts'
import { exportDirectory } from './exportDirectory.ts'
import { importDirectory, previewDirectoryImport, rejectedOfImport } from './importDirectory.ts'
import type { DirectoryImporting } from './outcome.ts'

/** The directory from a list, looked at first and brought in then, and as a list that can be brought in again. */
export function directoryImportRoutes(importing: DirectoryImporting): Router {
  const { accounts } = importing
  const router = Router()
  const textsOf = (response: Response) => textsFor(accounts.languageOf(actorOf(response).personId))

  router.post('/imports/preview', async (request, response) => {
    const body = parse(DirectoryPreviewBody, request.body)
    const actor = actorOf(response)
    await answerInSteps(request, response, { act: (tell) => previewDirectoryImport(importing, actor, body, tell) })
  })

  router.post('/imports/rejected', async (request, response) => {
    const body = parse(DirectoryPreviewBody, request.body)
    const { lists: words } = textsOf(response)
    const file = await rejectedOfImport(importing, actorOf(response), body, words)
    sendList(response, file, words.directoryLists[body.kind])
  })

  router.post('/imports', async (request, response) => {
    const body = parse(DirectoryImportBody, request.body)
    const actor = actorOf(response)
    await answerInSteps(request, response, {
      act: (tell) => importDirectory(importing, actor, body, tell),
      isOrder: true,
    })
  })

  router.get('/export/:kind', async (request, response) => {
    const kind: DirectoryList = parse(ExportKind, request.params.kind)
    const wish = parse(ExportQuery, request.query)
    const { lists, directory } = textsOf(response)
    const rows = await exportDirectory(importing, actorOf(response), kind, {
      headings: lists.directoryColumns,
      features: directory.features,
    })
    const name = lists.directoryLists[kind]
    await streamList(response, name, rows, wish)
  })

  return router
}
