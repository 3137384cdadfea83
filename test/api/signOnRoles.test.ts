import type { SlipsView } from '../../models/wire/invitations.ts'
import type { SignOnView } from '../../models/wire/signOn.ts'
import type { OfficePerson } from '../support/officePerson.ts'
import { startOffice, type TestOffice } from '../support/startOffice.ts'
import { CLIENT_ID, CLIENT_SECRET, TestProvider } from '../support/testProvider.ts'
import { Traveller } from '../support/traveller.ts'

const RULES = [
  { value: 'bok', role: 'clerk' },
  { value: 'everybody', role: 'employee' },
]

interface Scene {
  readonly office: TestOffice
  readonly admin: OfficePerson
  readonly provider: TestProvider
  readonly traveller: Traveller
  groups(values: readonly string[]): void
}

/** Ewa, an employee, is linked; groups say what she may do. */
async function open(personId = 'ewa'): Promise<Scene> {
  const office = await startOffice({ at: Date.now() })
  const admin = await office.visitor('admin')
  const provider = await TestProvider.start({ office: office.baseUrl })
  const traveller = new Traveller(office.baseUrl)
  await save(admin, provider, 0, undefined)
  await traveller.comeIn()
  const { body } = await admin.get<SignOnView>('/api/sign-on')
  await admin.post(`/api/sign-on/newcomers/${body.newcomers[0]?.id}`, { personId })
  await save(admin, provider, 1, { claim: 'groups', rules: RULES })
  return { office, admin, provider, traveller, groups: (groups) => provider.people.set('subject-ewa', { groups }) }
}

async function save(admin: OfficePerson, { issuer }: TestProvider, edition: number, roleSource: object | undefined) {
  const body = { edition, issuer, clientId: CLIENT_ID, secret: CLIENT_SECRET, isOn: true, roleSource }
  expect((await admin.send('PUT', '/api/sign-on', body, {})).status).toBe(200)
}

const rolesOf = async (office: TestOffice, personId: string) => (await office.memory.accounts.find(personId))?.roles

test('roles are at each sign-in as the groups say, and nobody goes on with those of before', async () => {
  const { office, traveller, groups } = await open()
  groups(['everybody'])
  expect(await traveller.comeIn()).toBe('/')
  expect(await traveller.person()).toEqual({ id: 'ewa', roles: ['employee'] })
  groups(['bok', 'everybody', 'choir'])
  const elsewhere = new Traveller(office.baseUrl, 'another device')
  await elsewhere.comeIn()
  expect(await elsewhere.person()).toEqual({ id: 'ewa', roles: ['clerk', 'employee'] })
  expect(await traveller.person()).toBeUndefined()
  // The same again ends nothing.
  await traveller.comeIn()
  expect((await elsewhere.person())?.id).toBe('ewa')
  const noted = (await office.memory.securityLog.since(0)).filter(({ what }) => what === 'bringRoles')
  expect(noted).toMatchObject([{ result: 'done', object: 'ewa' }])
})

test('who has no group of the office does not come in, and keeps what they had', async () => {
  const { office, traveller, groups } = await open()
  groups(['choir'])
  expect(await traveller.comeIn()).toBe('/sign-in?sign-on=noRole')
  expect(await traveller.person()).toBeUndefined()
  expect(await rolesOf(office, 'ewa')).toEqual(['employee'])
})

test.each([
  ['says where they are', { _claim_names: { groups: 'src1' } }],
  ['says that there are some', { hasgroups: true }],
])('where there are more groups than the provider sends, and it %s, nobody guesses', async (_what, claims) => {
  const { office, provider, traveller } = await open()
  provider.people.set('subject-ewa', claims)
  expect(await traveller.comeIn()).toBe('/sign-in?sign-on=tooManyGroups')
  expect(await rolesOf(office, 'ewa')).toEqual(['employee'])
})

test('an administrator stays one, whatever the groups say, and no group makes one', async () => {
  const { office, admin, provider, traveller, groups } = await open('admin')
  groups(['choir'])
  expect(await traveller.comeIn()).toBe('/')
  expect((await traveller.person())?.roles).toEqual(['admin'])
  const rules = [{ value: 'choir', role: 'admin' }]
  const fresh = await office.visitor('admin')
  const body = { edition: 2, issuer: provider.issuer, clientId: CLIENT_ID, isOn: true }
  const reply = await fresh.send('PUT', '/api/sign-on', { ...body, roleSource: { claim: 'groups', rules } }, {})
  expect(reply.status).toBe(400)
  expect(admin).toBeDefined()
})

test('an invitation that is taken up brings the roles of the groups, and without one it stays good', async () => {
  const { office, admin, provider } = await open()
  const traveller = new Traveller(office.baseUrl)
  const { body } = await admin.post<SlipsView>('/api/accounts/olek/reset', { mail: false })
  const secret = body.slips[0]?.code ?? ''
  provider.person = 'subject-olek'
  expect(await traveller.comeIn({ secret })).toBe('/sign-in?sign-on=noRole')
  provider.people.set('subject-olek', { groups: ['bok'] })
  expect(await traveller.comeIn({ secret })).toBe('/')
  expect(await traveller.person()).toEqual({ id: 'olek', roles: ['clerk'] })
})

test('an administrator takes up an invitation without any group, as they come in without one', async () => {
  const { office, admin, provider } = await open()
  const reply = await admin.send('PATCH', '/api/accounts/olek', { edition: 0, roles: ['employee', 'admin'] }, {})
  expect(reply.status).toBe(200)
  const { body } = await admin.post<SlipsView>('/api/accounts/olek/reset', { mail: false })
  provider.person = 'subject-olek'
  const traveller = new Traveller(office.baseUrl)
  expect(await traveller.comeIn({ secret: body.slips[0]?.code })).toBe('/')
  expect((await traveller.person())?.roles).toEqual(['admin'])
})

test('without rules roles are given in Parter again', async () => {
  const { office, admin, provider, traveller, groups } = await open()
  groups(['bok'])
  await traveller.comeIn()
  await save(admin, provider, 2, undefined)
  groups([])
  expect(await traveller.comeIn()).toBe('/')
  expect(await rolesOf(office, 'ewa')).toEqual(['clerk'])
})
