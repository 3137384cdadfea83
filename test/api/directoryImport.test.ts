import { hours } from '../../models/domain/clock.ts'
import type { ListAnswers } from '../../models/wire/listImport.ts'
import { itemsSeenBy, revisionsSeenBy } from '../support/directoryEdits.ts'
import { bringsInList, previews, problemsShown, rowsShown } from '../support/directoryLists.ts'
import type { OfficePerson } from '../support/officePerson.ts'
import { startOffice } from '../support/startOffice.ts'

const TELEPHONES = [
  'Nazwisko i imię;Stanowisko;Pokój;Wewn.',
  'REFERAT OŚWIATY;;;',
  'Bąk Jolanta;kierownik referatu;pok. 214;440',
  'Sowa Henryk;inspektor;pok. 215;441',
  'BIURO RADY;;;',
  'Dzik Grażyna;specjalista;pok. 3;442',
].join('\n')

const ANSWERS: ListAnswers = {
  floors: 'firstDigit',
  managers: [
    { unit: 'Referat Oświaty', person: 'row-3-0' },
    { unit: 'Biuro Rady', person: 'row-6-0' },
  ],
}

const peopleOf = async (admin: OfficePerson) => (await itemsSeenBy(admin)).employees.map(({ item }) => item)

test('a telephone list of people who are all new: first it is asked who manages the new units, then all come in at once', async () => {
  const office = await startOffice()
  const admin = await office.visitor('admin')
  const asked = await previews(admin, TELEPHONES)
  expect(asked.body.rows).toEqual([])
  expect(asked.body.questions).toMatchObject([
    {
      kind: 'managers',
      units: [
        { unit: 'Referat Oświaty', suggested: 'row-3-0', candidates: [{ name: 'Jolanta Bąk' }, {}, {}] },
        { unit: 'Biuro Rady', suggested: 'row-6-0' },
      ],
    },
    { kind: 'floors', count: 2, example: '214' },
  ])
  const before = await peopleOf(admin)
  const shown = await previews(admin, TELEPHONES, { answers: ANSWERS })
  expect(shown.body.questions).toEqual([])
  expect(shown.body.units).toEqual([
    { name: 'Referat Oświaty', manager: 'Jolanta Bąk', people: 2 },
    { name: 'Biuro Rady', manager: 'Grażyna Dzik', people: 1 },
  ])
  expect(shown.body.rows.map(({ row, state, name }) => `${row} ${state} ${name}`)).toEqual([
    '3 new Jolanta Bąk',
    '4 new Henryk Sowa',
    '6 new Grażyna Dzik',
  ])
  expect(await peopleOf(admin)).toEqual(before)
  const { body } = await bringsInList(admin, TELEPHONES, { answers: ANSWERS })
  expect(body).toMatchObject({ added: 3, changed: 0, known: 0, units: 2, removed: 0, leftOut: 0 })
  const { employees, units } = await itemsSeenBy(admin)
  const jolanta = employees.find(({ item }) => item.name === 'Jolanta Bąk')
  expect(jolanta?.item).toMatchObject({ room: '214', floor: 2, extension: '440', building: 'main', substituteIds: [] })
  expect(units.find(({ item }) => item.name.pl === 'Referat Oświaty')?.item.managerId).toBe(jolanta?.id)
})

test('the same list again says that there is nothing to change, also when it is pressed twice', async () => {
  const office = await startOffice()
  const admin = await office.visitor('admin')
  const { digest } = (await previews(admin, TELEPHONES, { answers: ANSWERS })).body
  const [first, second] = await Promise.all([
    bringsInList(admin, TELEPHONES, { answers: ANSWERS }, digest),
    bringsInList(admin, TELEPHONES, { answers: ANSWERS }, digest),
  ])
  // Whoever comes second is told that it is done, or that it has changed meanwhile; nothing is made twice.
  expect([first, second].filter(({ status }) => status === 200).length).toBeGreaterThan(0)
  const again = await previews(admin, TELEPHONES, { answers: { sameNames: 'same' } })
  expect(again.body.rows.map(({ state }) => state)).toEqual(['known', 'known', 'known'])
  expect((await bringsInList(admin, TELEPHONES, { answers: { sameNames: 'same' } })).body).toMatchObject({
    added: 0,
    known: 3,
  })
  expect((await peopleOf(admin)).filter(({ name }) => name === 'Jolanta Bąk')).toHaveLength(1)
  expect((await revisionsSeenBy(admin)).map(({ kind }) => kind)).toEqual(['import'])
})

