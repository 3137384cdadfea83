import { dayIn } from '../../api/lists/dayCell.ts'
import { minuteIn } from '../../api/lists/timeCell.ts'
import { planned, problemsIn, questionsIn, readsList, rowsIn } from '../support/listOffice.ts'

const lines = (...rows: readonly string[]) => rows.join('\n')
const PERIOD = '07.12.2026;08.12.2026'
const MAGDALENA = ['2 piekarska 2026-12-07 - 2026-12-08']

test.each<[string, string]>([
  ['surname and first name in two columns', `Nazwisko;Imię;Od;Do\nPiekarska;Magdalena;${PERIOD}`],
  ['surname first', `Nazwisko i imię;Od;Do\nPiekarska Magdalena;${PERIOD}`],
  ['without Polish letters, in capitals', `NAZWISKO I IMIE;DATA OD;DATA DO\nPIEKARSKA MAGDALENA;${PERIOD}`],
  ['with colons and no-break spaces', `Pracownik:;Data\u{A0}od:;Data\u{A0}do:\nMagdalena\u{A0}Piekarska;${PERIOD}`],
  ['broken into lines', `"Imię\ni nazwisko";"Data\nrozpoczęcia";"Data\nzakończenia"\nMagdalena Piekarska;${PERIOD}`],
  ['in English', `Employee name,Start date,End date\nMagdalena Piekarska,2026-12-07,2026-12-08`],
  [
    'in long words',
    `Pracownik;Data rozpoczęcia nieobecności (dd.mm.rrrr);Data zakończenia nieobecności (dd.mm.rrrr)\nMagdalena Piekarska;${PERIOD}`,
  ],
  ['in two rows', `Pracownik;Nieobecność;;Uwagi\n;od;do;\nMagdalena Piekarska;${PERIOD};`],
  [
    'in two rows, the upper one over several columns',
    `Pracownik;Data;;Godzina;\n;od;do;od;do\nMagdalena Piekarska;${PERIOD};;`,
  ],
  ['with numbers below', `Lp.;Osoba;Od;Do\n1;2;3;4\n1;Magdalena Piekarska;${PERIOD}`],
  [
    'beside columns that say nothing about it',
    `Lp.;Nr ewid.;Osoba;Stanowisko;Referat;Od;Do;Liczba dni;Uwagi\n1;00123;Magdalena Piekarska;inspektor;SO;${PERIOD};2;zaległy`,
  ],
  ['with titles and double spaces in names', `Osoba;Od;Do\nmgr inż.  Piekarska   Magdalena;${PERIOD}`],
  ['with a comma in names', `Osoba;Od;Do\n"Piekarska, Magdalena";${PERIOD}`],
  ['with a number before names', `Osoba;Od;Do\n00123 Piekarska Magdalena;${PERIOD}`],
  ['by e-mail', `E-mail;Od;Do\nPIEKARSKA@gmina.example;${PERIOD}`],
  ['with a range in one cell', `Osoba;Termin\nMagdalena Piekarska;07-08.12.2026`],
])('headings and names %s are understood without a question', async (_name, list) => {
  const found = await readsList(list)
  expect(questionsIn(found)).toEqual([])
  expect(problemsIn(found)).toEqual([])
  expect(rowsIn(found).map((row) => row.replace(/^\d+/, '2'))).toEqual(MAGDALENA)
})

