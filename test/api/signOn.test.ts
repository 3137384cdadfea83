import { hours } from '../../models/domain/clock.ts'
import { NEWCOMER_MS } from '../../models/domain/signOn/signOn.ts'
import { plainCode } from '../../models/domain/typedCode.ts'
import { StoreUnavailable } from '../../models/store/unavailable.ts'
import type { AccountList } from '../../models/wire/accountList.ts'
import type { SlipsView } from '../../models/wire/invitations.ts'
import { PERSON_HEADER } from '../../models/wire/person.ts'
import type { SignOnView } from '../../models/wire/signOn.ts'
import type { OfficePerson } from '../support/officePerson.ts'
import { smallOffice } from '../support/smallOffice.ts'
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

/** An office with a provider that is switched on; Ewa is known there, and here. */
async function open({ expectErrors = false } = {}): Promise<Scene> {
  const office = await startOffice({ at: Date.now(), expectErrors })
  const admin = await office.visitor('admin')
  const provider = await TestProvider.start({ office: office.baseUrl })
  await switchOn(admin, provider)
  await link(office, admin, 'ewa')
  return { office, admin, provider, traveller: new Traveller(office.baseUrl) }
}

const switchOn = (admin: OfficePerson, { issuer }: TestProvider, changed: object = {}) =>
  admin.send<SignOnView>(
    'PUT',
    '/api/sign-on',
    { edition: 0, issuer, clientId: CLIENT_ID, secret: CLIENT_SECRET, isOn: true, ...changed },
    {},
  )

/** As an administrator does it: they come, are not known, and are confirmed. */
async function link(office: TestOffice, admin: OfficePerson, personId: string): Promise<void> {
  await new Traveller(office.baseUrl).comeIn()
  const [newcomer] = (await view(admin)).newcomers
  expect((await admin.post(`/api/sign-on/newcomers/${newcomer?.id}`, { personId })).status).toBe(200)
}

/** Nobody's link is used before the other one is about to be. */
function bothAtOnce(store: Pick<TestOffice['memory']['invitations'], 'replace'>): void {
  const { replace } = store
  let came = 0
  let open: () => void = () => undefined
  const both = new Promise<void>((done) => {
    open = done
  })
  store.replace = async (...order) => {
    came += 1
    if (came === 2) open()
    await both
    return replace(...order)
  }
}

const view = async (admin: OfficePerson): Promise<SignOnView> => (await admin.get<SignOnView>('/api/sign-on')).body

test('an office that has set no provider offers none, and nobody comes in by one', async () => {
  const office = await startOffice()
  const traveller = new Traveller(office.baseUrl)
  expect((await say(office.baseUrl, 'GET', '/api/office')).body).not.toHaveProperty('signOn')
  expect(await traveller.setOut()).toEqual({ status: 404, url: '' })
  const back = await traveller.step(`${office.baseUrl}/api/sign-on/callback?state=x&code=y`)
  expect(traveller.pageOf(back)).toBe('/sign-in?sign-on=off')
})

test('whoever is linked comes in by the provider, to the page they wanted, and the log says how', async () => {
  const { office, traveller } = await open()
  expect((await say(office.baseUrl, 'GET', '/api/office')).body).toMatchObject({ signOn: 'also' })
  expect(await traveller.comeIn({ to: '/calls?x=1' })).toBe('/calls?x=1')
  expect(await traveller.person()).toEqual({ id: 'ewa', roles: ['employee'] })
  const events = (await office.memory.securityLog.since(0)).filter(({ personId }) => personId === 'ewa')
  expect(events.map(({ what, result }) => [what, result])).toEqual([['finishSignOn', 'done']])
})

test('what the browser is sent with carries no secret, and what comes back is bound to it', async () => {
  const { provider, traveller } = await open()
  const { url } = await traveller.setOut({ to: '/calls' })
  const { searchParams, origin } = new URL(url)
  expect(origin).toBe(provider.issuer)
  expect(Object.fromEntries(searchParams)).toMatchObject({
    response_type: 'code',
    code_challenge_method: 'S256',
    scope: 'openid profile email',
    redirect_uri: expect.stringMatching(/\/api\/sign-on\/callback$/),
  })
  expect(searchParams.get('nonce')?.length).toBeGreaterThanOrEqual(43)
  expect(url).not.toContain('secret')
})

