import { seconds } from '../../models/domain/clock.ts'
import { LIST_MAX_BYTES, LIST_MAX_ROWS } from '../../models/domain/lists/listImport.ts'
import { StoreUnavailable } from '../../models/store/unavailable.ts'
import type { ImportPreview, ImportResult, ScheduleView } from '../../models/wire/schedule.ts'
import type { ErrorView } from '../../models/wire/views.ts'
import type { OfficePerson, Reply } from '../support/officePerson.ts'
import { moment, plans } from '../support/plans.ts'
import { startOffice } from '../support/startOffice.ts'

type Kind = 'absences' | 'hours'

const base64 = (text: string | Buffer): string => Buffer.from(text as string).toString('base64')

const preview = (person: OfficePerson, text: string | Buffer, kind: Kind = 'absences'): Promise<Reply<ImportPreview>> =>
  person.post('/api/imports/preview', { kind, file: base64(text) })

const bringsIn = (
  person: OfficePerson,
  text: string | Buffer,
  digest: string,
  kind: Kind = 'absences',
): Promise<Reply<ImportResult & ErrorView>> => person.post('/api/imports', { kind, file: base64(text), digest })

const problemsOf = ({ body }: Reply<ImportPreview>) =>
  body.problems.map(({ row, column, value, problem }) => [row, column, value, problem])

/** "Żółć" and the rest of the alphabet, as an old spreadsheet program on Windows writes it. */
const windows1250 = (text: string): Buffer => {
  const special: Readonly<Record<string, number>> = {
    ą: 0xb9,
    ć: 0xe6,
    ę: 0xea,
    ł: 0xb3,
    ń: 0xf1,
    ó: 0xf3,
    ś: 0x9c,
    ź: 0x9f,
    ż: 0xbf,
  }
  return Buffer.from([...text].map((letter) => special[letter] ?? letter.charCodeAt(0)))
}

test('a list with Polish headings and semicolons is shown first, row by row, and then brought in as shown', async () => {
  const office = await startOffice()
  const [secretariat, ewa] = [await office.visitor('secretariat'), await office.visitor('ewa')]
  const list = [
    '\u{feff}Osoba;Od;Do;Godzina od;Godzina do;Zastępstwo',
    'ewa;2026-12-01;2026-12-04;;;zofia, piotr',
    'Olek;07.12.2026;;;12:00;',
    'zofia;8.12.2026;8.12.2026;10.30;14;',
  ].join('\r\n')
  const shown = await preview(secretariat, list)
  expect(shown.body).toMatchObject({ codePage: 'utf-8', delimiter: ';', problems: [], questions: [] })
  expect(shown.body.rows).toMatchObject([
    {
      row: 2,
      personId: 'ewa',
      state: 'new',
      from: moment('2026-12-01 0:00'),
      to: moment('2026-12-04 24:00'),
      substituteIds: ['zofia', 'piotr'],
    },
    { row: 3, personId: 'olek', from: moment('2026-12-07 0:00'), to: moment('2026-12-07 12:00') },
    { row: 4, personId: 'zofia', from: moment('2026-12-08 10:30'), to: moment('2026-12-08 14:00') },
  ])
  expect(shown.body.names).toEqual({ ewa: 'ewa', olek: 'olek', zofia: 'zofia', piotr: 'piotr' })
  expect(await office.memory.absences.endingFrom('2026-11-01')).toEqual([])
  const brought = await bringsIn(secretariat, list, shown.body.digest)
  expect(brought.body).toEqual({ added: 3, changed: 0, known: 0, leftOut: 0 })
  const { mine } = (await ewa.get<ScheduleView>('/api/absences')).body
  expect(mine.absences).toMatchObject([{ setBy: { id: 'secretariat' }, from: moment('2026-12-01 0:00') }])
})

