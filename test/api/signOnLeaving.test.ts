import { LogoutTokens } from '../../api/signOn/logoutToken.ts'
import { minutes } from '../../models/domain/clock.ts'
import { StoreUnavailable } from '../../models/store/unavailable.ts'
import { PERSON_HEADER } from '../../models/wire/person.ts'
import type { SignOnView } from '../../models/wire/signOn.ts'
import type { OfficePerson } from '../support/officePerson.ts'
import { PASSWORD, startOffice, type TestOffice } from '../support/startOffice.ts'
import { CLIENT_ID, CLIENT_SECRET, TestProvider } from '../support/testProvider.ts'
import { Traveller } from '../support/traveller.ts'
import { cookieOf, say } from './support/say.ts'

interface Scene {
  readonly office: TestOffice
  readonly admin: OfficePerson
  readonly provider: TestProvider
  readonly traveller: Traveller
}

/** Ewa has come in by the provider. */
async function open({ endsThere = true } = {}): Promise<Scene> {
  const office = await startOffice({ at: Date.now() })
  const admin = await office.visitor('admin')
  const provider = await TestProvider.start({ office: office.baseUrl })
  const { issuer } = provider
  const body = { edition: 0, issuer, clientId: CLIENT_ID, secret: CLIENT_SECRET, isOn: true, endsThere }
  await admin.send('PUT', '/api/sign-on', body, {})
  const traveller = new Traveller(office.baseUrl)
  await traveller.comeIn()
  const { newcomers } = (await admin.get<SignOnView>('/api/sign-on')).body
  await admin.post(`/api/sign-on/newcomers/${newcomers[0]?.id}`, { personId: 'ewa' })
  await traveller.comeIn()
  expect((await traveller.person())?.id).toBe('ewa')
  return { office, admin, provider, traveller }
}

async function signOut({ office, traveller }: Scene): Promise<string | undefined> {
  const reply = await traveller.ask(`${office.baseUrl}/api/session`, {
    method: 'DELETE',
    headers: { [PERSON_HEADER]: 'ewa' },
  })
  return reply.status === 204 ? undefined : ((await reply.json()) as { url: string }).url
}

const tell = (office: TestOffice, token: string) =>
  fetch(`${office.baseUrl}/sign-on/back-channel`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ logout_token: token }).toString(),
  })

test('whoever signs out here is led out there too, and the next one at that computer is asked who they are', async () => {
  const scene = await open()
  const { office, provider, traveller } = scene
  const url = (await signOut(scene)) ?? ''
  expect(await traveller.person()).toBeUndefined()
  expect(url.startsWith(provider.issuer)).toBe(true)
  expect(url).not.toContain(encodeURIComponent(CLIENT_SECRET))
  expect(await traveller.signOutThere(url)).toMatch(new RegExp(`^${office.baseUrl}/sign-in`))
  provider.person = 'subject-of-the-next-one'
  expect(await traveller.comeIn()).toBe('/sign-in?sign-on=waiting')
})

test('where the office does not want that, or a password was used, signing out ends here', async () => {
  const scene = await open({ endsThere: false })
  expect(await signOut(scene)).toBeUndefined()
  const cookie = await cookieOf(scene.office.baseUrl, 'olek', PASSWORD)
  expect((await say(scene.office.baseUrl, 'DELETE', '/api/session', { cookie })).status).toBe(204)
})

test('nobody waits for a provider that is down to sign out here', async () => {
  const scene = await open()
  await scene.provider.stop()
  expect(await signOut(scene)).toMatch(/^http/)
  expect(await scene.traveller.person()).toBeUndefined()
})

test('a provider that was found silent is left all the same', async () => {
  const scene = await open()
  const { office, provider, traveller } = scene
  await provider.stop()
  await office.advance(minutes(10))
  expect(await signOut(scene)).toMatch(/^http/)
  expect(await traveller.person()).toBeUndefined()
})

test('nobody waits for what a provider is being asked to sign out', async () => {
  const scene = await open()
  const { admin, provider } = scene
  provider.isMute = true
  const { edition } = (await admin.get<SignOnView>('/api/sign-on')).body
  const same = { edition, issuer: provider.issuer, clientId: CLIENT_ID, isOn: true, endsThere: true }
  expect((await admin.send('PUT', '/api/sign-on', same, {})).status).toBe(200)
  expect(await signOut(scene)).toMatch(/^http/)
})

