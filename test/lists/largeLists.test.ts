import { MOST_NAMED, MOST_PROBLEMS } from '../../models/domain/lists/listImport.ts'
import { problemsIn, questionsIn, readsList } from '../support/listOffice.ts'
import { bestOf } from './support/longestTurn.ts'

const HEADING = 'Osoba;Od;Do;Zastępstwo'
const LONGEST_TURN_MS = 20
const ROW = 'Magdalena Piekarska;07.12.2026;08.12.2026;'

const LISTS: Readonly<Record<string, string>> = {
  'two thousand rows with mistakes': `${HEADING}\n${`ktoś taki;32.12.2026;jutro;nikt, nikt inny\n`.repeat(2_000)}`,
  'one cell as large as a file': `${HEADING}\n${ROW}${'x, '.repeat(85_000)}`,
  'one cell full of quotation marks': `${HEADING}\n${ROW}"${'""'.repeat(125_000)}`,
  'quotation marks only': `${HEADING}\n${'"\n'.repeat(125_000)}`,
  'cells without an end': `${HEADING}\n${'a;'.repeat(125_000)}`,
  'lines without an end': `${HEADING}\n${';\n'.repeat(125_000)}`,
  'short lines': `${HEADING}\n${'a\n'.repeat(120_000)}`,
  'letters of an old code page': `${HEADING}\n${'\u{E6}\u{B9};'.repeat(60_000)}`,
  'accents upon accents': `Osoba${'\u{301}'.repeat(100_000)};Od;Do\n${ROW}`,
  'a long name': `Osoba;Od;Do\n${'a '.repeat(100_000)};07.12.2026;08.12.2026`,
  'spaces before the end': `Osoba;Od;Do\nMagdalena Piekarska;7${' '.repeat(200_000)}x;08.12.2026`,
}

test.each(Object.entries(LISTS))('%s: read or refused in slices that keep nobody waiting', async (_name, list) => {
  const bytes = list.includes('\u{B9}') ? Buffer.from(list, 'latin1') : Buffer.from(list)
  expect(bytes.length).toBeLessThan(262_144)
  const best = await bestOf(15, LONGEST_TURN_MS, () => readsList(bytes))
  expect(best).toBeLessThan(LONGEST_TURN_MS)
})

test('very many mistakes are counted, and the first of them are named', async () => {
  const found = await readsList(LISTS['two thousand rows with mistakes'] ?? '')
  expect(found.problems).toHaveLength(MOST_PROBLEMS)
  expect(found.problemCount).toBe(2_000 * 5)
  expect(found.lines).toMatchObject({ wrong: 2_000, read: 0 })
})

test('a cell with too many names is one mistake, and one with too many letters another', async () => {
  const names = Array.from({ length: MOST_NAMED + 1 }, (_, at) => `nikt ${at}`).join(',')
  expect(problemsIn(await readsList(`${HEADING}\n${ROW}${names}`))).toEqual([
    `2 tooManySubstitutes ${names.slice(0, 80)}`,
  ])
  const long = await readsList(LISTS['one cell as large as a file'] ?? '')
  expect(long.problems).toMatchObject([{ row: 2, problem: 'tooLong' }])
})

test('at most twenty people are asked about at once', async () => {
  const rows = Array.from(
    { length: 30 },
    (_, at) => `Magdalena Piekarska ${'abcdefghijklmnopqrstuvwxyz1234'.charAt(at).repeat(3)};07.12.2026;08.12.2026;`,
  )
  const found = await readsList([HEADING, ...rows].join('\n'))
  expect(questionsIn(found).length).toBeLessThanOrEqual(MOST_NAMED)
})
