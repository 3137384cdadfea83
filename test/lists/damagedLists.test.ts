import type { ListFound } from '../../api/scheduleImport/readList.ts'
import { LIST_MAX_ROWS } from '../../models/domain/lists/listImport.ts'
import { problemsIn, questionsIn, readsList, rowsIn } from '../support/listOffice.ts'

const HEADING = 'Osoba;Od;Do;Uwagi'
const MAGDALENA = 'Magdalena Piekarska;07.12.2026;08.12.2026;'
const LUKASZ = 'Łukasz Czarnecki;09.12.2026;10.12.2026;'
const STANISLAW = 'Stanisław Nowicki;11.12.2026;11.12.2026;'

const ROW_OF = {
  magdalena: 'piekarska 2026-12-07 - 2026-12-08',
  lukasz: 'czarnecki 2026-12-09 - 2026-12-10',
  stanislaw: 'nowicki 2026-12-11 - 2026-12-11',
}

const ALL = [`2 ${ROW_OF.magdalena}`, `3 ${ROW_OF.lukasz}`, `4 ${ROW_OF.stanislaw}`]

function expectAllLines({ lines }: ListFound, all?: number): void {
  const { all: counted, ...parts } = lines
  expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBe(counted)
  if (all !== undefined) expect(counted).toBe(all)
}

const lines = (...rows: readonly string[]) => rows.join('\n')

test.each<[string, string, readonly string[], readonly string[]]>([
  [
    'a quotation mark that nobody closes',
    lines(HEADING, `${MAGDALENA}"wyjazd`, LUKASZ, STANISLAW),
    ALL.slice(1),
    ['2 damagedQuote "wyjazd'],
  ],
  [
    'one in a middle column',
    lines(
      'Osoba;Uwagi;Od;Do',
      'Magdalena Piekarska;"wyjazd;07.12.2026;08.12.2026',
      'Łukasz Czarnecki;;09.12.2026;10.12.2026',
    ),
    [`3 ${ROW_OF.lukasz}`],
    ['2 damagedQuote "wyjazd'],
  ],
  [
    'two that close each other two rows on',
    lines(HEADING, `${MAGDALENA}"wyjazd`, LUKASZ, `${STANISLAW}"`),
    [`3 ${ROW_OF.lukasz}`],
    ['2 damagedQuote "wyjazd', '4 damagedQuote "'],
  ],
  [
    'two rows that each open one',
    lines(HEADING, `${MAGDALENA}"wyjazd`, `${LUKASZ}"służbowy`, STANISLAW),
    [`4 ${ROW_OF.stanislaw}`],
    ['2 damagedQuote "wyjazd', '3 damagedQuote "służbowy'],
  ],
  [
    'one before a name',
    lines(HEADING, `"${MAGDALENA}`, LUKASZ),
    [`3 ${ROW_OF.lukasz}`],
    ['2 damagedQuote "Magdalena Piekarska'],
  ],
  ['one in the middle of a cell', lines(HEADING, `${MAGDALENA}ekran 24" nowy`, LUKASZ, STANISLAW), ALL, []],
  ['a nickname in quotation marks', lines(HEADING, `${MAGDALENA}"Baśka" wie`, LUKASZ, STANISLAW), ALL, []],
  [
    'a cell that is quoted as it should be',
    lines(HEADING, `"Magdalena Piekarska";"07.12.2026";"08.12.2026";"a ""b"" ; c"`, LUKASZ, STANISLAW),
    ALL,
    [],
  ],
  [
    'spaces around quoted cells',
    lines(HEADING, ' "Magdalena Piekarska" ; "07.12.2026" ; "08.12.2026" ;', LUKASZ, STANISLAW),
    ALL,
    [],
  ],
  ['a remark of several lines', lines(HEADING, `${MAGDALENA}"wyjazd\nna wieś"`, LUKASZ, STANISLAW), ALL, []],
  ['line ends of old Apple computers', [HEADING, MAGDALENA, LUKASZ, STANISLAW].join('\r'), ALL, []],
  ['line ends of three kinds', `${HEADING}\r\n${MAGDALENA}\n${LUKASZ}\r${STANISLAW}\r\n`, ALL, []],
  ['empty bytes behind each value', lines(HEADING, MAGDALENA.replaceAll(';', '\0\0;'), LUKASZ, STANISLAW), ALL, []],
  [
    'a form feed, a tab and a no-break space',
    lines(HEADING, `\f${MAGDALENA.replace(' ', '\u{A0}\t')}`, LUKASZ, `${STANISLAW}\x1A`),
    ALL,
    [],
  ],
  [
    'more cells than headings',
    lines(HEADING, `${MAGDALENA};;do 12:00`, LUKASZ),
    [`3 ${ROW_OF.lukasz}`],
    ['2 tooManyCells do 12:00'],
  ],
  ['empty cells behind the last', lines(`${HEADING};;`, `${MAGDALENA};;;;;`, LUKASZ, STANISLAW), ALL, []],
  ['rows without their last empty cells', lines(HEADING, MAGDALENA.slice(0, -1), LUKASZ, STANISLAW), ALL, []],
  ['a row that breaks off', lines(HEADING, 'Magdalena Piekarska', LUKASZ), [`3 ${ROW_OF.lukasz}`], ['2 tooFewCells']],
  [
    'a separator in a text without quotation marks',
    lines('Osoba,Od,Do', 'Piekarska, Magdalena,2026-12-07,2026-12-08', 'Łukasz Czarnecki,2026-12-09,2026-12-10'),
    [`3 ${ROW_OF.lukasz}`],
    ['2 tooManyCells 2026-12-08'],
  ],
  [
    'cells that a program has wrapped for a spreadsheet',
    lines(HEADING, '="Magdalena Piekarska";="07.12.2026";"=""08.12.2026""";', LUKASZ, STANISLAW),
    ALL,
    [],
  ],
  ['tabs', lines(HEADING, MAGDALENA, LUKASZ, STANISLAW).replaceAll(';', '\t'), ALL, []],
  ['bars', lines(HEADING, MAGDALENA, LUKASZ, STANISLAW).replaceAll(';', '|'), ALL, []],
])('%s: nobody is swallowed, and each line of the file is accounted for', async (_name, list, rows, problems) => {
  const found = await readsList(list)
  expect(questionsIn(found)).toEqual([])
  expect(problemsIn(found)).toEqual(problems)
  expect(rowsIn(found)).toEqual(rows)
  expectAllLines(found)
})

