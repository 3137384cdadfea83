import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'
import { TimeSlice } from '../../platform/timeSlice.ts'
import type { Cell } from '../cell.ts'

interface Sheet {
  readonly name: string
  /** The first is the heading. */
  readonly rows: readonly (readonly Cell[])[]
}

/** Every workbook is the same one to the second: the same list is the same file. */
const MADE_AT = new Date(2020, 0, 1)
const WIDEST = 40

/** A workbook of one sheet, in which every text is one: 012 stays 012, and "=1+1" is no formula. */
export async function writeWorkbook({ name, rows }: Sheet): Promise<Buffer> {
  const zip = new ZipFile()
  const add = (part: string, xml: string) =>
    zip.addBuffer(Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`), part, {
      mtime: MADE_AT,
    })
  add('[Content_Types].xml', CONTENT_TYPES)
  add('_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']]))
  add(
    'xl/workbook.xml',
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${escaped(name.slice(0, 31))}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  )
  add(
    'xl/_rels/workbook.xml.rels',
    relations([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['styles', 'styles.xml'],
    ]),
  )
  add('xl/styles.xml', STYLES)
  add('xl/worksheets/sheet1.xml', await sheetXml(rows))
  zip.end()
  return buffer(zip.outputStream)
}

async function sheetXml(rows: Sheet['rows']): Promise<string> {
  const slice = new TimeSlice()
  const lines: string[] = []
  for (const [index, cells] of rows.entries()) {
    lines.push(rowXml(cells, index))
    if (slice.isOver) await slice.rest()
  }
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
  return (
    `<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>` +
    `<cols>${widths(rows)}</cols><sheetData>${lines.join('')}</sheetData></worksheet>`
  )
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

const widths = (rows: Sheet['rows']): string =>
  (rows[0] ?? [])
    .map((_, column) => {
      const longest = Math.max(8, ...rows.slice(0, 200).map((cells) => String(cells[column] ?? '').length))
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

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const relations = (targets: readonly (readonly [type: string, target: string])[]): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${targets
    .map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`

const CONTENT_TYPES =
  `<Types xmlns="${PACKAGE}/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  `<Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/>` +
  `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPE}.styles+xml"/></Types>`

const [TEXT, HEADING] = [1, 2]
const STYLES =
  `<styleSheet xmlns="${MAIN}"><fonts count="2"><font/><font><b/></font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>' +
  '<cellXfs count="3"><xf/><xf numFmtId="49" applyNumberFormat="1"/>' +
  '<xf numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>'
