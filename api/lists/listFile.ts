import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Response } from 'express'
import type { CsvDelimiter, ExportFormat } from '../../models/domain/lists/directoryLists.ts'
import { encodeText } from './encodeText.ts'
import { batchesOf, begun, type Rows } from './rowBatches.ts'
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

async function* csvParts(rows: Rows, delimiter: string): AsyncGenerator<Buffer> {
  yield encodeText('', 'utf-8')
  for await (const some of batchesOf(rows)) yield Buffer.from(csvText(some, delimiter))
}

const TYPES: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** A list as a file, written as it is taken: of a long one no more is here than a few packets. */
export const listStream = (
  sheets: readonly [Sheet, ...Sheet[]],
  { format, delimiter = 'semicolon' }: Wish,
): Readable => (format === 'xlsx' ? workbookStream(sheets) : Readable.from(csvParts(sheets[0].rows, SIGNS[delimiter])))

/**
 * Sends a list as it is written: whoever takes it slowly does not make the server hold it as a file. A workbook may have several
 * sheets; a CSV file is the first of them.
 */
export async function streamList(
  response: Response,
  name: string,
  list: Rows | { readonly sheets: readonly [Sheet, ...Sheet[]] },
  wish: Wish,
): Promise<void> {
  const sheets = 'sheets' in list ? list.sheets : ([{ name, rows: await begun(list) }] as const)
  response.attachment(`${name}.${wish.format}`).type(TYPES[wish.format])
  await pipeline(listStream(sheets, wish), response).catch((error: unknown) => {
    // Whoever went away in the middle does not want the rest.
    if ((error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error
  })
}

export function sendList(response: Response, { bytes, format }: ListFile, name: string): void {
  response.attachment(`${name}.${format}`).type(TYPES[format]).send(bytes)
}
