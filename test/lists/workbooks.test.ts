import { readTable } from '../../api/lists/readTable.ts'
import { writeWorkbook } from '../../api/lists/xlsx/writeWorkbook.ts'
import { UNPACKED_MAX_BYTES } from '../../api/lists/xlsx/zipParts.ts'
import { problemsIn, questionsIn, readsList, rowsIn } from '../support/listOffice.ts'
import { rowsXml, workbookFile, zipped } from './support/workbookFile.ts'

const HEADING = ['Osoba', 'Od', 'Do']
const PERIOD = ['07.12.2026', '08.12.2026']
const MAGDALENA = 'piekarska 2026-12-07 - 2026-12-08'

const tableOf = (bytes: Buffer, sheet?: string) =>
  readTable(bytes.toString('base64'), { sheet, countHeadings: (cells) => (cells.includes('Osoba') ? 3 : 0) })

const oneSheet = (rows: string, more: Partial<Parameters<typeof workbookFile>[0]> = {}) =>
  workbookFile({ sheets: [{ name: 'Arkusz1', xml: rows }], ...more })

test('an absence list comes as a workbook too, and its rows have the numbers that the spreadsheet shows', async () => {
  const file = await oneSheet(
    rowsXml([['Wykaz nieobecności'], [], HEADING]) + rowsXml([['Magdalena Piekarska', ...PERIOD]], 7),
  )
  const found = await readsList(file)
  expect(questionsIn(found)).toEqual([])
  expect(rowsIn(found)).toEqual([`7 ${MAGDALENA}`])
  expect(found.lines).toMatchObject({ all: 7, heading: 1, outside: 1, empty: 4, read: 1 })
})

test.each<[string, string | number, number]>([
  ['a format that every workbook has', 14, 46363],
  ['the format of a Polish spreadsheet', 'dd\\.mm\\.yyyy&quot; r.&quot;', 46363],
  ['a format with a language in front', '[$-415]d mmmm yyyy;@', 46363],
])('a day is a number: by %s it becomes a day', async (_name, format, serial) => {
  const cells = `<c r="A2" t="inlineStr"><is><t>Magdalena Piekarska</t></is></c><c r="B2" s="0"><v>${serial}</v></c><c r="C2" s="0"><v>${serial + 1}</v></c>`
  const file = await oneSheet(`${rowsXml([HEADING])}<row r="2">${cells}</row>`, { formats: [format] })
  expect(rowsIn(await readsList(file))).toEqual([`2 ${MAGDALENA}`])
})

test('a workbook that counts its days from 1904 means the same days', async () => {
  const cells =
    '<c r="A2" t="inlineStr"><is><t>x</t></is></c><c r="B2" s="0"><v>44901</v></c><c r="C2" s="1"><v>0.4375</v></c>'
  const file = await oneSheet(`${rowsXml([HEADING])}<row r="2">${cells}</row>`, {
    formats: ['yyyy-mm-dd', 'h:mm'],
    startsIn1904: true,
  })
  expect((await tableOf(file)).rows[0]?.cells).toEqual(['x', '2026-12-07', '10:30'])
})

test('leading zeros stay, whether they are text or the format shows them, and a number is a number as it is shown', async () => {
  const cells =
    '<c r="A2" t="s"><v>0</v></c><c r="B2" s="0"><v>7</v></c><c r="C2"><v>3.09E2</v></c><c r="D2" t="b"><v>1</v></c><c r="E2" t="str"><f>A1</f><v>wew. 5</v></c>'
  const file = await oneSheet(`${rowsXml([[...HEADING, 'D', 'E']])}<row r="2">${cells}</row>`, {
    formats: ['000'],
    texts: ['<r><t>0</t></r><r><t>12</t></r><rPh><t>zero</t></rPh>'],
  })
  expect((await tableOf(file)).rows[0]?.cells).toEqual(['012', '007', '309', 'TRUE', 'wew. 5'])
})

test('a cell over several rows says the same in each of them; hidden rows are read, and named', async () => {
  const rows =
    `<sheetData>${rowsXml([HEADING, ['Referat Finansowy', 'a'], ['', 'b']])}<row r="4" hidden="1"><c r="B4" t="inlineStr"><is><t>c</t></is></c></row></sheetData>` +
    '<mergeCells><mergeCell ref="A2:A4"/><mergeCell ref="B1:C1"/></mergeCells>'
  const table = await tableOf(await oneSheet(rows))
  expect(table.rows.map(({ cells }) => cells)).toEqual([
    ['Referat Finansowy', 'a'],
    ['Referat Finansowy', 'b'],
    ['Referat Finansowy', 'c'],
  ])
  expect(table.workbook?.hidden).toEqual([4])
})

