import type { Response } from 'express'
import type { CsvDelimiter, ExportFormat } from '../../models/domain/lists/directoryLists.ts'
import type { Cell } from './cell.ts'
import { encodeText } from './encodeText.ts'
import { csvText } from './writeCsv.ts'
import { writeWorkbook } from './xlsx/writeWorkbook.ts'

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

export async function listFile(
  name: string,
  rows: readonly (readonly Cell[])[],
  { format, delimiter = 'semicolon' }: Wish,
): Promise<ListFile> {
  if (format === 'xlsx') return { bytes: await writeWorkbook({ name, rows }), format }
  return { bytes: encodeText(csvText(rows, SIGNS[delimiter]), 'utf-8'), format }
}

const TYPES: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

export function sendList(response: Response, { bytes, format }: ListFile, name: string): void {
  response.attachment(`${name}.${format}`).type(TYPES[format]).send(bytes)
}
