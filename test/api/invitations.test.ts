import { linkOrigins } from '../../api/invitations/linkOrigins.ts'
import { hours } from '../../models/domain/clock.ts'
import type { Directory, Employee } from '../../models/domain/directory/directory.ts'
import { plainCode } from '../../models/domain/typedCode.ts'
import type { AccountList } from '../../models/wire/accountList.ts'
import type { SlipsView } from '../../models/wire/invitations.ts'
import type { OfficePerson } from '../support/officePerson.ts'
import { smallOffice } from '../support/smallOffice.ts'
import { PASSWORD, startOffice, type TestOffice } from '../support/startOffice.ts'
import { cookieOf, type Said, say } from './support/say.ts'

const CHOSEN = 'seven quiet lampposts'

/** People who work here and have no account yet. */
function directoryWith(...names: readonly string[]): Directory {
  const office = smallOffice()
  const ewa = office.employees.get('ewa') as Employee
  const added = names.map((name) => [name, { ...ewa, id: name, name: `Jan ${name}` }] as const)
  return { ...office, employees: new Map([...office.employees, ...added]) }
}

async function open(...names: readonly string[]): Promise<{ office: TestOffice; admin: OfficePerson }> {
  const office = await startOffice({ directory: directoryWith(...names) })
  return { office, admin: await office.visitor('admin') }
}

async function invited(admin: OfficePerson, personId: string, changed: object = {}) {
  const body = { personId, login: `jan.${personId}`, roles: ['employee'], mail: false, ...changed }
  const reply = await admin.post<SlipsView>('/api/invitations', body)
  expect(reply.status).toBe(201)
  return reply.body.slips[0]?.code ?? ''
}

async function resetLink(admin: OfficePerson, personId: string): Promise<string> {
  const { body } = await admin.post<SlipsView>(`/api/accounts/${personId}/reset`, { mail: false })
  return body.slips[0]?.code ?? ''
}

const claim = (office: TestOffice, secret: string, password = CHOSEN): Promise<Said> =>
  say(office.baseUrl, 'POST', '/api/invitations/claim', { body: { secret, password } })

const look = (office: TestOffice, secret: string): Promise<Said> =>
  say(office.baseUrl, 'POST', '/api/invitations/look', { body: { secret } })

const answer = ({ status, body }: Said) => `${status} ${body.code ?? ''}`.trim()

