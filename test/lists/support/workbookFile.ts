import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'

export interface SheetFile {
  readonly name: string
  /** `<row>` elements and whatever else stands in a sheet. */
  readonly xml: string
  readonly state?: 'hidden'
}

interface WorkbookFile {
  readonly sheets: readonly SheetFile[]
  readonly texts?: readonly string[]
  /** Formats of cells, by their order: a code, or the number of one that every workbook has. */
  readonly formats?: readonly (string | number)[]
  readonly startsIn1904?: true
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A workbook as Excel makes it: texts in a table of their own, numbers that only a format makes a day. */
export async function workbookFile({ sheets, texts = [], formats = [], startsIn1904 }: WorkbookFile): Promise<Buffer> {
  const codes = formats.flatMap((format, at) =>
    typeof format === 'string' ? [`<numFmt numFmtId="${164 + at}" formatCode="${format}"/>`] : [],
  )
  const styles = formats.map((format, at) => `<xf numFmtId="${typeof format === 'number' ? format : 164 + at}"/>`)
  const relations = sheets.map(
    (_, at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  )
  return zipped({
    '_rels/.rels': `<Relationships><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="/xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<x:workbook xmlns:x="${MAIN}" xmlns:rel="${OFFICE}"><x:workbookPr date1904="${startsIn1904 ? 1 : 0}"/><x:sheets>${sheets
      .map(({ name, state = 'visible' }, at) => `<x:sheet name="${name}" state="${state}" rel:id="rId${at + 1}"/>`)
      .join('')}</x:sheets></x:workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${relations.join('')}<Relationship Id="t" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="s" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${texts.map((text) => `<si>${text}</si>`).join('')}</sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts>${codes.join('')}</numFmts><cellXfs>${styles.join('')}</cellXfs></styleSheet>`,
    ...Object.fromEntries(
      sheets.map(({ xml }, at) => [
        `xl/worksheets/sheet${at + 1}.xml`,
        `<worksheet xmlns="${MAIN}">${xml.includes('<sheetData') ? xml : `<sheetData>${xml}</sheetData>`}</worksheet>`,
      ]),
    ),
  })
}

export function zipped(parts: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [name, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content as string), name)
  zip.end()
  return buffer(zip.outputStream)
}

/** Rows of texts and numbers, from `row` on; an empty text is no cell. */
export const rowsXml = (rows: readonly (readonly (string | number)[])[], row = 1): string =>
  rows
    .map(
      (cells, at) =>
        `<row r="${row + at}">${cells.map((cell, column) => cellXml(cell, `${letterOf(column)}${row + at}`)).join('')}</row>`,
    )
    .join('')

const letterOf = (column: number): string => String.fromCharCode(65 + column)

function cellXml(cell: string | number, at: string): string {
  if (cell === '') return ''
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`
  return `<c r="${at}" t="inlineStr"><is><t>${cell}</t></is></c>`
}