test('whoever signs out there is out here at once, and nobody else is', async () => {
  const { office, admin, provider, traveller } = await open()
  const elsewhere = new Traveller(office.baseUrl)
  await elsewhere.comeIn()
  const byPassword = await cookieOf(office.baseUrl, 'ewa', PASSWORD)
  await traveller.signOutThere(`${provider.issuer}/session/end`)
  await office.settle()
  expect(provider.faults).toEqual([])
  expect(await traveller.person()).toBeUndefined()
  expect((await elsewhere.person())?.id).toBe('ewa')
  expect((await say(office.baseUrl, 'GET', '/api/session', { cookie: byPassword })).status).toBe(200)
  expect((await admin.get('/api/sign-on')).status).toBe(200)
  const noted = (await office.memory.securityLog.since(0)).filter(({ what }) => what === 'signedOutThere')
  expect(noted).toMatchObject([{ result: 'done', personId: 'ewa' }])
})

test('told of a subject, everything that was opened by it ends', async () => {
  const { office, provider, traveller } = await open()
  const elsewhere = new Traveller(office.baseUrl)
  await elsewhere.comeIn()
  expect((await tell(office, provider.logoutToken())).status).toBe(200)
  expect([await traveller.person(), await elsewhere.person()]).toEqual([undefined, undefined])
})

test.each([
  ['signed by somebody else', {}, true],
  ['of another provider', { iss: 'https://evil.example' }, false],
  ['for another program', { aud: 'another-program' }, false],
  ['with a nonce, as an ID token has', { nonce: 'n' }, false],
  ['that tells of something else', { events: { other: {} } }, false],
  ['that tells of nobody', { sub: undefined }, false],
  ['of three minutes ago', { iat: Math.floor(Date.now() / 1000) - 180 }, false],
  ['without a name of its own', { jti: undefined }, false],
])('a word %s ends nothing', async (_what, changed, byStranger) => {
  const { office, provider, traveller } = await open()
  expect((await tell(office, provider.logoutToken(changed, { byStranger }))).status).toBe(400)
  expect((await traveller.person())?.id).toBe('ewa')
})

test('a word that is told again does not end what was opened since', async () => {
  const { office, provider, traveller } = await open()
  const token = provider.logoutToken()
  expect((await tell(office, token)).status).toBe(200)
  expect(await traveller.comeIn()).toBe('/')
  // As after an answer that was lost.
  expect((await tell(office, token)).status).toBe(200)
  expect((await traveller.person())?.id).toBe('ewa')
  expect((await tell(office, provider.logoutToken({ jti: 'two' }))).status).toBe(200)
  expect(await traveller.person()).toBeUndefined()
})

test('strangers have the provider asked for its keys once, and not for each of their words', async () => {
  const { office, provider } = await open()
  provider.asked.clear()
  for (let count = 0; count < 10; count += 1)
    expect((await tell(office, provider.logoutToken({}, { byStranger: true }))).status).toBe(400)
  expect(provider.asked.get('/jwks')).toBe(1)
})

test('keys that anybody on the way could have changed prove nothing', async () => {
  const { office, provider } = await open()
  const issuer = 'https://login.office.example'
  const server = { issuer, jwks_uri: `${provider.issuer}/jwks` }
  const token = provider.logoutToken({ iss: issuer })
  await expect(
    new LogoutTokens(office.clock, { isFirst: async () => true }).read(server, { clientId: CLIENT_ID, token }),
  ).rejects.toThrow('HTTPS')
})

test('a word is taken while the store cannot say whether another server has heard it', async () => {
  const { office, provider } = await open()
  const { issuer } = provider
  const server = { issuer, jwks_uri: `${issuer}/jwks` }
  const isFirst = async () => {
    throw new StoreUnavailable('unreachable', 'There is no primary.')
  }
  const words = new LogoutTokens(office.clock, { isFirst })
  const said = { clientId: CLIENT_ID, token: provider.logoutToken() }
  expect(await words.read(server, said)).toMatchObject({ issuer })
  expect(await words.read(server, said)).toBe('again')
})

test('what is no word of a provider is refused', async () => {
  const { office, admin, provider, traveller } = await open()
  for (const token of ['', 'x', 'a.b.c', 'x'.repeat(20_000)])
    expect((await tell(office, token)).status).toBeGreaterThanOrEqual(400)
  const { edition } = (await admin.get<SignOnView>('/api/sign-on')).body
  const off = { edition, issuer: provider.issuer, clientId: CLIENT_ID, isOn: false }
  await admin.send('PUT', '/api/sign-on', off, {})
  expect((await tell(office, provider.logoutToken())).status).toBe(400)
  expect((await traveller.person())?.id).toBe('ewa')
})