test.each([
  ['of another page', 'https://evil.example/'],
  ['without a scheme', '//evil.example'],
  ['with a backslash', '/\\evil.example'],
  ['with a tab that browsers leave out', '/\t/evil.example'],
  ['of the interface', '/api/session'],
])('nobody is led to an address %s', async (_what, to) => {
  const { traveller } = await open()
  expect((await traveller.setOut({ to })).status).toBe(400)
})

test('a session of before is not taken over: signing in makes a new one, and the old one is over', async () => {
  const { office, traveller } = await open()
  const before = await cookieOf(office.baseUrl, 'clerk', PASSWORD)
  const [name = '', value = ''] = before.split('=')
  traveller.cookies.set(name, value)
  expect(await traveller.comeIn()).toBe('/')
  expect(traveller.cookies.get(name)).toMatch(/^[\w-]{43}$/)
  expect(traveller.cookies.get(name)).not.toBe(value)
  expect((await traveller.person())?.id).toBe('ewa')
  expect((await say(office.baseUrl, 'GET', '/api/session', { cookie: before })).status).toBe(401)
})

test('another browser cannot end what one began: nobody is signed in as somebody else unawares', async () => {
  const { office, traveller } = await open()
  const back = await traveller.signInThere((await traveller.setOut()).url)
  const other = new Traveller(office.baseUrl)
  expect(other.pageOf(await other.step(back))).toBe('/sign-in?sign-on=stale')
  await other.setOut()
  expect(other.pageOf(await other.step(back))).toBe('/sign-in?sign-on=stale')
  expect(await other.person()).toBeUndefined()
  // The one that began it still can.
  expect(traveller.pageOf(await traveller.step(back))).toBe('/')
})

test('an address that was used, a code that was used, and a flow of yesterday let nobody in', async () => {
  const { office, provider, traveller } = await open()
  const back = await traveller.signInThere((await traveller.setOut()).url)
  const flow = [...traveller.cookies].find(([name]) => name.includes('sign-on'))
  expect(traveller.pageOf(await traveller.step(back))).toBe('/')
  expect(traveller.pageOf(await traveller.step(back))).toBe('/sign-in?sign-on=stale')
  // With the cookie put back: the code is refused where it came from.
  const thief = new Traveller(office.baseUrl)
  if (flow) thief.cookies.set(...flow)
  expect(thief.pageOf(await thief.step(back))).toBe('/sign-in?sign-on=unproven')
  const slow = new Traveller(office.baseUrl)
  const late = await slow.signInThere((await slow.setOut()).url)
  office.clock.set(office.clock.now() + 10 * 60_000)
  expect(slow.pageOf(await slow.step(late))).toBe('/sign-in?sign-on=stale')
  expect(provider.faults).toEqual([])
})

test("a link that somebody else has made ends nobody's way", async () => {
  const { office, traveller } = await open()
  const back = await traveller.signInThere((await traveller.setOut()).url)
  await traveller.step(`${office.baseUrl}/api/sign-on/callback?state=x`)
  expect(traveller.pageOf(await traveller.step(back))).toBe('/')
})

test('a state that was changed, or is of another office, opens nothing', async () => {
  const { office, traveller } = await open()
  const back = new URL(await traveller.signInThere((await traveller.setOut()).url))
  const state = back.searchParams.get('state') ?? ''
  for (const forged of [`${state.slice(0, -4)}AAAA`, 'x', '', '*'.repeat(300)]) {
    const cookies = new Map(traveller.cookies)
    back.searchParams.set('state', forged)
    expect(traveller.pageOf(await traveller.step(back.href))).toBe('/sign-in?sign-on=stale')
    for (const each of cookies) traveller.cookies.set(...each)
  }
  back.searchParams.append('state', state)
  expect((await traveller.ask(back.href)).status).toBe(400)
  expect(await new Traveller(office.baseUrl).person()).toBeUndefined()
})

