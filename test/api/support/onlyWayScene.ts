import type { SignOnView } from '../../../models/wire/signOn.ts'
import type { OfficePerson } from '../../support/officePerson.ts'
import { PASSWORD, startOffice, type TestOffice } from '../../support/startOffice.ts'
import { CLIENT_ID, CLIENT_SECRET, TestProvider } from '../../support/testProvider.ts'
import { Traveller } from '../../support/traveller.ts'
import { cookieOf, say } from './say.ts'

/** An office with a provider: the administrator comes by it; the mayor is an administrator too, with a password alone. */
export interface Scene {
  readonly office: TestOffice
  readonly admin: OfficePerson
  readonly provider: TestProvider
}

/** Whose account is kept for a silent provider, as an order names it. */
export const KEPT = { personId: 'mayor', password: PASSWORD }

export const view = async (admin: OfficePerson): Promise<SignOnView> =>
  (await admin.get<SignOnView>('/api/sign-on')).body

/** Saves the settings as they are, but for what is changed. */
export async function save(admin: OfficePerson, { issuer }: TestProvider, changed: object = {}) {
  const { edition } = await view(admin)
  const body = { edition, issuer, clientId: CLIENT_ID, isOn: true, ...changed }
  return admin.send<SignOnView & { readonly code?: string }>('PUT', '/api/sign-on', body, {})
}

/** Signed in with this cookie, the administrator tries the settings; whoever `subject` is at the provider comes. */
export async function triesWith({ office, admin, provider }: Scene, cookie: string, subject: string): Promise<string> {
  const traveller = new Traveller(office.baseUrl)
  const [name = '', value = ''] = cookie.split('=')
  traveller.cookies.set(name, value)
  provider.person = subject
  const { url, status } = await traveller.setOutForTest((await view(admin)).edition, admin.name)
  if (status !== 200) return ''
  return traveller.pageOf(await traveller.step(await traveller.signInThere(url)))
}

export async function tries(scene: Scene, subject = 'subject-admin'): Promise<void> {
  const cookie = await cookieOf(scene.office.baseUrl, 'admin', PASSWORD)
  expect(await triesWith(scene, cookie, subject)).toBe('/administration/sign-on#sign-on-test')
}

/** They come by the provider, are not known, and an administrator says that it is this person. */
export async function link({ office, admin, provider }: Scene, personId: string) {
  provider.person = `subject-${personId}`
  await new Traveller(office.baseUrl).comeIn()
  const [newcomer] = (await view(admin)).newcomers
  return admin.post(`/api/sign-on/newcomers/${newcomer?.id}`, { personId })
}

/** Everything is ready for it to be the only way in. */
export async function openReady(wishes: Parameters<typeof startOffice>[0] = {}): Promise<Scene> {
  const office = await startOffice({ at: Date.now(), ...wishes })
  const admin = await office.visitor('admin')
  const scene = { office, admin, provider: await TestProvider.start({ office: office.baseUrl }) }
  await admin.send('PATCH', '/api/accounts/mayor', { edition: 0, roles: ['supervisor', 'admin'] }, {})
  expect((await save(admin, scene.provider, { secret: CLIENT_SECRET })).status).toBe(200)
  expect((await link(scene, 'admin')).status).toBe(200)
  await tries(scene)
  return scene
}

export async function openOnly(): Promise<Scene> {
  const scene = await openReady()
  expect((await save(scene.admin, scene.provider, { breakGlass: KEPT })).status).toBe(200)
  return scene
}

export async function enters({ office }: Pick<Scene, 'office'>, login: string, password = PASSWORD) {
  const { status, body } = await say(office.baseUrl, 'POST', '/api/session', { body: { login, password } })
  return { status, code: body.code }
}
