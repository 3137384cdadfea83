import type { AccountList } from '../../models/wire/accountList.ts'
import type { SlipsView } from '../../models/wire/invitations.ts'
import { edits, editsAllTheSame, removed } from '../support/directoryEdits.ts'
import { startOffice } from '../support/startOffice.ts'

test('whoever is disabled while a call rings is signed out, and the next colleague is called at once', async () => {
  const office = await startOffice()
  const [clerk, ewa, olek] = await office.devices('clerk', 'ewa', 'olek')
  const admin = await office.visitor('admin')
  const { code, id } = await clerk.raise({ matter: 'idCard' })
  await ewa.expectPage(code)
  const cutOff = ewa.cutOff()
  const body = { edition: 0, disabled: true }
  expect((await admin.send('PATCH', '/api/accounts/ewa', body, {})).status).toBe(200)
  await office.settle()
  await olek.expectPage(code)
  // The connection was closed before a second of the office had passed, and the door stays shut.
  await cutOff
  expect((await ewa.get('/api/calls')).status).toBe(401)
  await expect(ewa.connect()).rejects.toThrow()
  expect((await ewa.tries('accept', id, { minutes: 2 })).status).toBe(401)
  expect((await office.memory.duties.find('ewa'))?.onDuty).toBe(false)
  await clerk.makes('finish', id, { outcome: 'mistake' })
})

test('an account that is enabled again signs in with the password it had', async () => {
  const office = await startOffice()
  const admin = await office.visitor('admin')
  for (const [edition, disabled] of [true, false].entries())
    expect((await admin.send('PATCH', '/api/accounts/ewa', { edition, disabled }, {})).status).toBe(200)
  await office.visitor('ewa')
  const noted = (await office.memory.securityLog.since(0)).filter(({ object }) => object === 'ewa')
  expect(noted.map(({ what }) => what)).toEqual(['disableAccount', 'enableAccount'])
})

test('an account goes with its person: no link opens it, until they come back', async () => {
  const office = await startOffice()
  const admin = await office.visitor('admin')
  const ewa = await office.visitor('ewa')
  const { body } = await admin.post<SlipsView>('/api/accounts/ewa/reset', { mail: false })
  await editsAllTheSame(admin, await removed(admin, 'employee', 'ewa'))
  const { accounts } = (await admin.get<AccountList>('/api/accounts')).body
  expect(accounts.find(({ personId }) => personId === 'ewa')).toMatchObject({ name: 'ewa', state: 'gone' })
  expect((await ewa.get('/api/calls')).status).toBe(401)
  const claimed = { secret: body.slips[0]?.code, password: 'seven quiet lampposts' }
  expect((await ewa.post('/api/invitations/claim', claimed)).status).toBe(404)
  expect((await admin.post('/api/accounts/ewa/reset', { mail: false })).status).toBe(409)
})

test('one administrator leaves the office while the other is disabled: one of the two is refused', async () => {
  const meanwhile: { go?: () => Promise<void> } = {}
  const office = await startOffice({
    spoil: (store) => ({
      ...store,
      directory: {
        ...store.directory,
        append: async (...written) => {
          await meanwhile.go?.()
          return store.directory.append(...written)
        },
      },
    }),
  })
  const admin = await office.visitor('admin')
  const rights = { edition: 0, roles: ['admin'] }
  expect((await admin.send('PATCH', '/api/accounts/auditor', rights, {})).status).toBe(200)
  const auditor = await office.visitor('auditor')
  const leaving = await removed(admin, 'employee', 'auditor')
  let disabled: Promise<{ readonly status: number }> | undefined
  meanwhile.go = async () => {
    disabled = auditor.send('PATCH', '/api/accounts/admin', { edition: 0, disabled: true }, {})
    // Time enough for that order to come as far as it can: it has to wait for its turn.
    for (let asked = 0; asked < 5; asked += 1) await auditor.get('/api/session')
  }
  const left = await edits(admin, [leaving])
  expect([left.status, (await disabled)?.status]).toEqual([200, 409])
})
