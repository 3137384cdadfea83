import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'
import type { Cell } from '../cell.ts'
import { batchesOf, type Rows } from '../rowBatches.ts'

export interface Sheet {
  readonly name: string
  readonly rows: Rows
}

/** Every workbook is the same one to the second: the same list is the same file. */
const MADE_AT = new Date(2020, 0, 1)
const WIDEST = 40

/** A workbook of one sheet, whole: for what is sent as a part of something else. */
export const writeWorkbook = (sheet: Sheet): Promise<Buffer> => buffer(workbookStream([sheet]))

/**
 * A workbook in which every text is one: 012 stays 012, and "=1+1" is no formula. It is written as it is taken, so that whoever
 * takes it slowly holds no more of it here.
 */
export function workbookStream(sheets: readonly Sheet[]): Readable {
  const zip = new ZipFile()
  const written = zip.outputStream as Readable
  // Of a fault in its rows yazl tells nobody; one of its own, to which nobody listens, would end the process.
  const breakOff = (error: Error) => void written.destroy(error)
  zip.on('error', breakOff)
  const add = (part: string, xml: string) =>
    zip.addBuffer(Buffer.from(`${DECLARATION}${xml}`), part, { mtime: MADE_AT })
  add('[Content_Types].xml', contentTypes(sheets))
  add('_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']]))
  const listed = namesOf(sheets).map(
    (name, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  )
  add('xl/workbook.xml', `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${listed.join('')}</sheets></workbook>`)
  add(
    'xl/_rels/workbook.xml.rels',
    relations([
      ...sheets.map((_, at) => ['worksheet', `worksheets/sheet${at + 1}.xml`] as const),
      ['styles', 'styles.xml'],
    ]),
  )
  add('xl/styles.xml', STYLES)
  for (const [at, { rows }] of sheets.entries())
    zip.addReadStreamLazy(`xl/worksheets/sheet${at + 1}.xml`, { mtime: MADE_AT }, (take) =>
      take(null as never, Readable.from(sheetXml(rows), { objectMode: false }).on('error', breakOff)),
    )
  zip.end()
  return written
}

/** What programs that read workbooks refuse in the name of a sheet is left out; no two are the same. */
function namesOf(sheets: readonly Sheet[]): readonly string[] {
  const taken = new Set<string>()
  return sheets.map(({ name }, at) => {
    const plain = name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31)
    const own = taken.has(plain.toLowerCase()) ? `${plain.slice(0, 27)} ${at + 1}` : plain
    taken.add(own.toLowerCase())
    return own
  })
}

async function* sheetXml(rows: Rows): AsyncGenerator<string> {
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
  let count = 0
  for await (const some of batchesOf(rows)) {
    if (count === 0)
      yield `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>` +
        `<cols>${widths(some)}</cols><sheetData>`
    const first = count
    count += some.length
    yield some.map((cells, at) => rowXml(cells, first + at)).join('')
  }
  yield '</sheetData></worksheet>'
}

function rowXml(cells: readonly Cell[], index: number): string {
  const style = index === 0 ? HEADING : TEXT
  const xml = cells.map((cell, column) => {
    const at = `${letters(column)}${index + 1}`
    if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`
    return cell === ''
      ? ''
      : `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`
  })
  return `<row r="${index + 1}">${xml.join('')}</row>`
}

/** By the first rows: those that follow are not there yet. */
const widths = (rows: readonly (readonly Cell[])[]): string =>
  (rows[0] ?? [])
    .map((_, column) => {
      const longest = Math.max(8, ...rows.map((cells) => String(cells[column] ?? '').length))
      const [at, width] = [column + 1, Math.min(WIDEST, longest + 2)]
      // An empty cell that somebody fills in is text as well.
      return `<col min="${at}" max="${at}" width="${width}" customWidth="1" style="${TEXT}"/>`
    })
    .join('')

const letters = (column: number): string =>
  (column < 26 ? '' : letters(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26))

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** What XML cannot write is left out; what looks like an escaped letter of a workbook is escaped itself. */
const escaped = (text: string): string =>
  text
    .replace(/[^\P{Cc}\t\n]|[\u{FFFE}\u{FFFF}]|\p{Cs}/gu, '')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign)

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const relations = (targets: readonly (readonly [type: string, target: string])[]): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${targets
    .map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`

const contentTypes = (sheets: readonly Sheet[]): string =>
  `<Types xmlns="${PACKAGE}/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  `<Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/>` +
  sheets
    .map(
      (_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/>`,
    )
    .join('') +
  `<Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPE}.styles+xml"/></Types>`

const [TEXT, HEADING] = [1, 2]
const STYLES =
  `<styleSheet xmlns="${MAIN}"><fonts count="2"><font/><font><b/></font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>' +
  '<cellXfs count="3"><xf/><xf numFmtId="49" applyNumberFormat="1"/>' +
  '<xf numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>'
