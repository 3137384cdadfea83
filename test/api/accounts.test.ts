import type { Employee } from '../../models/domain/directory/directory.ts'
import type { AccountList, AccountView } from '../../models/wire/accountList.ts'
import type { SessionView } from '../../models/wire/accounts.ts'
import type { SecurityLogView } from '../../models/wire/securityLog.ts'
import type { ErrorView } from '../../models/wire/views.ts'
import type { OfficePerson } from '../support/officePerson.ts'
import { smallOffice } from '../support/smallOffice.ts'
import { PASSWORD, startOffice, type TestOffice } from '../support/startOffice.ts'
import { cookieOf, say } from './support/say.ts'

const change = (admin: OfficePerson, personId: string, body: object) =>
  admin.send<ErrorView>('PATCH', `/api/accounts/${personId}`, { edition: 0, ...body }, {})

async function listed(admin: OfficePerson, personId: string): Promise<AccountView | undefined> {
  const { body } = await admin.get<AccountList>('/api/accounts')
  return body.accounts.find((account) => account.personId === personId)
}

/** An office with a second administrator. */
async function withTwo(): Promise<{ office: TestOffice; admin: OfficePerson; deputy: OfficePerson }> {
  const office = await startOffice()
  const admin = await office.visitor('admin')
  expect((await change(admin, 'deputy', { roles: ['employee', 'admin'] })).status).toBe(200)
  return { office, admin, deputy: await office.visitor('deputy') }
}

const administratorsIn = async (office: TestOffice) =>
  (await office.memory.accounts.all()).filter(({ roles, disabled }) => !disabled && roles.includes('admin'))

describe('the last administrator who can sign in', () => {
  test('cannot give the role away, and nobody can take it', async () => {
    const { office, admin, deputy } = await withTwo()
    expect((await change(deputy, 'admin', { disabled: true })).status).toBe(200)
    const alone = await change(deputy, 'deputy', { edition: 1, roles: ['employee'] })
    expect({ status: alone.status, code: alone.body.code }).toEqual({ status: 409, code: 'lastAdministrator' })
    expect((await listed(deputy, 'deputy'))?.account).toMatchObject({ isLastAdministrator: true, edition: 1 })
    expect((await admin.get('/api/accounts')).status).toBe(401)
    expect(await administratorsIn(office)).toHaveLength(1)
  })

  test('stays when two disable each other at once', async () => {
    const { office, admin, deputy } = await withTwo()
    const replies = await Promise.all([
      change(admin, 'deputy', { edition: 1, disabled: true }),
      change(deputy, 'admin', { disabled: true }),
    ])
    const [done, refused] = replies.map(({ status }) => status).sort()
    // The second one is the last administrator, or was disabled before it was heard.
    expect([done, [401, 409].includes(refused ?? 0)]).toEqual([200, true])
    expect(await administratorsIn(office)).toHaveLength(1)
  })

  test('stays when both give their own role away at once', async () => {
    const { office, admin, deputy } = await withTwo()
    const replies = await Promise.all([
      change(admin, 'admin', { roles: ['auditor'] }),
      change(deputy, 'deputy', { edition: 1, roles: ['employee'] }),
    ])
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(await administratorsIn(office)).toHaveLength(1)
  })
})

test('somebody may have several roles, named in one order', async () => {
  const office = await startOffice()
  const admin = await office.visitor('admin')
  expect((await change(admin, 'olek', { roles: ['auditor', 'employee', 'clerk', 'clerk'] })).status).toBe(200)
  expect((await listed(admin, 'olek'))?.account?.roles).toEqual(['clerk', 'employee', 'auditor'])
})

