import type { SignOnView } from '../../models/wire/signOn.ts'
import type { OfficePerson } from '../support/officePerson.ts'
import { PASSWORD, startOffice, type TestOffice } from '../support/startOffice.ts'
import { CLIENT_ID, CLIENT_SECRET, TestProvider } from '../support/testProvider.ts'
import { Traveller } from '../support/traveller.ts'
import { cookieOf } from './support/say.ts'

const RULES = { claim: 'groups', rules: [{ value: 'bok', role: 'clerk' }] }
const PAGE = '/administration/sign-on'

interface Scene {
  readonly office: TestOffice
  readonly admin: OfficePerson
  readonly provider: TestProvider
  readonly traveller: Traveller
}

/** Settings that are saved and not switched on yet, and an administrator's browser. */
async function open(): Promise<Scene> {
  const office = await startOffice({ at: Date.now() })
  const admin = await office.visitor('admin')
  const provider = await TestProvider.start({ office: office.baseUrl })
  await save(admin, provider, {})
  const traveller = new Traveller(office.baseUrl)
  const [name = '', value = ''] = (await cookieOf(office.baseUrl, 'admin', PASSWORD)).split('=')
  traveller.cookies.set(name, value)
  return { office, admin, provider, traveller }
}

const view = async (admin: OfficePerson): Promise<SignOnView> => (await admin.get<SignOnView>('/api/sign-on')).body

async function save(admin: OfficePerson, { issuer }: TestProvider, changed: object): Promise<void> {
  const { edition } = await view(admin)
  const body = { edition, issuer, clientId: CLIENT_ID, secret: CLIENT_SECRET, isOn: false, ...changed }
  expect((await admin.send('PUT', '/api/sign-on', body, {})).status).toBe(200)
}

/** Sets out for a test; resolves with the address by which the provider sends them back. */
async function goThere({ admin, traveller }: Scene): Promise<string> {
  const { edition } = await view(admin)
  return traveller.signInThere((await traveller.setOutForTest(edition, 'admin')).url)
}

const finish = async ({ traveller }: Scene, back: string) => traveller.pageOf(await traveller.step(back))
const notedTests = async ({ office }: Scene) =>
  (await office.memory.securityLog.since(0)).flatMap(({ what, result }) => (what === 'testSignOn' ? [result] : []))

test('an administrator tries the settings before they are on: who came is shown, and nobody is signed in', async () => {
  const scene = await open()
  const { admin, provider, traveller } = scene
  provider.people.set('subject-ewa', { name: 'Ewa z innego systemu', preferred_username: 'ewa' })
  expect(await finish(scene, await goThere(scene))).toBe(`${PAGE}#sign-on-test`)
  const { tested, edition, newcomers } = await view(admin)
  expect(tested).toMatchObject({ by: { id: 'admin' }, name: 'Ewa z innego systemu', login: 'ewa', roles: [] })
  expect(tested).not.toHaveProperty('person')
  expect({ edition, newcomers }).toEqual({ edition: 1, newcomers: [] })
  expect((await traveller.person())?.id).toBe('admin')
  expect(await notedTests(scene)).toEqual(['done'])
})

test('it tells as whom they would come in, and what their groups give', async () => {
  const scene = await open()
  const { admin, office, provider } = scene
  await save(admin, provider, { isOn: true })
  await new Traveller(office.baseUrl).comeIn()
  const [newcomer] = (await view(admin)).newcomers
  await admin.post(`/api/sign-on/newcomers/${newcomer?.id}`, { personId: 'ewa' })
  await save(admin, provider, { isOn: true, roleSource: RULES })
  provider.people.set('subject-ewa', { groups: ['bok', 'choir'] })
  await finish(scene, await goThere(scene))
  expect((await view(admin)).tested).toMatchObject({
    person: { id: 'ewa' },
    values: ['bok', 'choir'],
    roles: ['clerk'],
  })
  provider.people.set('subject-ewa', { groups: ['choir'] })
  await finish(scene, await goThere(scene))
  expect((await view(admin)).tested).toMatchObject({ person: { id: 'ewa' }, values: ['choir'], roles: [] })
})

test('a test lapses with what people would come in by, and with nothing else', async () => {
  const scene = await open()
  const { admin, provider } = scene
  await finish(scene, await goThere(scene))
  await save(admin, provider, { isOn: true, endsThere: true })
  expect(await view(admin)).toHaveProperty('tested')
  await save(admin, provider, { isOn: true, secret: 'another secret' })
  expect(await view(admin)).not.toHaveProperty('tested')
})

test('settings that another administrator changed meanwhile are not proved', async () => {
  const scene = await open()
  const back = await goThere(scene)
  await save(scene.admin, scene.provider, { isOn: true })
  expect(await finish(scene, back)).toBe(`${PAGE}?sign-on=stale#sign-on-test`)
  expect(await view(scene.admin)).not.toHaveProperty('tested')
  expect(await notedTests(scene)).toEqual(['refused'])
})

test('whoever has signed out on the way proves nothing', async () => {
  const scene = await open()
  const back = await goThere(scene)
  for (const name of scene.traveller.cookies.keys())
    if (/^parter-[0-9a-f]{8}$/.test(name)) scene.traveller.cookies.delete(name)
  expect(await finish(scene, back)).toBe(`${PAGE}?sign-on=stale#sign-on-test`)
  expect(await view(scene.admin)).not.toHaveProperty('tested')
})

test('why it failed is told on the page of the settings', async () => {
  const scene = await open()
  scene.provider.person = undefined
  expect(await finish(scene, await goThere(scene))).toBe(`${PAGE}?sign-on=refusedThere#sign-on-test`)
})