test('an import is one change: it is undone whole within thirty days, and not later', async () => {
  const office = await startOffice()
  const admin = await office.visitor('admin')
  const before = await itemsSeenBy(admin)
  const { revisionId } = (await bringsInList(admin, TELEPHONES, { answers: ANSWERS })).body
  const undo = () => admin.post(`/api/directory/revisions/${revisionId}/undo`, { confirmed: [] })
  expect((await undo()).status).toBe(200)
  expect((await itemsSeenBy(admin)).employees).toEqual(before.employees)
  expect((await itemsSeenBy(admin)).units).toEqual(before.units)
  const second = (await bringsInList(admin, TELEPHONES, { answers: ANSWERS })).body
  office.clock.set(office.clock.now() + 31 * hours(24))
  await admin.signIn('a password of a test')
  expect((await admin.post(`/api/directory/revisions/${second.revisionId}/undo`, { confirmed: [] })).status).toBe(409)
})

test('blank is unchanged, a hyphen clears, and what changes is shown as it is and as it would be', async () => {
  const office = await startOffice()
  const admin = await office.visitor('admin')
  const list = [
    'Login;Imię i nazwisko;Pokój;Wewnętrzny;Zastępstwo;Stanowisko',
    'ewa;;215;;-;',
    'zofia;;;-;;naczelnik',
    'olek;;;;olek;',
    'nobody;;1;;;',
  ].join('\n')
  const shown = await previews(admin, list)
  expect(rowsShown(shown)).toEqual([
    '2 changed ewa: room 203 > 215, substitutes zofia > ',
    '3 changed zofia: position position of zofia > naczelnik, positionEn position of zofia > naczelnik, extension 305 > ',
  ])
  expect(problemsShown(shown)).toEqual(['4 substituteIsThemself olek', '5 personUnknown'])
  expect(shown.body.lines).toMatchObject({ all: 5, heading: 1, read: 2, wrong: 2 })
  expect((await bringsInList(admin, list)).body).toMatchObject({ changed: 2, leftOut: 2 })
  expect((await peopleOf(admin)).find(({ id }) => id === 'ewa')).toMatchObject({
    room: '215',
    extension: '303',
    substituteIds: [],
  })
})

test('a name alone is a suggestion: the same unit is asked about once for all, another unit one by one', async () => {
  const office = await startOffice()
  const admin = await office.visitor('admin')
  await bringsInList(admin, TELEPHONES, { answers: ANSWERS })
  const list = 'Osoba;Referat;Pokój\nBąk Jolanta;Referat Oświaty;216\nHenryk Sowa;Biuro Rady;217\n'
  const asked = await previews(admin, list)
  expect(asked.body.questions).toMatchObject([
    { kind: 'sameNames', count: 1, examples: ['Jolanta Bąk, Referat Oświaty'] },
    { kind: 'person', name: 'Henryk Sowa, Biuro Rady', candidates: [{ name: 'Henryk Sowa' }], mayBeNew: 'perhaps' },
  ])
  const married = await previews(admin, 'Osoba;Referat;Pokój\nJolanta Bąk-Sowa;Referat Oświaty;216\n')
  expect(married.body.questions).toMatchObject([{ candidates: [{ name: 'Jolanta Bąk' }], mayBeNew: 'probably' }])
  const name = 'Henryk Sowa, Biuro Rady'
  const id = (await peopleOf(admin)).find((person) => person.name === 'Henryk Sowa')?.id ?? ''
  const moved = await previews(admin, list, { answers: { sameNames: 'same', people: [{ name, personId: id }] } })
  expect(rowsShown(moved)).toEqual([
    '2 changed Jolanta Bąk: room 214 > 216',
    '3 changed Henryk Sowa: unit Referat Oświaty > Biuro Rady, room 215 > 217',
  ])
  const isNew = { name, personId: null, isNew: true } as const
  const other = await previews(admin, list, { answers: { sameNames: 'same', people: [isNew], floors: 'ground' } })
  expect(rowsShown(other)[1]).toMatch('3 new Henryk Sowa')
  expect(other.body.breaks).toMatchObject([{ code: 'sameName' }])
})

test('who has moved to a room of another floor is asked about like the new, and the floor moves with them', async () => {
  const office = await startOffice()
  const admin = await office.visitor('admin')
  await bringsInList(admin, TELEPHONES, { answers: ANSWERS })
  const list = 'Osoba;Referat;Pokój\nBąk Jolanta;Referat Oświaty;315\n'
  const asked = await previews(admin, list, { answers: { sameNames: 'same' } })
  expect(asked.body.questions).toMatchObject([{ kind: 'floors', count: 1, example: '315' }])
  const moved = await previews(admin, list, { answers: { sameNames: 'same', floors: 'firstDigit' } })
  expect(rowsShown(moved)).toEqual(['2 changed Jolanta Bąk: floor 2 > 3, room 214 > 315'])
  const stays = await previews(admin, list, { answers: { sameNames: 'same', floors: 'ground' } })
  expect(rowsShown(stays)).toEqual(['2 changed Jolanta Bąk: room 214 > 315'])
})