test('of several sheets the one with a table is read; of several tables somebody says which', async () => {
  const table = (name: string) => ({ name, xml: rowsXml([HEADING, ['Magdalena Piekarska', ...PERIOD]]) })
  const title = { name: 'Okładka', xml: rowsXml([['Wykaz']]) }
  const hidden = { ...table('Stare'), state: 'hidden' as const }
  const one = await readsList(await workbookFile({ sheets: [title, table('Grudzień'), hidden] }))
  expect(rowsIn(one)).toEqual([`2 ${MAGDALENA}`])
  const two = await workbookFile({ sheets: [table('Grudzień'), table('Styczeń')] })
  const asked = await readsList(two)
  expect(asked.questions).toMatchObject([{ kind: 'sheet', choices: [{ name: 'Grudzień' }, { name: 'Styczeń' }] }])
  const answered = await readsList(two, { answers: { sheet: 'Styczeń' } })
  expect(questionsIn(answered)).toEqual([])
  expect(problemsIn(answered)).toEqual([])
})

test('what Parter writes it reads again, to the letter', async () => {
  const rows = [HEADING, ['007', '=1+1', '<&">'], ['_x0041_', 'ąęłóśźż \u{1F408}', 'two\nlines'], ['', '', 'end']]
  const table = await tableOf(await writeWorkbook({ name: 'Osoby', rows }))
  expect(table.rows.map(({ cells }) => cells)).toEqual([
    ['007', '=1+1', '<&">'],
    ['_x0041_', 'ąęłóśźż \u{1F408}', 'two\nlines'],
    ['', '', 'end'],
  ])
})

test('where its rows cannot be told, the writing breaks off, and nothing else does', async () => {
  const rows = [HEADING, ['a', { toString: () => fail() } as never]]
  await expect(writeWorkbook({ name: 'Osoby', rows })).rejects.toThrow('This cell cannot be told.')
})

function fail(): never {
  throw new Error('This cell cannot be told.')
}

const bomb = '<row r="1"><c r="A1"><v>1</v></c></row>'.padEnd(UNPACKED_MAX_BYTES + 1, ' ')

test.each<[string, () => Promise<Buffer>, string]>([
  ['a bomb', () => oneSheet(bomb), 'tooLarge'],
  ['too many rows', () => oneSheet(rowsXml(Array.from({ length: 5_100 }, () => ['a', 'b']))), 'tooLarge'],
  ['a cell far on the right', () => oneSheet('<row r="1"><c r="XFD1"><v>1</v></c></row>'), 'tooLarge'],
  ['a row that no sheet has', () => oneSheet('<row r="99999999999"><c><v>1</v></c></row>'), 'listUnreadable'],
  ['rows out of their order', () => oneSheet('<row r="2"/><row r="1"/>'), 'listUnreadable'],
  ['damaged XML', () => oneSheet('<row r="1"><c></row>'), 'listUnreadable'],
  ['another packed file', () => zipped({ 'word/document.xml': '<a/>' }), 'listUnreadable'],
  ['the beginning of a packed file', async () => (await oneSheet('')).subarray(0, 200), 'listUnreadable'],
  [
    'merged cells without an end',
    () =>
      oneSheet(
        `<sheetData>${rowsXml([HEADING, ['a', 'b']])}<row r="1048576"><c><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:A1048576"/></mergeCells>`,
      ),
    'tooLarge',
  ],
])('%s is refused', async (_name, file, code) => {
  await expect(tableOf(await file())).rejects.toMatchObject({ code })
})

test('entities that grow are never expanded', async () => {
  const parts = `<!DOCTYPE a [<!ENTITY b "${'x'.repeat(1_000)}">]><worksheet><sheetData/></worksheet>`
  const relations = (type: string, target: string) =>
    `<Relationships><Relationship Id="rId1" Type="x/${type}" Target="${target}"/></Relationships>`
  const file = await zipped({
    '_rels/.rels': relations('officeDocument', 'xl/workbook.xml'),
    'xl/_rels/workbook.xml.rels': relations('worksheet', 'sheet.xml'),
    'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="a" r:id="rId1"/></sheets></workbook>',
    'xl/sheet.xml': parts,
  })
  await expect(tableOf(file)).rejects.toMatchObject({ code: 'listUnreadable' })
})