test.each([
  ['another nonce', { nonce: 'of somebody else' }, 'unproven'],
  ['no nonce', { nonce: undefined }, 'unproven'],
  ['another provider', { iss: 'https://evil.example' }, 'unproven'],
  ['another client', { aud: 'another-program' }, 'unproven'],
  ['no subject', { sub: undefined }, 'unproven'],
  ['an empty subject', { sub: '' }, 'unproven'],
])('an answer with %s lets nobody in', async (_what, forged, why) => {
  const { provider, traveller } = await open()
  provider.forged = forged
  expect(await traveller.comeIn()).toBe(`/sign-in?sign-on=${why}`)
  expect(await traveller.person()).toBeUndefined()
})

test('an answer that somebody else has signed lets nobody in', async () => {
  const { provider, traveller } = await open()
  provider.isSignedByAStranger = true
  expect(await traveller.comeIn()).toBe('/sign-in?sign-on=unproven')
})

test.each([
  ['29 s over', 'exp', -29, '/'],
  ['31 s over', 'exp', -31, '/sign-in?sign-on=clock'],
  ['made 29 s ahead', 'iat', 29, '/'],
  ['made 31 s ahead', 'iat', 31, '/sign-in?sign-on=clock'],
])('an answer that is %s by our clock is judged by half a minute', async (_what, claim, aheadS, page) => {
  const { office, provider, traveller } = await open()
  provider.forged = { [claim]: Math.floor(office.clock.now() / 1000) + aheadS }
  expect(await traveller.comeIn()).toBe(page)
})

test('an answer in the name of another provider is not taken, where the provider names itself', async () => {
  const { traveller } = await open()
  const back = new URL(await traveller.signInThere((await traveller.setOut()).url))
  expect(back.searchParams.get('iss')).not.toBeNull()
  back.searchParams.set('iss', 'https://evil.example')
  expect(traveller.pageOf(await traveller.step(back.href))).toBe('/sign-in?sign-on=unproven')
})

test('who cancels there is told so, and is nobody', async () => {
  const { provider, traveller } = await open()
  provider.person = undefined
  expect(await traveller.comeIn()).toBe('/sign-in?sign-on=refusedThere')
})

test('nobody is matched by name or mail: who is not linked waits until an administrator has said who it is', async () => {
  const { admin, provider, traveller } = await open()
  const name = smallOffice().employees.get('olek')?.name
  provider.person = 'subject-of-somebody'
  provider.people.set('subject-of-somebody', { name, email: 'olek@office.example', email_verified: true })
  expect(await traveller.comeIn()).toBe('/sign-in?sign-on=waiting')
  expect(await traveller.comeIn()).toBe('/sign-in?sign-on=waiting')
  expect(await traveller.person()).toBeUndefined()
  const [newcomer, ...others] = (await view(admin)).newcomers
  expect(others).toEqual([])
  expect(newcomer).toMatchObject({ subject: 'subject-of-somebody', email: 'olek@office.example', likely: 'olek' })
  const linked = await admin.post<SignOnView>(`/api/sign-on/newcomers/${newcomer?.id}`, { personId: 'olek' })
  expect([linked.status, linked.body.newcomers, linked.body.linked]).toEqual([200, [], 2])
  expect(await traveller.comeIn()).toBe('/')
  expect((await traveller.person())?.id).toBe('olek')
  const again = await admin.post(`/api/sign-on/newcomers/${newcomer?.id}`, { personId: 'clerk' })
  expect(again.status).toBe(404)
})

test('who is linked anew is no more whoever was linked before: what those have open ends', async () => {
  const { office, admin, provider, traveller } = await open()
  await traveller.comeIn()
  expect((await traveller.person())?.id).toBe('ewa')
  provider.person = 'subject-of-the-right-one'
  await link(office, admin, 'ewa')
  expect(await traveller.person()).toBeUndefined()
  const right = new Traveller(office.baseUrl)
  expect(await right.comeIn()).toBe('/')
  expect((await right.person())?.id).toBe('ewa')
})

