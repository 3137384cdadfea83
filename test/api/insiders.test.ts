import type { SlipsView } from '../../models/wire/invitations.ts'
import { changed, editsAllTheSame, removed } from '../support/directoryEdits.ts'
import { bringsInList } from '../support/directoryLists.ts'
import type { OfficePerson } from '../support/officePerson.ts'
import { startOffice, type TestOffice } from '../support/startOffice.ts'
import { say } from './support/say.ts'

const CHOSEN = 'seven quiet lampposts'

async function resetLink(admin: OfficePerson, personId: string): Promise<string> {
  const { body } = await admin.post<SlipsView>(`/api/accounts/${personId}/reset`, { mail: false })
  return body.slips[0]?.code ?? ''
}

const claim = async (office: TestOffice, secret: string): Promise<number> =>
  (await say(office.baseUrl, 'POST', '/api/invitations/claim', { body: { secret, password: CHOSEN } })).status

/** A second administrator, who has kept a link by which the first one’s colleague would choose a new password. */
async function twoAdministrators() {
  const office = await startOffice()
  const admin = await office.visitor('admin')
  await admin.send('PATCH', '/api/accounts/deputy', { edition: 0, roles: ['admin'] }, {})
  const other = await office.visitor('deputy')
  return { office, admin, kept: await resetLink(other, 'secretary') }
}

test.each<[string, (admin: OfficePerson) => Promise<unknown>]>([
  ['is disabled', (admin) => admin.send('PATCH', '/api/accounts/deputy', { edition: 1, disabled: true }, {})],
  [
    'is no administrator any more',
    (admin) => admin.send('PATCH', '/api/accounts/deputy', { edition: 1, roles: ['employee'] }, {}),
  ],
  ['has left the office', async (admin) => editsAllTheSame(admin, await removed(admin, 'employee', 'deputy'))],
])('an administrator who %s comes in by none of the links they have made', async (_name, happens) => {
  const { office, admin, kept } = await twoAdministrators()
  await happens(admin)
  expect(await claim(office, kept)).toBe(404)
})

test('the links of an administrator who stays one work', async () => {
  const { office, admin, kept } = await twoAdministrators()
  await admin.send('PATCH', '/api/accounts/deputy', { edition: 1, roles: ['admin', 'employee'] }, {})
  expect(await claim(office, kept)).toBe(201)
})

test('by a screen that was left open nobody takes over its administrator’s account', async () => {
  const office = await startOffice()
  const admin = await office.visitor('admin')
  expect((await admin.post('/api/accounts/admin/reset', { mail: false })).status).toBe(403)
})

test('a supervisor’s list of people says neither by what they sign in nor their e-mail, and an administrator’s does', async () => {
  const office = await startOffice()
  const [admin, manager] = [await office.visitor('admin'), await office.visitor('manager')]
  await editsAllTheSame(admin, await changed(admin, 'employee', 'ewa', { email: 'ewa@office.example' }))
  const rowOfEwa = async (person: OfficePerson) =>
    (await person.file('/api/directory/export/people?format=csv')).bytes
      .toString()
      .split('\r\n')
      .find((row) => row.startsWith('ewa;'))
  expect(await rowOfEwa(admin)).toMatch(/^ewa;;ewa;ewa@/)
  expect(await rowOfEwa(manager)).toMatch(/^ewa;;;;ewa;/)
})

test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
  'a list in which "%s" is written everywhere breaks nothing',
  async (word) => {
    const office = await startOffice()
    const admin = await office.visitor('admin')
    const list = `Identyfikator;Nazwisko i imię;Komórka;Stanowisko;Piętro;Pokój;Wewn.\n${word};Bąk Jolanta;${word};${word};${word};${word};${word}`
    expect((await bringsInList(admin, list, {})).status).toBeLessThan(500)
  },
)
