import { minutes, seconds } from '../../models/domain/clock.ts'
import { startOffice } from '../support/startOffice.ts'

test('what fell due while the server was down happens at once, each person called once, and is marked late', async () => {
  const office = await startOffice()
  const [clerk, ewa, olek, manager] = await office.devices('clerk', 'ewa', 'olek', 'manager')
  const { id, code } = await clerk.raise({ matter: 'idCard' })
  await ewa.expectPage(code)
  await office.advance(seconds(10))
  await office.restart({ downMs: seconds(295) })
  await office.advance(seconds(2))
  for (const person of [ewa, olek, manager]) await person.expectPage(code)
  await office.expectSilence()
  const { calls } = await clerk.request(id)
  expect(calls.map(({ person, rings }) => [person.id, rings])).toEqual([
    ['ewa', 2],
    ['olek', 1],
    ['manager', 1],
  ])
  const late = (await clerk.history(id)).flatMap((line) => (line.lateMs ? [line.lateMs] : []))
  expect(late).toEqual([seconds(275), seconds(245), seconds(185), seconds(5)])
})

test('a clock that is set back right after a start does not keep people present who are not', async () => {
  const office = await startOffice()
  const [clerk, ewa, olek] = await office.devices('clerk', 'ewa', 'olek')
  await office.restart({ without: [ewa] })
  office.clock.setWallBy(-minutes(30))
  await office.advance(seconds(15))
  const { id, code } = await clerk.raise({ matter: 'idCard' })
  await olek.expectPage(code)
  expect((await clerk.request(id)).skipped).toMatchObject([{ person: { id: 'ewa' }, why: 'unreachable' }])
})

test('a start says how long nobody watched the deadlines, and what was late', async () => {
  const office = await startOffice()
  expect(office.startedWith).toBe('')
  const [clerk, ewa, olek] = await office.devices('clerk', 'ewa', 'olek')
  const { code } = await clerk.raise({ matter: 'idCard' })
  await ewa.expectPage(code)
  await office.advance(seconds(29))
  await office.restart({ downMs: seconds(4) })
  await ewa.expectPage(code)
  expect(office.startedWith).toBe('Parter was down 4 s: 1 step late by 3 s, none lost.')
  await office.advance(seconds(27))
  await olek.expectPage(code)
  await office.restart({ downMs: seconds(2) })
  expect(office.startedWith).toBe('Parter was down 2 s: nothing fell due, none lost.')
})

test('a page that waits for its receipt over a restart is not given up before the device could come back', async () => {
  const office = await startOffice()
  const [clerk, ewa, olek] = await office.devices('clerk', 'ewa', 'olek')
  ewa.mute = true
  const { id, code } = await clerk.raise({ matter: 'idCard' })
  await ewa.expectPage(code)
  ewa.mute = false
  ewa.forget()
  await office.restart({ downMs: seconds(8) })
  await ewa.expectPage(code)
  await office.advance(seconds(12))
  expect((await clerk.request(id)).calls).toMatchObject([{ person: { id: 'ewa' }, state: 'delivered' }])
  expect(olek.call(id)).toBeUndefined()
})

test('somebody whose device does not come back after a restart is passed over ten seconds later', async () => {
  const office = await startOffice()
  const [clerk, ewa, olek] = await office.devices('clerk', 'ewa', 'olek')
  ewa.mute = true
  const { code } = await clerk.raise({ matter: 'idCard' })
  await ewa.expectPage(code)
  await office.restart({ without: [ewa] })
  await office.advance(seconds(9))
  await office.expectSilence()
  await office.advance(seconds(1))
  await olek.expectPage(code)
})

test('a repeating step that was missed several times over happens once', async () => {
  const office = await startOffice()
  const [clerk, secretary] = await office.devices('clerk', 'secretary')
  const { id, code } = await clerk.raise({ matter: 'tax' })
  await secretary.expectPage(code)
  await secretary.makes('accept', id, {})
  await clerk.makes('release', id, { reason: 'other' })
  const mayor = await office.device('mayor')
  await mayor.expectPage(code)
  await office.restart({ downMs: minutes(60) })
  await mayor.expectPage(code)
  await office.expectSilence()
  await office.advance(seconds(179))
  await mayor.expectPage(code)
  await office.expectSilence()
})

test('one request that cannot be handled holds up nobody else; the auditor counts it, and readiness says so', async () => {
  const office = await startOffice({ expectErrors: true })
  const [clerk, ewa, olek] = await office.devices('clerk', 'ewa', 'olek')
  const broken = await clerk.raise({ matter: 'idCard' })
  await ewa.expectPage(broken.code)
  const stored = await office.requests.find(broken.id)
  if (!stored) throw new Error('The request is gone.')
  await office.requests.replace({ ...stored, version: stored.version + 1, steps: [] })
  await office.restart()
  const { code } = await clerk.raise({ matter: 'idCard' })
  await olek.expectPage(code)
  await office.advance(seconds(41))
  await olek.expectPage(code)
  expect(office.errorsLogged()).toContainEqual(expect.stringContaining('deadlines were missed'))
  expect((await clerk.get('/readyz')).status).toBe(503)
  await clerk.makes('finish', broken.id, { outcome: 'mistake' })
  await office.advance(seconds(10))
  expect((await clerk.get('/readyz')).status).toBe(200)
})