test('somebody who is invited has no account until they choose a password, and is then signed in', async () => {
  const { office, admin } = await open('nowak')
  const secret = await invited(admin, 'nowak', { login: 'Jan.Nowak', roles: ['employee', 'clerk'] })
  expect(await office.memory.accounts.find('nowak')).toBeUndefined()
  expect((await look(office, secret)).body).toMatchObject({ name: 'Jan nowak', login: 'jan.nowak', purpose: 'invite' })
  const weak = await claim(office, secret, 'jannowak1')
  expect(answer(weak)).toBe('400 weakPassword')
  const done = await claim(office, secret)
  expect(done.status).toBe(201)
  expect(done.body).toMatchObject({ person: { id: 'nowak' }, roles: ['clerk', 'employee'] })
  const cookie = (done.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  expect((await say(office.baseUrl, 'GET', '/api/requests', { cookie })).status).toBe(200)
  await cookieOf(office.baseUrl, 'JAN.NOWAK', CHOSEN)
  expect([answer(await look(office, secret)), answer(await claim(office, secret))]).toEqual([
    '410 linkUsed',
    '410 linkUsed',
  ])
})

test('of fifty who use a link at once, one comes in', async () => {
  const { office, admin } = await open('nowak')
  const secret = await invited(admin, 'nowak')
  const all = await Promise.all(Array.from({ length: 50 }, (_, number) => claim(office, secret, `${CHOSEN} ${number}`)))
  expect(all.filter(({ status }) => status === 201)).toHaveLength(1)
  expect(all.filter(({ status }) => status !== 201).every(({ status }) => status === 410 || status === 429)).toBe(true)
  const winner = all.findIndex(({ status }) => status === 201)
  await cookieOf(office.baseUrl, 'jan.nowak', `${CHOSEN} ${winner}`)
})

test('a newer link, a withdrawal and a week each make a link useless', async () => {
  const { office, admin } = await open('nowak', 'lis', 'wilk')
  const [older, other] = [await invited(admin, 'nowak'), await invited(admin, 'lis')]
  const newer = await invited(admin, 'nowak')
  expect(answer(await claim(office, older))).toBe('404 notFound')
  expect((await admin.send('DELETE', '/api/invitations/lis', undefined, {})).status).toBe(204)
  expect(answer(await claim(office, other))).toBe('404 notFound')
  office.clock.set(office.clock.now() + hours(7 * 24))
  expect(answer(await look(office, newer))).toBe('410 linkExpired')
  expect(answer(await claim(office, newer))).toBe('410 linkExpired')
  expect((await office.memory.accounts.all()).map(({ personId }) => personId)).not.toContain('nowak')
})

test('a code is typed from its slip with or without what stands between; one of before is longer, and asked about too', async () => {
  const { office, admin } = await open('nowak')
  const secret = await invited(admin, 'nowak')
  for (const typed of [secret, plainCode(secret), secret.toLowerCase().replaceAll('-', ' ')])
    expect(answer(await look(office, typed))).toBe('200')
  expect(answer(await look(office, '0'.repeat(20)))).toBe('404 notFound')
  expect(answer(await look(office, secret.slice(1)))).toBe('400 badInput')
})

test('the store keeps no secret, and no log names one', async () => {
  const { office, admin } = await open('nowak')
  const secret = await invited(admin, 'nowak')
  await look(office, secret)
  await claim(office, secret)
  const { invitations, securityLog, accounts } = office.memory
  const kept = JSON.stringify([await invitations.all(), await securityLog.since(0), await accounts.all()])
  expect(secret).toMatch(/^([0-9A-Z]{4}-){2}[0-9A-Z]{4}$/)
  expect(kept).not.toContain(secret)
  expect(kept).not.toContain(plainCode(secret))
  const events = (await securityLog.since(0)).filter(({ what }) => what !== 'signIn')
  expect(events.map(({ what, result, personId, object }) => [what, result, personId, object])).toEqual([
    ['invite', 'done', 'admin', 'nowak'],
    ['claimInvitation', 'done', 'nowak', undefined],
  ])
})

test('with a reset the old password works until the link is used, and then every session has ended', async () => {
  const { office, admin } = await open()
  const secret = await resetLink(admin, 'olek')
  const cookie = await cookieOf(office.baseUrl, 'olek', PASSWORD)
  expect((await look(office, secret)).body).toMatchObject({ purpose: 'reset', login: 'olek' })
  expect((await claim(office, secret)).status).toBe(201)
  expect((await say(office.baseUrl, 'GET', '/api/session', { cookie })).status).toBe(401)
  await expect(cookieOf(office.baseUrl, 'olek', PASSWORD)).rejects.toThrow('401')
  await cookieOf(office.baseUrl, 'olek', CHOSEN)
  const account = await office.memory.accounts.find('olek')
  expect(account).toMatchObject({ roles: ['employee'], disabled: false })
})

test('whoever is disabled does not come back by a link', async () => {
  const { office, admin } = await open()
  const secret = await resetLink(admin, 'olek')
  const body = { edition: 0, disabled: true }
  expect((await admin.send('PATCH', '/api/accounts/olek', body, {})).status).toBe(200)
  expect(answer(await claim(office, secret))).toBe('404 notFound')
  expect((await admin.post('/api/accounts/olek/reset', { mail: false })).status).toBe(409)
})

test('a login that somebody has, or was promised, is refused', async () => {
  const { admin } = await open('nowak', 'lis')
  await invited(admin, 'nowak', { login: 'jan' })
  for (const login of ['jan', 'JAN', 'olek']) {
    const body = { personId: 'lis', login, roles: ['employee'], mail: false }
    expect(await admin.post('/api/invitations', body)).toMatchObject({ status: 409, body: { code: 'loginTaken' } })
  }
  // Their own, once more.
  await invited(admin, 'nowak', { login: 'jan' })
})

test('everybody without an account is invited at once; a second time only who was not, unless it is wanted', async () => {
  const { office, admin } = await open('nowak', 'lis', 'wilk')
  const early = await invited(admin, 'wilk', { login: 'wilczek', roles: ['auditor'] })
  const everybody = (again: boolean) => admin.post<SlipsView>('/api/invitations/everybody', { again, mail: false })
  const first = await everybody(false)
  expect(first.status).toBe(201)
  expect(first.body).toMatchObject({ left: 0 })
  expect(first.body.slips.map(({ login }) => login).sort()).toEqual(['jan.lis', 'jan.nowak'])
  expect((await everybody(false)).body.slips).toEqual([])
  const anew = (await everybody(true)).body.slips
  expect(anew.map(({ login }) => login).sort()).toEqual(['jan.lis', 'jan.nowak', 'wilczek'])
  expect(answer(await claim(office, early))).toBe('404 notFound')
  for (const { code } of anew) expect((await claim(office, code.toLowerCase())).status).toBe(201)
  const { body } = await admin.get<AccountList>('/api/accounts')
  expect(body.accounts.find(({ personId }) => personId === 'wilk')?.account?.roles).toEqual(['auditor'])
  expect(body.accounts.filter(({ state }) => state !== 'active')).toEqual([])
})

test('a link outlives a restart', async () => {
  const { office, admin } = await open('nowak')
  const secret = await invited(admin, 'nowak')
  await office.restart()
  expect((await claim(office, secret)).status).toBe(201)
})

test('whoever stops being an administrator in the moment in which they invite has invited nobody', async () => {
  const { office, admin } = await open('nowak')
  const mayor = await office.visitor('mayor')
  const roles = (edition: number, given: readonly string[]) =>
    admin.send('PATCH', '/api/accounts/mayor', { edition, roles: given }, {})
  await roles(0, ['admin'])
  await mayor.signIn(PASSWORD)
  // Written after everything that was theirs to withdraw was withdrawn, as by a second server.
  const { invitations } = office.memory
  const secret = await invited(mayor, 'nowak', { roles: ['admin'] })
  const [invitation] = await invitations.all()
  await roles(1, ['employee'])
  if (invitation) await invitations.insert(invitation)
  await office.restart()
  expect(answer(await look(office, secret))).toBe('404 notFound')
  expect(answer(await claim(office, secret))).toBe('404 notFound')
  expect(await office.memory.accounts.find('nowak')).toBeUndefined()
})

test('a link made on the server itself is opened at the address that the other computers reach', () => {
  const urls = ['http://192.0.2.7:3000', 'http://parter:3000']
  const addresses = () => ({ reach: 'office', urls }) as const
  expect(linkOrigins({ addresses })).toEqual({ officeUrl: urls[0] })
  const publicOrigin = 'https://parter.office.example'
  expect(linkOrigins({ addresses, publicOrigin })).toEqual({ origin: publicOrigin })
  expect(linkOrigins({ addresses: () => ({ reach: 'here', urls: [] }) })).toEqual({})
})