test('of another provider nobody waits: they could be linked, and would not come in by it', async () => {
  const { admin, office, provider, traveller } = await open()
  provider.person = 'subject-of-somebody'
  await traveller.comeIn()
  const [before] = (await view(admin)).newcomers
  const other = await TestProvider.start({ office: office.baseUrl })
  const { edition } = await view(admin)
  expect((await switchOn(admin, other, { edition })).body.newcomers).toEqual([])
  expect((await admin.post(`/api/sign-on/newcomers/${before?.id}`, { personId: 'olek' })).status).toBe(404)
})

test('a newcomer who is turned down is forgotten', async () => {
  const { admin, provider, traveller } = await open()
  provider.person = 'subject-of-a-stranger'
  await traveller.comeIn()
  const [newcomer] = (await view(admin)).newcomers
  const reply = await admin.send<SignOnView>('DELETE', `/api/sign-on/newcomers/${newcomer?.id}`, undefined, {})
  expect([reply.status, reply.body.newcomers]).toEqual([200, []])
})

test('what was said of a newcomer is forgotten, whether or not anybody comes after them', async () => {
  const { office, provider, traveller } = await open()
  provider.person = 'subject-of-a-stranger'
  await traveller.comeIn()
  await office.advance(hours(1))
  expect(await office.memory.newcomers.all()).toHaveLength(1)
  office.clock.set(office.clock.now() + NEWCOMER_MS)
  await office.advance(hours(1))
  expect(await office.memory.newcomers.all()).toEqual([])
})

test('an unlinked person is out at once, and comes in by their password alone', async () => {
  const { office, admin, traveller } = await open()
  await traveller.comeIn()
  expect((await admin.send('DELETE', '/api/sign-on/accounts/ewa', undefined, {})).status).toBe(204)
  expect(await traveller.person()).toBeUndefined()
  expect(await traveller.comeIn()).toBe('/sign-in?sign-on=waiting')
  await cookieOf(office.baseUrl, 'ewa', PASSWORD)
})

test('of whom the provider that the office has now does not bring in, nobody reads that they come in by it', async () => {
  const { admin, provider } = await open()
  const link = async () => {
    const { accounts } = (await admin.get<AccountList>('/api/accounts')).body
    return accounts.find(({ personId }) => personId === 'ewa')?.account?.signOnLink
  }
  expect(await link()).toBe('open')
  const { body } = await switchOn(admin, provider, { edition: 1, isOn: false })
  expect(await link()).toBe('closed')
  await switchOn(admin, provider, { edition: body.edition, issuer: 'https://login.office.example' })
  expect(await link()).toBe('closed')
})

test('a disabled account does not come in by the provider either', async () => {
  const { admin, traveller } = await open()
  await admin.send('PATCH', '/api/accounts/ewa', { edition: 0, disabled: true }, {})
  expect(await traveller.comeIn()).toBe('/sign-in?sign-on=disabled')
  expect(await traveller.person()).toBeUndefined()
})

test('an invitation is taken up with the office account: no password then, and the link is used', async () => {
  const { office, admin, provider, traveller } = await open()
  const { body } = await admin.post<SlipsView>('/api/accounts/olek/reset', { mail: false })
  const secret = body.slips[0]?.code ?? ''
  provider.person = 'subject-olek'
  const { url } = await traveller.setOut({ secret })
  expect(decodeURIComponent(url)).not.toContain(plainCode(secret))
  expect(traveller.pageOf(await traveller.step(await traveller.signInThere(url)))).toBe('/')
  expect((await traveller.person())?.id).toBe('olek')
  // Whoever stays beyond their time is not asked for a password that they do not have.
  expect(await (await traveller.ask(`${office.baseUrl}/api/session`)).json()).toMatchObject({ comesByProvider: true })
  await expect(cookieOf(office.baseUrl, 'olek', PASSWORD)).rejects.toThrow('401')
  const other = new Traveller(office.baseUrl)
  expect((await other.setOut({ secret })).status).toBe(410)
})

test('whoever takes up an invitation is asked who they are, whoever was at that computer before', async () => {
  const { admin, provider, traveller } = await open()
  provider.person = 'subject-olek'
  await traveller.comeIn()
  const { body } = await admin.post<SlipsView>('/api/accounts/olek/reset', { mail: false })
  const asked = () => [...provider.asked.keys()].filter((path) => path.startsWith('/interaction/')).length
  const before = asked()
  expect(await traveller.comeIn()).toBe('/sign-in?sign-on=waiting')
  expect(asked()).toBe(before)
  expect(await traveller.comeIn({ secret: body.slips[0]?.code })).toBe('/')
  expect(asked()).toBe(before + 1)
})

