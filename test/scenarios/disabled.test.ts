import { startOffice } from '../support/startOffice.ts'

test('whoever is disabled while a call rings is signed out, and the next colleague is called at once', async () => {
  const office = await startOffice()
  const [clerk, ewa, olek] = await office.devices('clerk', 'ewa', 'olek')
  const admin = await office.visitor('admin')
  const { code, id } = await clerk.raise({ matter: 'idCard' })
  await ewa.expectPage(code)
  const body = { edition: 0, disabled: true }
  expect((await admin.send('PATCH', '/api/accounts/ewa', body, {})).status).toBe(200)
  await office.settle()
  await olek.expectPage(code)
  // The line was closed, and the door stays shut.
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