test('of two administrators who change the same account the second sees who was first', async () => {
  const { admin, deputy } = await withTwo()
  expect((await change(admin, 'olek', { roles: ['clerk'] })).status).toBe(200)
  const late = await change(deputy, 'olek', { roles: ['auditor'] })
  expect(late).toMatchObject({ status: 409, body: { code: 'changedMeanwhile', detail: { by: 'admin' } } })
  expect((await listed(admin, 'olek'))?.account).toMatchObject({ roles: ['clerk'], edition: 1 })
})

test('the list has everybody, with an account or without, and accounts of people who have left', async () => {
  const small = smallOffice()
  const employees = new Map(small.employees)
  const jadwiga = { ...(small.employees.get('ewa') as Employee), id: 'new', name: 'dr Jadwiga Żółć' }
  employees.set('new', { ...jadwiga, email: 'j@office.example' }).delete('olek')
  const directory = { ...small, employees }
  const office = await startOffice({ directory })
  const admin = await office.visitor('admin')
  expect(await listed(admin, 'new')).toMatchObject({
    state: 'none',
    isInDirectory: true,
    hasMail: true,
    suggested: { login: 'jadwiga.zolc', roles: ['employee'] },
  })
  expect(await listed(admin, 'olek')).toMatchObject({ state: 'active', isInDirectory: false })
  expect((await listed(admin, 'admin'))?.account).toMatchObject({ sessions: 1, lastSignInAt: office.clock.now() })
  expect((await listed(admin, 'ewa'))?.account).not.toHaveProperty('lastSignInAt')
})

test('an administrator sees where somebody is signed in, and ends one session or all', async () => {
  const office = await startOffice()
  const admin = await office.visitor('admin')
  const cookies = [
    await cookieOf(office.baseUrl, 'olek', PASSWORD, 'a desk'),
    await cookieOf(office.baseUrl, 'olek', PASSWORD, 'a telephone'),
  ]
  const at = '/api/accounts/olek/sessions'
  const { body } = await admin.get<readonly SessionView[]>(at)
  expect(body.map(({ device, current }) => ({ device, current }))).toEqual(
    expect.arrayContaining([
      { device: 'a desk', current: false },
      { device: 'a telephone', current: false },
    ]),
  )
  const desk = body.find(({ device }) => device === 'a desk')
  expect((await admin.send('DELETE', `${at}/${desk?.id}`, undefined, {})).status).toBe(204)
  const here = async () =>
    Promise.all(cookies.map(async (cookie) => (await say(office.baseUrl, 'GET', '/api/session', { cookie })).status))
  expect(await here()).toEqual([401, 200])
  expect((await admin.send('DELETE', at, undefined, {})).status).toBe(204)
  expect(await here()).toEqual([401, 401])
})

test('of a person the log shows sign-ins and refusals, page by page, and nothing else they did', async () => {
  const office = await startOffice()
  const admin = await office.visitor('admin')
  const olek = await office.visitor('olek')
  await olek.get('/api/accounts')
  await say(office.baseUrl, 'POST', '/api/session', { body: { login: 'olek', password: 'not the one' } })
  for (let more = 0; more < 60; more += 1)
    await office.memory.securityLog.append({ at: more, what: 'signIn', personId: 'olek', result: 'done' })
  await office.memory.securityLog.append({ at: 1, what: 'changePassword', personId: 'olek', result: 'done' })
  const at = '/api/accounts/olek/events'
  const first = (await admin.get<SecurityLogView>(at)).body
  expect(first.isAll).toBe(false)
  expect(
    first.events
      .slice(0, 3)
      .map(({ what, result }) => `${what} ${result}`)
      .sort(),
  ).toEqual(['accounts refused', 'signIn done', 'signIn refused'])
  const last = first.events.at(-1)
  const rest = (await admin.get<SecurityLogView>(`${at}?before=${last?.at}&id=${last?.id}`)).body
  expect(rest.isAll).toBe(true)
  expect(new Set([...first.events, ...rest.events].map(({ id }) => id)).size).toBe(63)
  expect((await admin.get('/api/accounts/nobody/events')).status).toBe(404)
})