test('the same list a second time, or twice at once, makes no doubles', async () => {
  const office = await startOffice()
  const admin = await office.visitor('admin')
  const list = 'person,from,to\newa,2026-12-01,2026-12-04\nolek,2026-12-07,2026-12-07\n'
  const { digest } = (await preview(admin, list)).body
  const results = await Promise.all([bringsIn(admin, list, digest), bringsIn(admin, list, digest)])
  expect(results.map(({ body }) => body.added).toSorted()).toEqual([0, 2])
  expect((await preview(admin, list)).body.rows.map(({ state }) => state)).toEqual(['known', 'known'])
  expect(await office.memory.absences.endingFrom('2026-11-01')).toHaveLength(2)
})

test('what a store kept although it did not answer is shown as soon as it is there again, with no further press', async () => {
  const lost = new StoreUnavailable('deadline', 'The store did not answer within 2500 ms')
  let answers = false
  const office = await startOffice({
    spoil: (store) => ({
      ...store,
      absences: {
        ...store.absences,
        async insert(absences) {
          await store.absences.insert(absences)
          if (!answers) throw lost
        },
      },
    }),
  })
  const ewa = await office.visitor('ewa')
  const mine = async () => (await ewa.get<ScheduleView>('/api/absences')).body.mine.absences
  await expect(plans(ewa, { from: '2026-12-02 0:00', to: '2026-12-02 24:00' })).rejects.toThrow('storeUnavailable')
  expect(await mine()).toEqual([])
  answers = true
  await office.advance(seconds(15))
  expect(await mine()).toMatchObject([{ from: moment('2026-12-02 0:00') }])
})

test('every mistake is named with its row, its column and what stands there; the other rows are taken', async () => {
  const office = await startOffice()
  const secretary = await office.visitor('secretary')
  await plans(secretary, { for: 'piotr', from: '2026-12-01 0:00', to: '2026-12-02 24:00' })
  const list = [
    'Pracownik;Data od;Data do;Od godziny;Zastępstwo',
    'nikt taki;2026-12-01;2026-12-02;;',
    'ewa;30.02.2026;jutro;8;ewa',
    'olek;2026-12-05;2026-12-01;;',
    '',
    'olek;2026-11-01;2026-11-02;;',
    'olek;;2026-12-02;;ktoś',
    'piotr;2026-12-02;2026-12-03;;',
    'zofia;2026-12-10;2026-12-11;25:00;',
    'zofia;2026-12-14;2026-12-15;;',
    'zofia;2026-12-15;2026-12-16;;',
  ].join('\n')
  const shown = await preview(secretary, list)
  expect(problemsOf(shown)).toEqual([
    [2, 'Pracownik', 'nikt taki', 'personUnknown'],
    [3, 'Data od', '30.02.2026', 'noSuchDay'],
    [3, 'Data do', 'jutro', 'notADay'],
    [4, 'Data do', '2026-12-01', 'endsBeforeItBegins'],
    [6, 'Data do', '2026-11-02', 'past'],
    [7, 'Data od', '', 'missing'],
    [7, 'Zastępstwo', 'ktoś', 'substituteUnknown'],
    [8, 'Data od', '2026-12-02', 'overlaps'],
    [9, 'Od godziny', '25:00', 'notATime'],
    [11, 'Data od', '2026-12-15', 'twice'],
  ])
  expect((await bringsIn(secretary, list, shown.body.digest)).body).toEqual({
    added: 1,
    changed: 0,
    known: 0,
    leftOut: 8,
  })
})

test('what has become something else since it was shown is refused, and shown again', async () => {
  const office = await startOffice()
  const [secretary, ewa] = [await office.visitor('secretary'), await office.visitor('ewa')]
  const list = 'osoba;od;do\newa;2026-12-01;2026-12-04'
  const { digest } = (await preview(secretary, list)).body
  await plans(ewa, { from: '2026-12-02 0:00', to: '2026-12-02 24:00' })
  expect(await bringsIn(secretary, list, digest)).toMatchObject({ status: 409, body: { code: 'changedMeanwhile' } })
  expect(await bringsIn(secretary, list.replace('04', '05'), digest)).toMatchObject({ status: 409 })
  expect(await office.memory.absences.endingFrom('2026-11-01')).toHaveLength(1)
})