test.each<[string, string, string]>([
  [
    'hours of the beginning and the end',
    `Osoba;Od;Do;Godzina rozpoczęcia;Godzina zakończenia\nMagdalena Piekarska;07.12.2026;07.12.2026;10:00;12:00`,
    '2026-12-07 10:00 - 2026-12-07 12:00',
  ],
  [
    'two pairs of "from" and "to"',
    `Osoba;Od;Do;Od;Do\nMagdalena Piekarska;07.12.2026;07.12.2026;10:00;12:00`,
    '2026-12-07 10:00 - 2026-12-07 12:00',
  ],
  [
    'hours in one column',
    `Osoba;Data;Godziny\nMagdalena Piekarska;07.12.2026;10:00-12:00`,
    '2026-12-07 10:00 - 2026-12-07 12:00',
  ],
  [
    'times behind the days',
    `Osoba;Od;Do\nMagdalena Piekarska;07.12.2026 10:00;07.12.2026 12:00`,
    '2026-12-07 10:00 - 2026-12-07 12:00',
  ],
  ['half a day', `Osoba;Data;Pół dnia\nMagdalena Piekarska;07.12.2026;po południu`, '2026-12-07 12:00 - 2026-12-07'],
  ['no end, in words', `Osoba;Od;Do\nMagdalena Piekarska;07.12.2026;do odwołania`, '2026-12-07 - 2099-12-31'],
  [
    'the minute before midnight',
    `Osoba;Od;Do\nMagdalena Piekarska;2026-12-07 00:00:00;2026-12-08 23:59:59`,
    '2026-12-07 - 2026-12-08',
  ],
])('%s are read: somebody is away exactly then', async (_name, list, period) => {
  const found = await readsList(list)
  expect(questionsIn(found)).toEqual([])
  expect(rowsIn(found)).toEqual([`2 piekarska ${period}`])
})

const ROW = `Magdalena Piekarska;${PERIOD}`

test.each<[string, string, readonly string[]]>([
  ['an unknown heading', `Kto tam;Od;Do\n${ROW}`, ['column Kto tam']],
  ['no heading at all', `${ROW}\nŁukasz Czarnecki;${PERIOD}`, ['column A', 'column B', 'column C']],
  ['a column that is not known', `Osoba;Od;Do;Wymiar\n${ROW};0,5`, ['column Wymiar']],
  ['a status', `Osoba;Od;Do;Status\n${ROW};anulowany`, ['column Status']],
  ['a kind of absence', `Osoba;Od;Do;Rodzaj nieobecności\n${ROW};praca zdalna`, ['column Rodzaj nieobecności']],
  ['a number of hours', `Osoba;Od;Do;Liczba godzin\n${ROW};4`, ['column Liczba godzin']],
  ['hours that are a number', `Osoba;Od;Do;Godziny\n${ROW};4`, ['column Godziny']],
  ['half days among whole ones', `Osoba;Od;Do;Liczba dni\n${ROW};1,5`, ['column Liczba dni']],
  ['a remark that says more', `Osoba;Od;Do;Uwagi\n${ROW};odwołane`, ['column Uwagi']],
  ['two columns of the same name', `Osoba;Od;Do;Do\n${ROW};09.12.2026`, ['column Do']],
  ['a date of two meanings', 'Osoba;Od;Do\nMagdalena Piekarska;7/12/2026;8/12/2026', ['dayOrder']],
  ['no end', 'Osoba;Od;Do\nMagdalena Piekarska;07.12.2026;', ['openEnd']],
  ['hours beside several days', `Osoba;Od;Do;Od godz.;Do godz.\n${ROW};10:00;12:00`, ['severalDays']],
  ['a namesake', `Osoba;Od;Do\nAnna Nowak;${PERIOD}`, ['person Anna Nowak']],
  ['a surname alone', `Nazwisko;Od;Do\nPiekarska;${PERIOD}`, ['person Piekarska']],
  ['a half of a double surname', `Osoba;Od;Do\nŹrebak Święcisława;${PERIOD}`, ['person Źrebak Święcisława']],
  ['an initial', `Osoba;Od;Do\nM. Piekarska;${PERIOD}`, ['person M. Piekarska']],
])('%s is a question, and no row is shown before it is answered', async (_name, list, questions) => {
  const found = await readsList(list)
  expect(questionsIn(found)).toEqual(questions)
  expect(found.lines.waiting + found.lines.read).toBeGreaterThan(0)
})

