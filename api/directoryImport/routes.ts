import { type Response, Router } from 'express'
import type { DirectoryList } from '../../models/domain/lists/directoryLists.ts'
import { textsFor } from '../../models/texts/texts.ts'
import {
  DirectoryImportBody,
  DirectoryPreviewBody,
  ExportKind,
  ExportQuery,
} from '../../models/wire/directoryImport.ts'
import { encodeText } from '../lists/encodeText.ts'
import { csvText } from '../lists/writeCsv.ts'
import { writeWorkbook } from '../lists/xlsx/writeWorkbook.ts'
import { actorOf } from '../platform/web/authorize.ts'
import { parse } from '../platform/web/parse.ts'
import { exportRows } from './exportDirectory.ts'
import {
  type DirectoryImporting,
  importDirectory,
  mustRead,
  previewDirectoryImport,
  rejectedOfImport,
} from './importDirectory.ts'
import type { MadeFile } from './rejectedRows.ts'

/** The directory from a list, looked at first and brought in then, and as a list that can be brought in again. */
export function directoryImportRoutes(importing: DirectoryImporting): Router {
  const { directory, accounts } = importing
  const router = Router()
  const textsOf = (response: Response) => textsFor(accounts.languageOf(actorOf(response).personId))

  router.post('/imports/preview', async (request, response) => {
    const body = parse(DirectoryPreviewBody, request.body)
    response.json(await previewDirectoryImport(importing, actorOf(response), body))
  })

  router.post('/imports/rejected', async (request, response) => {
    const body = parse(DirectoryPreviewBody, request.body)
    const { lists: words } = textsOf(response)
    const file = await rejectedOfImport(importing, actorOf(response), body, words)
    send(response, file, words.directoryLists[body.kind])
  })

  router.post('/imports', async (request, response) => {
    const body = parse(DirectoryImportBody, request.body)
    response.json(await importDirectory(importing, actorOf(response), body))
  })

  router.get('/export/:kind', async (request, response) => {
    mustRead(actorOf(response))
    const kind: DirectoryList = parse(ExportKind, request.params.kind)
    const { format } = parse(ExportQuery, request.query)
    const { lists, directory: directoryWords } = textsOf(response)
    const { directoryColumns: headings, directoryLists } = lists
    const { features } = directoryWords
    // By what people sign in only those see who look after the accounts.
    const seesLogins = actorOf(response).roles.includes('admin')
    const loginOf = (personId: string) => (seesLogins ? accounts.get(personId)?.login : undefined)
    const rows = exportRows(kind, { directory: directory.now, loginOf, headings, features })
    const name = directoryLists[kind]
    const bytes = format === 'xlsx' ? await writeWorkbook({ name, rows }) : encodeText(csvText(rows), 'utf-8')
    send(response, { bytes, format }, name)
  })

  return router
}

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

function send(response: Response, { bytes, format }: MadeFile, name: string): void {
  response.attachment(`${name}.${format}`).type(TYPES[format]).send(bytes)
}