test('a name that stands in the list twice is a question, and never guessed', async () => {
  const office = await startOffice()
  const admin = await office.visitor('admin')
  const list = 'Osoba;Referat;Wewn.\nAnna Kos;taxes;1\nKos Anna;taxes;2\n'
  expect((await previews(admin, list)).body.questions).toEqual([
    { kind: 'namesakes', names: [{ name: 'Anna Kos', rows: [2, 3] }] },
  ])
  const answered = (are: 'same' | 'different') =>
    previews(admin, list, { answers: { namesakes: [{ name: 'Anna Kos', are }] } })
  expect((await answered('same')).body.rows).toMatchObject([{ row: 2, name: 'Anna Kos' }])
  expect((await answered('different')).body.rows).toMatchObject([{ row: 2 }, { row: 3 }])
})

test('who is not in the list stays, unless somebody says how many are to go; the last administrator never goes', async () => {
  const office = await startOffice()
  const admin = await office.visitor('admin')
  const exported = await admin.get<string>('/api/directory/export/people?format=csv')
  const rest = exported.body.split('\r\n').filter((line) => !line.startsWith('olek;'))
  const shown = await previews(admin, rest.join('\r\n'))
  expect(shown.body).toMatchObject({ missingPeople: [{ id: 'olek' }], missingPeopleCount: 1, isMissingMany: false })
  expect((await bringsInList(admin, rest.join('\r\n'))).body).toMatchObject({ removed: 0 })
  const gone = await bringsInList(admin, rest.join('\r\n'), { missing: { count: 1 } })
  expect(gone.body).toMatchObject({ removed: 1 })
  expect((await itemsSeenBy(admin)).former).toMatchObject([{ kind: 'employee', item: { id: 'olek' } }])

  const few = rest.filter((line) => !/^(?:auditor|deputy);/.test(line)).join('\r\n')
  expect((await previews(admin, few)).body).toMatchObject({ missingPeopleCount: 2, isMissingMany: true })
  const wrong = await bringsInList(admin, few, { missing: { count: 1 } })
  expect(wrong).toMatchObject({ status: 400, body: { code: 'badInput' } })
  const withoutAdmin = rest.filter((line) => !line.startsWith('admin;')).join('\r\n')
  const refused = await bringsInList(admin, withoutAdmin, { missing: { count: 1 } })
  expect(refused).toMatchObject({ status: 409, body: { code: 'directoryProblems' } })
  expect(
    (await previews(admin, withoutAdmin, { missing: { count: 1 } })).body.breaks.map(({ code }) => code),
  ).toContain('lastAdministrator')
})

test('rows that are left out come back as the same kind of file with what is wrong, and are taken when mended', async () => {
  const office = await startOffice()
  const admin = await office.visitor('admin')
  const list = 'Login\tWewnętrzny\tPiętro\newa\t1\tII\nolek\t2\twysoko\n\tdwa\t\n'
  const file = Buffer.from(`\u{FEFF}${list}`, 'utf16le').toString('base64')
  const { bytes, name } = await admin.file('/api/directory/imports/rejected', { kind: 'people', file })
  expect(name).toBe('osoby.csv')
  expect(bytes.toString('utf16le').split('\r\n')).toEqual([
    '\u{FEFF}Login\tWewnętrzny\tPiętro\tCo jest nie tak',
    'olek\t2\twysoko\tPiętro: piętro jak 2, II piętro albo parter',
    '\tdwa\t\tbrak wartości',
    '',
  ])
  const mended = Buffer.from(bytes.toString('utf16le').replace('wysoko', 'II p.'), 'utf16le')
  expect(rowsShown(await previews(admin, mended))).toEqual(['2 changed olek: extension 304 > 2'])
})

test('what was decided by a directory that is other now is shown again', async () => {
  const office = await startOffice()
  const admin = await office.visitor('admin')
  const list = 'Login;Pokój\newa;215\n'
  const { digest } = (await previews(admin, list)).body
  await bringsInList(admin, 'Login;Pokój\newa;1\n')
  expect(await bringsInList(admin, list, {}, digest)).toMatchObject({ status: 409, body: { code: 'changedMeanwhile' } })
})