test('an answer says which column it is, which values count, who is meant, and what a date and a missing end mean', async () => {
  const list = lines(
    'Kto tam;Od;Do;Status',
    'Anna Nowak;7/12/2026;8/12/2026;zatwierdzony',
    'Łukasz Czarnecki;9/12/2026;;zatwierdzony',
    'Stanisław Nowicki;9/12/2026;10/12/2026;anulowany',
  )
  const first = await readsList(list)
  expect(questionsIn(first)).toEqual(['column Kto tam', 'column Status'])
  expect(first.questions[1]).toMatchObject({
    suggested: 'values',
    values: [
      { value: 'zatwierdzony', rows: 2, isTaken: true },
      { value: 'anulowany', rows: 1, isTaken: false },
    ],
  })
  const columns = [
    { index: 0, as: 'person' },
    { index: 3, as: 'values', take: ['zatwierdzony'], leave: ['anulowany'] },
  ]
  const second = await readsList(list, { answers: { columns } })
  expect(questionsIn(second)).toEqual(['dayOrder', 'person Anna Nowak'])
  const people = [{ name: 'Anna Nowak', personId: 'nowak2' }]
  const third = await readsList(list, { answers: { columns, people, dayOrder: 'dmy' } })
  expect(questionsIn(third)).toEqual(['openEnd'])
  const last = await readsList(list, { answers: { columns, people, dayOrder: 'dmy', openEnd: 'open' } })
  expect(questionsIn(last)).toEqual([])
  expect(rowsIn(last)).toEqual(['2 nowak2 2026-12-07 - 2026-12-08', '3 czarnecki 2026-12-09 - 2099-12-31'])
  expect(last.lines).toMatchObject({ all: 4, heading: 1, read: 2, excluded: 1, waiting: 0 })
  // A value that was not there when the answer was given is asked about.
  expect(questionsIn(await readsList(list.replace('anulowany', 'w toku'), { answers: { columns } }))).toEqual([
    'column Status',
  ])
  const nobody = [{ name: 'Anna Nowak', personId: null }]
  const without = await readsList(list, { answers: { columns, people: nobody, dayOrder: 'dmy', openEnd: 'oneDay' } })
  expect(rowsIn(without)).toEqual(['3 czarnecki 2026-12-09 - 2026-12-09'])
  expect(without.lines).toMatchObject({ excluded: 2 })
})

test('a day without its year is named as such, and not taken for a time', async () => {
  const found = await readsList('Osoba;Od;Do\nMagdalena Piekarska;7.12;8.12')
  expect(problemsIn(found)).toEqual(['2 notADay 7.12', '2 notADay 8.12'])
})

test('two columns that are said to be the same stay a question', async () => {
  const columns = [
    { index: 0, as: 'person' },
    { index: 3, as: 'to' },
    { index: 2, as: 'to' },
  ]
  expect(questionsIn(await readsList(`Kto tam;Od;Do;X\n${ROW};y`, { answers: { columns } }))).toEqual(['column Do'])
})

test('a list without what it needs asks for it, and names what is missing', async () => {
  const found = await readsList('imię;wiek;nr\nEwa;40;7')
  expect(found.columns.missing).toEqual(['person', 'from'])
  expect(questionsIn(found)).toEqual(['column wiek'])
  // Nothing is left to ask about, so what was left out is asked about again.
  const stuck = await readsList('imię;wiek;nr\nEwa;40;7', { answers: { columns: [{ index: 1, as: 'ignored' }] } })
  expect(questionsIn(stuck)).toEqual(['column wiek', 'column nr'])
  await expect(readsList('Nazwisko;Imię\nPiekarska;Magdalena')).rejects.toThrow('listUnreadable')
  await expect(readsList('tylko tekst')).rejects.toThrow('listUnreadable')
})