test('the lines of a file are all accounted for, whatever stands in it', async () => {
  let seed = 7
  const next = (below: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((seed / 2_147_483_648) * below)
  }
  const PIECES = [
    '"',
    '""',
    ';',
    ';',
    '\n',
    '\r\n',
    '\r',
    'Magdalena Piekarska',
    'Łukasz Czarnecki',
    '07.12.2026',
    ' ',
    '\t',
    '\0',
    ',',
    'Osoba',
    'Od',
    'Razem',
    'x',
  ]
  for (let round = 0; round < 400; round += 1) {
    const noise = Array.from({ length: next(60) }, () => PIECES[next(PIECES.length)] ?? '').join('')
    const list = `${HEADING}\n${MAGDALENA}\n${noise}\n${STANISLAW}`
    const found = await readsList(list)
    expectAllLines(found, list.split(/\r\n?|\n/).length)
  }
})

test('a table is found below titles and notes, and what stands around it is named', async () => {
  const rows = [MAGDALENA, LUKASZ, STANISLAW]
  const above = [
    'sep=;',
    'Wykaz nieobecności - grudzień 2026;;;',
    '',
    ';;;',
    'Okres;01.12.2026;31.12.2026;',
    'Wydruk z dnia 23.11.2026',
  ]
  const below = ['Razem;3;;', '', 'Sporządziła: Anna Nowak;;;', '---;---;---;', 'Strona 1 z 1']
  const found = await readsList(lines(...above, HEADING, ...rows, HEADING, ...below))
  expect(questionsIn(found)).toEqual([])
  // A spreadsheet shows no row for the line that names the separator.
  expect(rowsIn(found)).toEqual([`7 ${ROW_OF.magdalena}`, `8 ${ROW_OF.lukasz}`, `9 ${ROW_OF.stanislaw}`])
  expect(found.outside.map(({ row, text }) => `${row} ${text}`)).toEqual([
    '0 sep=',
    '1 Wykaz nieobecności - grudzień 2026',
    '4 Okres · 01.12.2026 · 31.12.2026',
    '5 Wydruk z dnia 23.11.2026',
    '11 Razem · 3',
    '13 Sporządziła: Anna Nowak',
    '14 --- · --- · ---',
    '15 Strona 1 z 1',
  ])
  expect(found.lines).toMatchObject({ all: 16, heading: 2, outside: 8, empty: 3, read: 3, wrong: 0 })
})

test('empty lines do not count as rows, and too many rows are refused', async () => {
  const found = await readsList(
    lines('Osoba;Od;Do', 'Magdalena Piekarska;07.12.2026;08.12.2026', ...Array.from({ length: 2_500 }, () => ';;')),
  )
  expect(rowsIn(found)).toEqual([`2 ${ROW_OF.magdalena}`])
  expect(found.lines).toMatchObject({ all: 2_502, empty: 2_500 })
  const many = lines(HEADING, ...Array.from({ length: LIST_MAX_ROWS + 1 }, () => MAGDALENA))
  await expect(readsList(many)).rejects.toThrow('tooLarge')
})
