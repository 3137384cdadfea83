import type { SecurityLogView } from '../../models/wire/securityLog.ts'
import { bringsInList, previews } from '../support/directoryLists.ts'
import { startOffice } from '../support/startOffice.ts'

const ABSENCES = [
  'Osoba;Od;Do;Zastępstwo',
  'ewa;2026-12-07;2026-12-08;zofia, piotr',
  'ewa;2026-12-14 10:00;2026-12-16 12:30;',
  'olek;2026-12-07;do odwołania;ewa',
].join('\n')
const HOURS = 'Osoba;Pon;Wt;Śr;Czw;Pt;Sob\newa;8:00-12:00;wolne;8:00-16:00;wolne;9:30-15:00;\n'

const fileOf = (bytes: Buffer | string) => Buffer.from(bytes as string).toString('base64')

test.each([
  ['absences', ABSENCES, 3],
  ['hours', HOURS, 1],
] as const)('the %s that Parter writes are those that it reads: nothing would change', async (kind, list, count) => {
  const office = await startOffice()
  const admin = await office.visitor('admin')
  const body = { kind, file: fileOf(list) }
  const { digest } = (await admin.post<{ digest: string }>('/api/imports/preview', body)).body
  expect((await admin.post('/api/imports', { ...body, digest })).body).toMatchObject({ added: count })
  await admin.settles()
  for (const wish of ['format=csv', 'format=csv&delimiter=comma', 'format=xlsx']) {
    const { bytes } = await admin.file(`/api/imports/export/${kind}?${wish}`)
    const again = await admin.post<{ rows: readonly { state: string }[]; questions: unknown; problems: unknown }>(
      '/api/imports/preview',
      { kind, file: fileOf(bytes) },
    )
    expect(again.body).toMatchObject({ questions: [], problems: [] })
    expect(again.body.rows.map(({ state }) => state)).toEqual(Array.from({ length: count }, () => 'known'))
  }
})

test('a list is written with semicolons and the mark of UTF-8, and with commas for whoever asks for them', async () => {
  const office = await startOffice()
  const admin = await office.visitor('admin')
  const polish = (await admin.file('/api/directory/export/places?format=csv')).bytes.toString()
  expect(polish.startsWith('\u{FEFF}Numer w Parterze;Nazwa;')).toBe(true)
  const other = (await admin.file('/api/directory/export/places?format=csv&delimiter=comma')).bytes
  expect(other.toString().startsWith('\u{FEFF}Numer w Parterze,Nazwa,')).toBe(true)
  const shown = (await previews(admin, other, { kind: 'places' })).body
  expect(new Set(shown.rows.map(({ state }) => state))).toEqual(new Set(['known']))
})

test('rows left out of a file with commas come back with semicolons, and no cell of them is a formula', async () => {
  const office = await startOffice()
  const admin = await office.visitor('admin')
  const file = fileOf('Login,Piętro,Pokój\nolek,wysoko,"=1+1"\newa,2,215\n')
  const { bytes } = await admin.file('/api/directory/imports/rejected', { kind: 'people', file })
  expect(bytes.toString().split('\r\n').slice(0, 2)).toEqual([
    '\u{FEFF}Login;Piętro;Pokój;Co jest nie tak',
    "olek;wysoko;'=1+1;Piętro: piętro jak 2, II piętro albo parter",
  ])
  const mended = Buffer.from(bytes.toString().replace('wysoko', 'II p.'))
  expect((await previews(admin, mended)).body.rows).toMatchObject([{ fields: [{ field: 'room', after: '=1+1' }] }])
})

test('a letter that the file’s own code page does not have is not lost in the rows left out', async () => {
  const office = await startOffice()
  const admin = await office.visitor('admin')
  const file = Buffer.from('Login;Piętro\nolek;wysoko\nżaba;wysoko\n', 'utf8')
  const latin = Buffer.from(
    Array.from(file.toString(), (letter) => ({ ę: 0xea, ż: 0xbf })[letter] ?? letter.charCodeAt(0)),
  )
  const { bytes } = await admin.file('/api/directory/imports/rejected', {
    kind: 'people',
    file: latin.toString('base64'),
    answers: { codePage: 'iso-8859-2' },
  })
  expect(bytes.toString()).not.toContain('?')
})

test('who takes lists out, has rows left out, brings a list in or takes that back is in the security log', async () => {
  const office = await startOffice()
  const admin = await office.visitor('admin')
  await admin.file('/api/directory/export/people?format=csv')
  await admin.file('/api/imports/export/absences?format=csv')
  await admin.file('/api/directory/imports/rejected', { kind: 'people', file: fileOf('Login;Piętro\nolek;wysoko\n') })
  const { revisionId } = (await bringsInList(admin, 'Login;Pokój\newa;215\n')).body
  await admin.post(`/api/directory/revisions/${revisionId}/undo`, { confirmed: [] })
  const { events } = (await admin.get<SecurityLogView>('/api/security-log')).body
  const noted = events.filter(({ what }) => what !== 'signIn').map(({ what }) => what)
  expect(noted.toSorted()).toEqual([
    'export:absences',
    'exportDirectory',
    'importDirectory',
    'rejectedRows',
    'undoRevision',
  ])
  expect(events.find(({ what }) => what === 'exportDirectory')).toMatchObject({ result: 'done', object: 'people' })
})