describe('dates and times', () => {
  const seventh = { from: { day: '2026-12-07' } }
  const seventhToNinth = { from: { day: '2026-12-07' }, to: { day: '2026-12-09' } }
  test.each<[string, object]>([
    ...[
      '7.12.2026 r.',
      '07.12.2026r.',
      '07.12.26',
      '7-12-2026',
      '7. 12. 2026',
      '2026-12-07 00:00:00',
      '2026-12-07T00:00',
      '2026/12/07',
      '20261207',
      '26-12-07',
      '46363',
      '46363,0',
      '7 grudnia 2026',
      '7 XII 2026',
      '7.XII.2026 r.',
      '07-gru-26',
      'Dec 7, 2026',
      '7th December 2026',
      'pon. 07.12.2026',
      'poniedziałek, 7 grudnia 2026',
      '2026-12-06T23:00:00.000Z',
      '7\u{A0}grudnia\u{A0}2026 roku',
      'dn. 7.12.2026',
      'od 07.12.2026',
    ].map((text): [string, object] => [text, { kind: 'day', ...seventh }]),
    ...[
      '07-09.12.2026',
      '7–9.12.2026 r.',
      '07.12-09.12.2026',
      '07.12.2026-09.12.2026',
      '7.12.2026 – 9.12.2026',
      '2026-12-07/2026-12-09',
      '2026-12-07 - 2026-12-09',
      'od 7.12.2026 do 9.12.2026',
      '7-9 grudnia 2026',
      '7 do 9 XII 2026',
      '46363-46365',
    ].map((text): [string, object] => [text, { kind: 'day', ...seventhToNinth }]),
    ['30.12-02.01.2027', { kind: 'day', from: { day: '2026-12-30' }, to: { day: '2027-01-02' } }],
    ['07.12.2026 8:00', { kind: 'day', from: { day: '2026-12-07', minute: 480 } }],
    ['07.12.2026 godz. 8.00', { kind: 'day', from: { day: '2026-12-07', minute: 480 } }],
    ['46363,5', { kind: 'day', from: { day: '2026-12-07', minute: 720 } }],
    [
      '07.12.2026 8:00-12:00',
      { kind: 'day', from: { day: '2026-12-07', minute: 480 }, to: { day: '2026-12-07', minute: 720 } },
    ],
    ...['10:75', '29:30', '8:00-16:75', '8:00-29:30', '08:00:00+01:75'].map((slip): [string, object] => [
      `07.12.2026 ${slip}`,
      { kind: 'notADay' },
    ]),
    ['7/12/2026', { kind: 'ambiguous', meanings: { dmy: '2026-12-07', mdy: '2026-07-12' } }],
    ['26-12-27', { kind: 'ambiguous', meanings: { dmy: '2027-12-26', ymd: '2026-12-27' } }],
    ['25/12/2026', { kind: 'day', from: { day: '2026-12-25' } }],
    ['7/7/2027', { kind: 'day', from: { day: '2027-07-07' } }],
    ['31.02.2026', { kind: 'noSuchDay' }],
    ['2026-02-30', { kind: 'noSuchDay' }],
    ['31/02/2026', { kind: 'noSuchDay' }],
    ['wtorek, 7 grudnia 2026', { kind: 'noSuchDay' }],
    ['28.02-31.02.2027', { kind: 'noSuchDay' }],
    ['7.12', { kind: 'notADay' }],
    ['12.2026', { kind: 'notADay' }],
    ['7.12.2026, 9.12.2026', { kind: 'notADay' }],
    ['jutro', { kind: 'notADay' }],
    ['2026', { kind: 'notADay' }],
    ['1234567890', { kind: 'notADay' }],
  ])('%s', (text, reading) => {
    expect(dayIn(text, { timeZone: 'Europe/Warsaw' })).toEqual(reading)
  })

  test.each<[string, number | undefined]>([
    ['8', 480],
    ['8:00', 480],
    ['08.30', 510],
    ['8:00:00', 480],
    ['8⁰⁰', 480],
    ['0800', 480],
    ['8h30', 510],
    ['godz. 8', 480],
    ['4:30 PM', 990],
    ['12 am', 0],
    ['0,5', 720],
    ['0.416666667', 600],
    ['1899-12-30 10:00:00', 600],
    ['24:00', 1440],
    ['25:00', undefined],
    ['12:60', undefined],
    ['osiem', undefined],
    ['8.5', undefined],
    ['8 godzin', undefined],
  ])('%s is a time, or none', (text, minute) => {
    expect(minuteIn(text)).toBe(minute)
  })

  test('an answer about dates of two meanings holds for all of them', async () => {
    const list = lines(
      'Osoba;Od;Do',
      'Magdalena Piekarska;12/7/2026;12/8/2026',
      'Łukasz Czarnecki;25/12/2026;26/12/2026',
    )
    const found = await readsList(list, { answers: { dayOrder: 'mdy' } })
    expect(rowsIn(found)).toEqual(['2 piekarska 2026-12-07 - 2026-12-08'])
    // It was written in another order than somebody says: no guess.
    expect(problemsIn(found)).toEqual(['3 noSuchDay 25/12/2026', '3 noSuchDay 26/12/2026'])
  })
})

