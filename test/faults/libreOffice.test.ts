import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Cell } from '../../api/lists/cell.ts'
import { csvRows, withLineFeeds } from '../../api/lists/csvRows.ts'
import { csvText } from '../../api/lists/writeCsv.ts'
import { writeWorkbook } from '../../api/lists/xlsx/writeWorkbook.ts'
import { minutes } from '../../models/domain/clock.ts'
import { startOffice } from '../support/startOffice.ts'

/*
 * What Parter writes for spreadsheets, opened by a real one (Debian's libreoffice-calc-nogui) and compared cell by cell: no text
 * is computed, no zero is lost, and numbers are numbers. It takes most of a minute to install: `npm run faults -- SHEETS`.
 */
const hasOffice = spawnSync('soffice', ['--version']).status === 0
if (!hasOffice) console.warn('SKIPPED: the tests of spreadsheets need soffice (libreoffice-calc-nogui)')
const run = hasOffice ? test : test.skip

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parter-sheets-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** UTF-8, a semicolon between, texts in quotes as they are shown; the sheet by its number. */
function openedBySpreadsheet(name: string, bytes: Buffer, { sheet = 1, csv = false } = {}): string[][] {
  const file = join(folder, name)
  writeFileSync(file, bytes)
  execFileSync('soffice', [
    `-env:UserInstallation=file://${join(folder, 'profile')}`,
    '--headless',
    ...(csv ? ['--infilter=CSV:59,34,76,1,,0,false,true,false'] : []),
    '--convert-to',
    `csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,${sheet}`,
    '--outdir',
    join(folder, 'out'),
    file,
  ])
  const [made = ''] = execFileSync('ls', [join(folder, 'out')], { encoding: 'utf8' }).split('\n')
  const text = readFileSync(join(folder, 'out', made), 'utf8')
  rmSync(join(folder, 'out'), { recursive: true })
  return cellsIn(text)
}

const cellsIn = (text: string): string[][] =>
  [...csvRows(withLineFeeds(text.replace(/^\uFEFF/, '')), { delimiter: ';', width: 4 })].map(({ cells }) => [...cells])

const NASTY: readonly Cell[] = [
  '=1+1',
  '+48 601 202 303',
  '-2+3',
  '@SUM(A1)',
  '=HYPERLINK("http://x.example","y")',
  '＝1+1',
  '012',
  'wew. 309',
  'Ślązak; "Łódź"',
  'two\nlines',
  '<5',
  '1-08',
  42,
  0,
]

run(
  'a workbook shows each text as it was written, and counts with numbers',
  async () => {
    const shown = openedBySpreadsheet('list.xlsx', await writeWorkbook({ name: 'Lista', rows: [['a'], NASTY] }))
    expect(shown[1]).toEqual(NASTY.map(String))
  },
  120_000,
)

run(
  'a CSV file computes nothing either: what could be a formula carries its mark',
  () => {
    const bytes = Buffer.from(`\uFEFF${csvText([['a'], NASTY])}`)
    const [, cells = []] = openedBySpreadsheet('list.csv', bytes, { csv: true })
    expect(cells.filter((cell) => ['2', '1', 'y'].includes(cell))).toEqual([])
    for (const [at, cell] of NASTY.entries())
      if (typeof cell === 'string' && /^[=+@-]/.test(cell)) expect(cells[at]).toBe(`'${cell}`)
    expect([cells[12], cells[13]]).toEqual(['42', '0'])
  },
  120_000,
)

run(
  'the export of the times and the review are the same cells in a spreadsheet as in the file of commas',
  async () => {
    const office = await startOffice({ policy: [{ afterMs: 0, unless: 'accepted', call: 'first' }] })
    const clerk = await office.device('clerk')
    const { id } = await clerk.raise({ person: 'piotr' })
    await office.advance(minutes(6))
    await clerk.makes('arrive', id, { personId: 'piotr' })
    await clerk.makes('finish', id, { outcome: 'settled' })
    const manager = await office.visitor('taxManager')
    for (const path of ['/api/reports/response-times/export?days=30&', '/api/reviews/2026-11/export?']) {
      const csv = cellsIn((await manager.file(`${path}format=csv`)).bytes.toString('utf8'))
      const shown = openedBySpreadsheet('export.xlsx', (await manager.file(`${path}format=xlsx`)).bytes)
      expect(shown).toEqual(csv)
    }
    const { bytes } = await manager.file('/api/reviews/2026-11/export?format=xlsx')
    expect(openedBySpreadsheet('weeks.xlsx', bytes, { sheet: 2 })[0]).toHaveLength(3)
  },
  240_000,
)