test('a list of an old spreadsheet program is read in its own letters, other substitutes are taken over', async () => {
  const office = await startOffice()
  const secretary = await office.visitor('secretary')
  await plans(secretary, { for: 'ewa', from: '2026-12-01 0:00', to: '2026-12-04 24:00', substitutes: ['olek'] })
  const shown = await preview(
    secretary,
    windows1250('imię i nazwisko;od dnia;do dnia;zastępca\newa;1.12.2026;4.12.2026;zofia'),
  )
  expect(shown.body).toMatchObject({ codePage: 'windows-1250', problems: [], rows: [{ state: 'changed' }] })
  expect(shown.body.rows[0]).toMatchObject({ substituteIds: ['zofia'], before: { substituteIds: ['olek'] } })
})

test('weekly hours come by a list as well, a day off as a word, a dash or nothing', async () => {
  const office = await startOffice()
  const [admin, ewa] = [await office.visitor('admin'), await office.visitor('ewa')]
  const list = [
    'login;poniedziałek;wtorek;śr.;czwartek;piątek',
    'ewa;8:00-12:00;8-12;wolne;-;',
    'olek;8.00–16.00;osiem;8-12;12-8;8-12',
    'zofia;;;;;',
    'ewa;8-16;8-16;8-16;8-16;8-16',
  ].join('\n')
  const shown = await preview(admin, list, 'hours')
  expect(problemsOf(shown)).toEqual([
    [3, 'wtorek', 'osiem', 'notATime'],
    [3, 'czwartek', '12-8', 'notATime'],
    [4, 'poniedziałek', '', 'missing'],
    [5, 'login', 'ewa', 'twice'],
  ])
  expect((await bringsIn(admin, list, shown.body.digest, 'hours')).body).toMatchObject({ added: 1, leftOut: 3 })
  const half = { from: 480, to: 720 }
  const { mine } = (await ewa.get<ScheduleView>('/api/absences')).body
  expect(mine.hours).toMatchObject({ week: [half, half, null, null, null, null, null], setBy: { id: 'admin' } })
  expect((await bringsIn(admin, list, shown.body.digest, 'hours')).body).toMatchObject({ added: 0, known: 1 })
})

test('what is no list is refused whole: half a workbook, too many rows, a file without a table', async () => {
  const office = await startOffice()
  const admin = await office.visitor('admin')
  const none = await preview(admin, 'tylko tekst')
  expect(none).toMatchObject({ status: 400, body: { code: 'listUnreadable' } })
  expect(await preview(admin, Buffer.from('PK\u0003\u0004\0\0\0'))).toMatchObject({ status: 400 })
  expect(await preview(admin, `osoba;od\n${'ewa;2026-12-01\n'.repeat(LIST_MAX_ROWS + 1)}`)).toMatchObject({
    status: 413,
  })
  expect(await preview(admin, 'x'.repeat(LIST_MAX_BYTES + 1))).toMatchObject({
    status: 400,
    body: { code: 'badInput' },
  })
})

test('what a list leaves open is asked before anything is shown, and nothing comes in without the answers', async () => {
  const office = await startOffice()
  const [secretary, ewa] = [await office.visitor('secretary'), await office.visitor('ewa')]
  const list = 'kto to;od;do;status\newa;2026-12-07;;przyjęty\nolek;2026-12-08;2026-12-09;anulowany'
  const asked = (await preview(secretary, list)).body
  expect(asked).toMatchObject({
    missing: ['person'],
    rows: [],
    problems: [],
    lines: { all: 3, heading: 1, waiting: 2 },
  })
  expect(asked.questions).toMatchObject([{ heading: 'kto to' }, { heading: 'status', suggested: 'values' }])
  expect(await bringsIn(secretary, list, asked.digest)).toMatchObject({
    status: 409,
    body: { code: 'changedMeanwhile' },
  })
  const columns = [
    { index: 0, as: 'person' },
    { index: 3, as: 'values', take: ['przyjęty'], leave: ['anulowany'] },
  ]
  const body = { kind: 'absences', file: base64(list), answers: { columns, openEnd: 'open' } }
  const shown = (await secretary.post<ImportPreview>('/api/imports/preview', body)).body
  expect(shown).toMatchObject({
    questions: [],
    rows: [{ personId: 'ewa', state: 'new' }],
    lines: { read: 1, excluded: 1 },
  })
  // Other answers are another order.
  const other = { ...body, answers: { columns, openEnd: 'oneDay' }, digest: shown.digest }
  expect(await secretary.post('/api/imports', other)).toMatchObject({ status: 409 })
  const brought = await secretary.post<ImportResult>('/api/imports', { ...body, digest: shown.digest })
  expect(brought.body).toEqual({ added: 1, changed: 0, known: 0, leftOut: 1 })
  const { mine } = (await ewa.get<ScheduleView>('/api/absences')).body
  expect(mine.absences).toMatchObject([{ from: moment('2026-12-07 0:00'), to: moment('2099-12-31 24:00') }])
})