describe('the same list again', () => {
  const there = [planned('piekarska', '2026-12-07 0:00', '2026-12-08 24:00', ['czarnecki'])]
  const states = async (list: string, now?: string) => {
    const { rows } = await readsList(list, { absences: there, ...(now === undefined ? {} : { now }) })
    return rows.map(({ state }) => state)
  }

  test('stays as it is, and keeps the substitutes that it does not name', async () => {
    expect(await states(`Osoba;Od;Do\n${ROW}`)).toEqual(['known'])
    // Also when a part of the month is over.
    expect(await states(`Osoba;Od;Do\n${ROW}`, '2026-12-20T09:00:00Z')).toEqual(['known'])
  })

  test('moves the end or the beginning of what has changed, and says what it was', async () => {
    for (const period of [
      '07.12.2026;10.12.2026',
      '07.12.2026;07.12.2026',
      '06.12.2026;08.12.2026',
      '08.12.2026;08.12.2026',
    ]) {
      const { rows } = await readsList(`Osoba;Od;Do\nMagdalena Piekarska;${period}`, { absences: there })
      expect(rows).toMatchObject([{ state: 'changed', known: { id: there[0]?.id }, substituteIds: ['czarnecki'] }])
    }
  })

  test('is new for another time, and a mistake where it overlaps something else', async () => {
    expect(await states('Osoba;Od;Do\nMagdalena Piekarska;14.12.2026;15.12.2026')).toEqual(['new'])
    const found = await readsList('Osoba;Od;Do\nMagdalena Piekarska;06.12.2026;10.12.2026', { absences: there })
    expect(problemsIn(found)).toEqual(['2 overlaps 06.12.2026'])
  })

  test('names a row that stands there twice as there already, and one that only overlaps as a mistake', async () => {
    const found = await readsList(lines('Osoba;Od;Do', ROW, ROW, 'Magdalena Piekarska;08.12.2026;09.12.2026'))
    expect(found.rows.map(({ state }) => state)).toEqual(['new', 'known'])
    expect(problemsIn(found)).toEqual(['4 twice 08.12.2026'])
  })
})

test('several substitutes stand in one cell, also with the surname first and commas', async () => {
  const list = lines(
    'Osoba;Od;Do;Zastępstwo',
    `${ROW};"Czarnecki, Łukasz; Nowicki Stanisław"`,
    `Szymon Frączek;${PERIOD};Łukasz Czarnecki i Stanisław Nowicki`,
  )
  const found = await readsList(list)
  expect(problemsIn(found)).toEqual([])
  expect(found.rows).toMatchObject([
    { substituteIds: ['czarnecki', 'nowicki'] },
    { substituteIds: ['czarnecki', 'nowicki'] },
  ])
})