test('an office keeps an administrator with a password: the provider may be silent some day', async () => {
  const { admin, office, provider } = await open()
  const patch = (edition: number, ...roles: string[]) =>
    admin.send('PATCH', '/api/accounts/ewa', { edition, roles }, {})
  expect((await patch(0, 'employee', 'admin')).status).toBe(200)
  const ewa = await office.visitor('ewa')
  const linkFor = async (by: OfficePerson, id: string) =>
    (await by.post<SlipsView>(`/api/accounts/${id}/reset`, { mail: false })).body.slips[0]?.code
  provider.person = 'subject-admin'
  const his = new Traveller(office.baseUrl)
  expect(await his.comeIn({ secret: await linkFor(ewa, 'admin') })).toBe('/')
  const order = (method: string, path: string, sent: object) =>
    his.ask(`${office.baseUrl}/api${path}`, {
      method,
      headers: { [PERSON_HEADER]: 'admin', 'content-type': 'application/json' },
      body: JSON.stringify(sent),
    })
  const taken = await order('PATCH', '/accounts/ewa', { edition: 1, roles: ['employee'] })
  expect({ status: taken.status, body: await taken.json() }).toMatchObject({
    status: 409,
    body: { code: 'lastAdministrator' },
  })
  await ewa.send('DELETE', '/api/sign-on/accounts/ewa', undefined, {})
  const reset = (await (await order('POST', '/accounts/ewa/reset', { mail: false })).json()) as SlipsView
  provider.person = 'subject-ewa'
  expect(await new Traveller(office.baseUrl).comeIn({ secret: reset.slips[0]?.code })).toBe(
    '/sign-in?sign-on=passwordNeeded',
  )
  expect(
    (await say(office.baseUrl, 'POST', '/api/session', { body: { login: 'ewa', password: PASSWORD } })).status,
  ).toBe(200)
})

test('who was waiting and takes up an invitation waits no more', async () => {
  const { admin, provider, traveller } = await open()
  provider.person = 'subject-olek'
  expect(await traveller.comeIn()).toBe('/sign-in?sign-on=waiting')
  const { body } = await admin.post<SlipsView>('/api/accounts/olek/reset', { mail: false })
  expect(await traveller.comeIn({ secret: body.slips[0]?.code })).toBe('/')
  expect((await view(admin)).newcomers).toEqual([])
})

test('of two invitations that one office account takes up at once, one stays good', async () => {
  const { office, admin, provider } = await open()
  provider.person = 'subject-of-one'
  const ways = await Promise.all(
    ['olek', 'clerk'].map(async (personId) => {
      const { body } = await admin.post<SlipsView>(`/api/accounts/${personId}/reset`, { mail: false })
      const traveller = new Traveller(office.baseUrl)
      const secret = body.slips[0]?.code ?? ''
      return { traveller, secret, back: await traveller.signInThere((await traveller.setOut({ secret })).url) }
    }),
  )
  bothAtOnce(office.memory.invitations)
  const pages = await Promise.all(ways.map(async ({ traveller, back }) => traveller.pageOf(await traveller.step(back))))
  expect(pages.toSorted()).toEqual(['/', '/sign-in?sign-on=linkedAlready'])
  const looser = ways[pages.indexOf('/sign-in?sign-on=linkedAlready')]
  expect((await looser?.traveller.setOut({ secret: looser.secret }))?.status).toBe(200)
})

test('one office account takes up no second invitation, and the link stays good', async () => {
  const { admin, traveller } = await open()
  const { body } = await admin.post<SlipsView>('/api/accounts/olek/reset', { mail: false })
  const secret = body.slips[0]?.code ?? ''
  expect(await traveller.comeIn({ secret })).toBe('/sign-in?sign-on=linkedAlready')
  expect((await traveller.setOut({ secret })).status).toBe(200)
})