test('the same list after a change moves the end of the absence that is there, and keeps its substitutes', async () => {
  const office = await startOffice()
  const [secretary, ewa] = [await office.visitor('secretary'), await office.visitor('ewa')]
  await plans(secretary, { for: 'ewa', from: '2026-12-07 0:00', to: '2026-12-08 24:00', substitutes: ['olek'] })
  const list = 'osoba;od;do\newa;07.12.2026;10.12.2026'
  const shown = (await preview(secretary, list)).body
  const before = { from: moment('2026-12-07 0:00'), to: moment('2026-12-08 24:00'), substituteIds: ['olek'] }
  expect(shown.rows).toMatchObject([
    { state: 'changed', to: moment('2026-12-10 24:00'), substituteIds: ['olek'], before },
  ])
  expect((await bringsIn(secretary, list, shown.digest)).body).toMatchObject({ added: 0, changed: 1 })
  const { mine } = (await ewa.get<ScheduleView>('/api/absences')).body
  expect(mine.absences).toMatchObject([{ version: 2, to: moment('2026-12-10 24:00'), substitutes: [{ id: 'olek' }] }])
  expect((await bringsIn(secretary, list, shown.digest)).body).toMatchObject({ changed: 0, known: 1 })
})

test('lists are for the secretary, the secretariat and the administrator', async () => {
  const office = await startOffice()
  for (const name of ['secretary', 'secretariat', 'admin'] as const)
    expect((await preview(await office.visitor(name), 'osoba;data\newa;2026-12-01')).status).toBe(200)
  for (const name of ['clerk', 'manager', 'ewa', 'auditor'] as const)
    expect((await preview(await office.visitor(name), 'osoba;data\newa;2026-12-01')).status).toBe(403)
})

test('a list made to hold the office up is read at once, and the answer to it is short', async () => {
  const office = await startOffice()
  const admin = await office.visitor('admin')
  const spaces = ' '.repeat(180_000)
  const substitutes = await preview(admin, `osoba;data;zastępca\newa;2026-12-01;zofia${spaces}x`)
  expect(problemsOf(substitutes)).toMatchObject([[2, 'zastępca', expect.any(String), 'tooLong']])
  const hours = await preview(admin, `osoba;pon;wt;śr;czw;pt\newa;8${spaces}12;-;-;-;-`, 'hours')
  expect(problemsOf(hours)).toMatchObject([[2, 'pon', expect.any(String), 'tooLong']])
  const names = await preview(admin, `osoba;data;zastępca\newa;2026-12-01;${'x,'.repeat(125_000)}`)
  expect(names).toMatchObject({ status: 200, body: { problemCount: 1 } })
  const many = await preview(
    admin,
    `osoba;od;do;zastępca\n${'nikt;32.1.2026;jutro;nikt, nic, nigdzie\n'.repeat(2_000)}`,
  )
  expect(many.body).toMatchObject({ problemCount: 12_000, lines: { wrong: 2_000 } })
  expect(JSON.stringify(many.body).length).toBeLessThan(40_000)
})
