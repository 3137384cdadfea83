import { readTable } from '../../api/lists/readTable.ts'
import { bestOf } from './support/longestTurn.ts'
import { rowsXml, workbookFile, zipped } from './support/workbookFile.ts'

/** What nobody who is called would notice; these workbooks took from seconds to minutes, in which nobody was called. */
const LONGEST_TURN_MS = 300

const NAMES = rowsXml([
  ['Osoba', 'Od', 'Do'],
  ['a', 'b', 'c'],
])

const reads = (bytes: Buffer) =>
  readTable(bytes.toString('base64'), { countHeadings: (cells) => (cells.includes('Osoba') ? 3 : 0) })

function manySheets(): Promise<Buffer> {
  const relations = (each: string) => `<Relationships>${each}</Relationships>`
  const main = '<Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.xml"/>'
  const sheet = '<Relationship Id="s" Type="x/worksheet" Target="sheet.xml"/>'
  return zipped({
    '_rels/.rels': relations(main),
    'xl/_rels/workbook.xml.rels': relations('<Relationship Id="n"/>'.repeat(40_000) + sheet),
    'xl/workbook.xml': `<workbook><sheets>${'<sheet name="a" id="s"/>'.repeat(20_000)}</sheets></workbook>`,
    'xl/sheet.xml': `<worksheet><sheetData>${NAMES}</sheetData></worksheet>`,
  })
}

const WORKBOOKS: Readonly<Record<string, () => Promise<Buffer>>> = {
  'one cell of blanks, shown everywhere': () =>
    workbookFile({
      sheets: [{ name: 'a', xml: `${NAMES}<row r="3">${'<c t="s"><v>0</v></c>'.repeat(5_000)}</row>` }],
      texts: [`<t>${' '.repeat(4_000_000)}</t>`],
    }),
  'hidden columns without an end': () => {
    const rows = rowsXml(Array.from({ length: 2_000 }, (_, at) => (at === 0 ? ['Osoba', 'Od', 'Do'] : ['a', 'b', 'c'])))
    const columns = '<col min="90" max="99" hidden="1"/>'.repeat(20_000)
    return workbookFile({ sheets: [{ name: 'a', xml: `<cols>${columns}</cols><sheetData>${rows}</sheetData>` }] })
  },
  'sheets without an end': manySheets,
}

test.each(Object.entries(WORKBOOKS))('%s: read in slices that keep nobody waiting', async (_name, file) => {
  const bytes = await file()
  const best = await bestOf(3, LONGEST_TURN_MS, () => reads(bytes))
  expect(best).toBeLessThan(LONGEST_TURN_MS)
})
