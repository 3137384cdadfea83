import type {
  DirectoryImportBody,
  DirectoryImportResult,
  DirectoryPreview,
  DirectoryPreviewBody,
} from '../../models/wire/directoryImport.ts'
import type { ErrorView } from '../../models/wire/views.ts'
import type { OfficePerson, Reply } from './officePerson.ts'

type Asked = Partial<Omit<DirectoryPreviewBody, 'file'>>

export const listBody = (list: string | Buffer, asked: Asked = {}) => ({
  kind: 'people' as const,
  file: Buffer.from(list as string).toString('base64'),
  ...asked,
})

export const previews = (
  person: OfficePerson,
  list: string | Buffer,
  asked: Asked = {},
): Promise<Reply<DirectoryPreview>> => person.post('/api/directory/imports/preview', listBody(list, asked))

/** Brings in what was shown. */
export async function bringsInList(
  person: OfficePerson,
  list: string | Buffer,
  asked: Asked = {},
  digest?: string,
): Promise<Reply<DirectoryImportResult & ErrorView>> {
  const shown = digest ?? (await previews(person, list, asked)).body.digest
  const body: DirectoryImportBody = { ...listBody(list, asked), digest: shown }
  const reply = await person.post<DirectoryImportResult & ErrorView>('/api/directory/imports', body)
  await person.settles()
  return reply
}

/** "3 changed Anna Nowak: room 12 > 14" */
export const rowsShown = ({ body }: Reply<DirectoryPreview>): readonly string[] =>
  body.rows.map(({ row, state, name, fields }) =>
    `${row} ${state} ${name}: ${fields.map(({ field, before, after }) => `${field} ${before} > ${after}`).join(', ')}`.replace(
      /: $/,
      '',
    ),
  )

export const problemsShown = ({ body }: Reply<DirectoryPreview>): readonly string[] =>
  body.problems.map(({ row, problem, value }) => `${row} ${problem} ${value}`.trim())