test('nobody has the provider asked by us as often as they like', async () => {
  const { office, provider, traveller } = await open()
  const codes = () => provider.asked.get('/token') ?? 0
  const before = codes()
  const { url } = await traveller.setOut()
  const state = new URL(url).searchParams.get('state') ?? ''
  const flow = [...traveller.cookies]
  const guess = new URLSearchParams({ state, code: 'guessed', iss: provider.issuer })
  const pages = new Set<string>()
  for (let count = 0; count < 10; count += 1) {
    for (const each of flow) traveller.cookies.set(...each)
    pages.add(traveller.pageOf(await traveller.step(`${office.baseUrl}/api/sign-on/callback?${guess}`)))
  }
  expect([...pages]).toEqual(['/sign-in?sign-on=unproven', '/sign-in?sign-on=tooOften'])
  expect(codes() - before).toBe(5)
  expect(await new Traveller(office.baseUrl).comeIn()).toBe('/')
})

test('a provider that takes lines and answers nothing keeps nobody waiting for long', async () => {
  const office = await startOffice({ at: Date.now() })
  const provider = await TestProvider.start({ office: office.baseUrl })
  provider.isMute = true
  await switchOn(await office.visitor('admin'), provider)
  expect((await new Traveller(office.baseUrl).setOut()).status).toBe(503)
})

test('a provider that is down is said in words, and a password opens as before', async () => {
  const office = await startOffice({ at: Date.now() })
  const provider = await TestProvider.start({ office: office.baseUrl })
  await provider.stop()
  await switchOn(await office.visitor('admin'), provider)
  const traveller = new Traveller(office.baseUrl)
  expect(await traveller.setOut()).toEqual({ status: 503, url: '' })
  await cookieOf(office.baseUrl, 'ewa', PASSWORD)
})

test('a provider that goes down while somebody is there is said in words', async () => {
  const { provider, traveller } = await open()
  const back = await traveller.signInThere((await traveller.setOut()).url)
  await provider.stop()
  expect(traveller.pageOf(await traveller.step(back))).toBe('/sign-in?sign-on=providerSilent')
})

test('whoever comes back while the store takes nothing reads a sentence, and not the answer of a program', async () => {
  const { office, traveller } = await open({ expectErrors: true })
  const back = await traveller.signInThere((await traveller.setOut()).url)
  office.memory.sessions.insert = () => Promise.reject(new StoreUnavailable('closed', 'of a test'))
  office.memory.securityLog.append = () => Promise.reject(new StoreUnavailable('closed', 'of a test'))
  expect(traveller.pageOf(await traveller.step(back))).toBe('/sign-in?sign-on=notNow')
  expect(await traveller.person()).toBeUndefined()
  expect(office.errorsLogged()).toEqual([expect.stringContaining('a refusal could not be noted')])
})

test('what the provider is, is asked once for everybody', async () => {
  const { office, provider } = await open()
  const all = Array.from({ length: 20 }, () => new Traveller(office.baseUrl).setOut())
  expect((await Promise.all(all)).every(({ status }) => status === 200)).toBe(true)
  expect(provider.discoveries).toBe(1)
})

test('the secret goes back to nobody and into no log, and to no other provider than the one it was told for', async () => {
  const { office, admin, provider } = await open()
  const { edition } = await view(admin)
  const shown = JSON.stringify([await view(admin), await office.memory.securityLog.since(0)])
  expect(shown).not.toContain(CLIENT_SECRET)
  const elsewhere = { edition, issuer: 'https://evil.example', clientId: CLIENT_ID, isOn: true }
  expect((await admin.send('PUT', '/api/sign-on', elsewhere, {})).status).toBe(400)
  const same = { edition, issuer: provider.issuer, clientId: CLIENT_ID, isOn: false }
  expect((await admin.send('PUT', '/api/sign-on', same, {})).status).toBe(200)
  expect((await admin.send('PUT', '/api/sign-on', same, {})).status).toBe(409)
  for (const issuer of ['http://login.office.example', 'https://u:p@login.office.example', 'login', 'https://x/?a=b'])
    expect((await switchOn(admin, provider, { edition: edition + 1, issuer })).status).toBe(400)
})
