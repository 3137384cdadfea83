import type { AccountList } from '../../models/wire/accountList.ts'
import { changed, edits, itemsSeenBy } from '../support/directoryEdits.ts'
import { bringsInList, previews, problemsShown, rowsShown } from '../support/directoryLists.ts'
import { startOffice } from '../support/startOffice.ts'

const list = (room: string) =>
  [
    'Nr ewid.;Login;Nazwisko i imię;Referat;Pokój',
    `0012/A;URZAD\\JKowal;Kowal Jan;Taxes;${room}`,
    `0013;;Kowal Anna;Taxes;${room}`,
  ].join('\n')

test('the number and the login that a list gives somebody new are kept: the next list knows them by these', async () => {
  const office = await startOffice()
  const admin = await office.visitor('admin')
  expect((await bringsInList(admin, list('3'))).body).toMatchObject({ added: 2 })
  const again = await previews(admin, list('4'))
  expect(again.body.questions).toEqual([])
  expect(rowsShown(again)).toEqual(['2 changed Jan Kowal: room 3 > 4', '3 changed Anna Kowal: room 3 > 4'])
  const byLogin = await previews(admin, 'Login;Pokój\njkowal;5\n')
  expect(rowsShown(byLogin)).toEqual(['2 changed Jan Kowal: room 3 > 5'])
  const exported = await admin.get<string>('/api/directory/export/people?format=csv')
  expect(exported.body).toContain(';0012/A;jkowal;')
  expect((await previews(admin, exported.body)).body.rows.every(({ state }) => state === 'known')).toBe(true)
})

test('somebody who was known by name only is known by the number of the list from then on', async () => {
  const office = await startOffice()
  const admin = await office.visitor('admin')
  const byName = 'Nr ewid.;E-mail;Osoba;Pokój\n77;ewa@gmina.example;;215\n'
  const withEmail = await changed(admin, 'employee', 'ewa', { email: 'ewa@gmina.example' })
  await edits(admin, [withEmail])
  expect(rowsShown(await previews(admin, byName))).toEqual(['2 changed ewa: number  > 77, room 203 > 215'])
  await bringsInList(admin, byName)
  // Whoever edits the person on the page takes nothing of it away.
  await edits(admin, [await changed(admin, 'employee', 'ewa', { room: '1' })])
  expect(rowsShown(await previews(admin, 'Nr ewid.;Pokój\n77;216\n'))).toEqual(['2 changed ewa: room 1 > 216'])
  expect(rowsShown(await previews(admin, 'E-mail;Nr ewid.\newa@gmina.example;-\n'))).toEqual([
    '2 changed ewa: number 77 > ',
  ])
})

test('two keys of two people are a mistake, a login with a space is one, and neither keys nor logins are shown to a manager', async () => {
  const office = await startOffice()
  const [admin, mayor] = [await office.visitor('admin'), await office.visitor('mayor')]
  await bringsInList(admin, list('3'))
  const wrong = await previews(admin, 'Nr ewid.;Login;Pokój\n0013;jkowal;1\n0012/A;jan kowal;1\n')
  expect(problemsShown(wrong)).toEqual(['2 keyOfAnother', '3 notALogin jan kowal'])
  expect(JSON.stringify(await itemsSeenBy(mayor))).not.toContain('jkowal')
  const exported = await mayor.get<string>('/api/directory/export/people?format=csv')
  expect(exported.body).not.toMatch(/jkowal|0012/)
})

test('who is invited gets the login by which the office’s other programs know them', async () => {
  const office = await startOffice()
  const admin = await office.visitor('admin')
  await bringsInList(admin, list('3'))
  const { body } = await admin.get<AccountList>('/api/accounts')
  const jan = body.accounts.find(({ name }) => name === 'Jan Kowal')
  expect(jan?.suggested?.login).toBe('jkowal')
})
