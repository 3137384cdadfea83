import Papa from 'papaparse'
import { Refusal } from '../../models/domain/errors.ts'
import { IMPORT_MAX_BYTES, IMPORT_MAX_ROWS } from '../../models/domain/schedule/scheduleImport.ts'
import type { ImportPreview } from '../../models/wire/schedule.ts'

export interface SheetRow {
  /** As a spreadsheet counts: the header is row 1. */
  readonly row: number
  readonly cells: readonly string[]
}

export interface Sheet {
  readonly encoding: ImportPreview['encoding']
  readonly delimiter: string
  readonly header: readonly string[]
  readonly rows: readonly SheetRow[]
}

const DELIMITERS = [';', ',', '\t']

/**
 * Reads a list as office programs save it: semicolons or commas, UTF-8 with a mark at its beginning or without, or the
 * Windows-1250 of older ones. What is no such list is refused whole.
 */
export function readSheet(file: string): Sheet {
  const bytes = Buffer.from(file, 'base64')
  if (bytes.length > IMPORT_MAX_BYTES) throw new Refusal('tooLarge')
  // A workbook, a picture, or the two bytes a letter of "Unicode text": no list.
  if (bytes.includes(0)) throw new Refusal('listUnreadable')
  const { text, encoding } = decoded(bytes)
  const { data, meta } = Papa.parse<readonly string[]>(text, {
    delimitersToGuess: DELIMITERS,
    skipEmptyLines: false,
    preview: IMPORT_MAX_ROWS + 2,
  })
  const [header = [], ...lines] = data
  if (lines.length > IMPORT_MAX_ROWS) throw new Refusal('tooLarge')
  const rows = lines.map((cells, index) => ({ row: index + 2, cells: cells.map(spacedOnce) }))
  return {
    encoding,
    delimiter: meta.delimiter,
    header: header.map(spacedOnce),
    rows: rows.filter(({ cells }) => cells.some((cell) => cell !== '')),
  }
}

/** Looking for a separator among very many spaces would take minutes, in which nobody is called. */
const spacedOnce = (cell: string): string => cell.replace(/\s+/g, ' ').trim()

function decoded(bytes: Buffer): { text: string; encoding: ImportPreview['encoding'] } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' }
  } catch {
    return { text: new TextDecoder('windows-1250').decode(bytes), encoding: 'windows-1250' }
  }
}
