import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Response } from 'express'
import type { CsvDelimiter, ExportFormat } from '../../models/domain/lists/directoryLists.ts'
import { encodeText } from './encodeText.ts'
import { csvText } from './writeCsv.ts'
import { type Sheet, workbookStream } from './xlsx/writeWorkbook.ts'

/** A list that Parter has made, as a file. */
export interface ListFile {
  readonly bytes: Buffer
  readonly format: ExportFormat
}

interface Wish {
  readonly format: ExportFormat
  /** Of a CSV file; absent: the semicolon, by which spreadsheets in Polish offices open it. */
  readonly delimiter?: CsvDelimiter | undefined
}

const SIGNS = { semicolon: ';', comma: ',' } as const satisfies Record<CsvDelimiter, string>

/** Rows as they are sent: as many at once as make a packet or two. */
const ROWS_AT_ONCE = 200

function* csvParts(rows: Sheet['rows'], delimiter: string): Generator<Buffer> {
  yield encodeText('', 'utf-8')
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE)
    yield Buffer.from(csvText(rows.slice(at, at + ROWS_AT_ONCE), delimiter))
}

const TYPES: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/**
 * Sends a list as it is written: whoever takes it slowly does not make the server hold it as a file. A workbook may have several
 * sheets; a CSV file is the first of them.
 */
export async function streamList(
  response: Response,
  name: string,
  list: Sheet['rows'] | { readonly sheets: readonly [Sheet, ...Sheet[]] },
  { format, delimiter = 'semicolon' }: Wish,
): Promise<void> {
  const sheets = 'sheets' in list ? list.sheets : ([{ name, rows: list }] as const)
  response.attachment(`${name}.${format}`).type(TYPES[format])
  const written = format === 'xlsx' ? workbookStream(sheets) : Readable.from(csvParts(sheets[0].rows, SIGNS[delimiter]))
  await pipeline(written, response).catch((error: unknown) => {
    // Whoever went away in the middle does not want the rest.
    if ((error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error
  })
}

export function sendList(response: Response, { bytes, format }: ListFile, name: string): void {
  response.attachment(`${name}.${format}`).type(TYPES[format]).send(bytes)
}
