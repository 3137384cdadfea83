import { minutes, seconds } from '../../models/domain/clock.ts'
import { startOffice } from '../support/startOffice.ts'

test('somebody who cannot be reached is skipped in the same second, and the history says why', async () => {
  const office = await startOffice()
  const [clerk, olek] = await office.devices('clerk', 'olek')
  const { id, code } = await clerk.raise({ matter: 'idCard' })
  await olek.expectPage(code)
  const [, step] = await clerk.history(id)
  expect(step).toMatchObject({ kind: 'step', skipped: [{ person: { id: 'ewa' }, why: 'unreachable' }] })
})

test('only those are said to be skipped who would have been called before', async () => {
  const office = await startOffice()
  const [clerk, ewa] = await office.devices('clerk', 'ewa')
  const { id, code } = await clerk.raise({ matter: 'idCard' })
  await ewa.expectPage(code)
  expect((await clerk.request(id)).skipped).toEqual([])
  const olek = await office.device('olek')
  await office.expectSilence()
  await office.advance(seconds(60))
  await ewa.expectPage(code)
  await olek.expectPage(code)
})

test('nobody can be reached: the clerk sees it at once, and the first who connects is paged at once', async () => {
  const office = await startOffice()
  const [clerk] = await office.devices('clerk')
  const { id, code } = await clerk.raise({ matter: 'idCard' })
  const { nobodySince, skipped } = await clerk.request(id)
  expect(nobodySince).toBe(office.clock.now())
  expect(skipped.map((each) => each.person.id)).toEqual(expect.arrayContaining(['ewa', 'olek', 'manager', 'secretary']))
  await office.advance(minutes(2))
  const olek = await office.device('olek')
  await olek.expectPage(code)
  expect((await clerk.request(id)).nobodySince).toBeUndefined()
})

test('nobody can be reached: the last step goes on looking, for ever', async () => {
  const office = await startOffice()
  const [clerk] = await office.devices('clerk')
  const { id } = await clerk.raise({ matter: 'idCard' })
  await office.advance(minutes(20))
  const steps = (await clerk.history(id)).filter((line) => line.kind === 'step')
  expect(steps.length).toBeGreaterThan(6)
  // Nobody would be called by it: no screen says that somebody will.
  expect((await clerk.request(id)).nextCall).toBeUndefined()
})

test('a skipped person who becomes reachable is called now', async () => {
  const office = await startOffice()
  const [clerk, olek] = await office.devices('clerk', 'olek')
  const { code } = await clerk.raise({ matter: 'idCard' })
  await olek.expectPage(code)
  await office.advance(seconds(10))
  const ewa = await office.device('ewa')
  await ewa.expectPage(code)
  await office.expectSilence()
})

test('a manager who could not be reached for a late request is called when they connect', async () => {
  const office = await startOffice()
  const [clerk, ewa, secretary] = await office.devices('clerk', 'ewa', 'secretary')
  const { id, code } = await clerk.raise({ matter: 'idCard' })
  await ewa.expectPage(code)
  await ewa.makes('accept', id, {})
  await office.advance(seconds(300))
  await secretary.expectPage(code)
  const manager = await office.device('manager')
  await manager.expectPage(code)
})

test('whom Parter calls next is told to the boards anew when somebody else can be reached', async () => {
  const office = await startOffice()
  const [clerk, ewa] = await office.devices('clerk', 'ewa')
  await clerk.follows('clerk')
  const { id, code } = await clerk.raise({ matter: 'idCard' })
  const at = office.clock.now() + seconds(300)
  await ewa.expectPage(code)
  await ewa.makes('accept', id, {})
  expect(clerk.onBoard.get(id)).toMatchObject({ status: 'accepted' })
  expect(clerk.onBoard.get(id)?.nextCall).toBeUndefined()
  const manager = await office.device('manager')
  await office.advance(seconds(1))
  expect(clerk.onBoard.get(id)?.nextCall).toEqual({ at, as: 'manager', isAgain: false })
  await office.advance(seconds(299))
  await manager.expectPage(code)
})

test('somebody absent is never called: their substitute is, and the substitute of a substitute', async () => {
  const office = await startOffice()
  const [clerk, ewa, zofia, piotr] = await office.devices('clerk', 'ewa', 'zofia', 'piotr')
  await ewa.is('absent')
  const first = await clerk.raise({ matter: 'pin' })
  await zofia.expectPage(first.code)
  expect((await clerk.request(first.id)).calls).toMatchObject([{ person: { id: 'zofia' }, as: 'substitute' }])
  await clerk.makes('finish', first.id, { outcome: 'mistake' })
  await zofia.is('out', 30)
  const second = await clerk.raise({ matter: 'pin' })
  await piotr.expectPage(second.code)
  await office.expectSilence()
})

test('somebody who is out until a time is called again after it, also when the server was restarted', async () => {
  const office = await startOffice()
  const [clerk, ewa, olek] = await office.devices('clerk', 'ewa', 'olek')
  await ewa.is('out', 5)
  await office.advance(minutes(3))
  await office.restart()
  const { code } = await clerk.raise({ matter: 'idCard' })
  await olek.expectPage(code)
  await office.advance(seconds(119))
  await olek.expectPage(code)
  await office.expectSilence()
  await office.advance(seconds(1))
  await ewa.expectPage(code)
})

test('a manager and the secretary have substitutes like everybody', async () => {
  const office = await startOffice()
  const [clerk, manager, deputy, secretary, mayor] = await office.devices(
    'clerk',
    'manager',
    'deputy',
    'secretary',
    'mayor',
  )
  await manager.is('absent')
  await secretary.is('absent')
  const { id, code } = await clerk.raise({ matter: 'pin' })
  await deputy.expectPage(code)
  await clerk.makes('accept', id, { personId: 'ewa' })
  await office.advance(seconds(300))
  await deputy.expectPage(code)
  await office.advance(seconds(180))
  await mayor.expectPage(code)
})

test('a page without a receipt in five seconds calls the next one, on until one is delivered', async () => {
  const office = await startOffice()
  const [clerk, ewa, olek, zofia] = await office.devices('clerk', 'ewa', 'olek', 'zofia')
  ewa.mute = true
  olek.mute = true
  const { id, code } = await clerk.raise({ matter: 'idCard' })
  await ewa.expectPage(code)
  await office.advance(seconds(4))
  await office.expectSilence()
  await office.advance(seconds(1))
  await olek.expectPage(code)
  expect((await clerk.request(id)).calls).toMatchObject([{ state: 'undelivered' }, { state: 'sent' }])
  await office.advance(seconds(5))
  await zofia.expectPage(code)
  expect((await clerk.request(id)).skipped).toMatchObject([{ why: 'undelivered' }, { why: 'undelivered' }])
  await office.advance(seconds(19))
  await office.expectSilence()
})

test('a late receipt corrects what the clerk sees', async () => {
  const office = await startOffice()
  const [clerk, ewa, olek] = await office.devices('clerk', 'ewa', 'olek')
  ewa.mute = true
  const { id, code } = await clerk.raise({ matter: 'idCard' })
  await ewa.expectPage(code)
  await office.advance(seconds(6))
  await olek.expectPage(code)
  ewa.mute = false
  await ewa.acknowledgesNow(id)
  const { calls, skipped } = await clerk.request(id)
  expect(calls).toMatchObject([{ state: 'delivered' }, { state: 'delivered' }])
  expect(skipped).toEqual([])
})

test('a receipt is not said back to the people who are called: their devices have heard it', async () => {
  const office = await startOffice()
  const [clerk, ewa] = await office.devices('clerk', 'ewa')
  ewa.mute = true
  const { id, code, visitId } = await clerk.raise({ matter: 'idCard' })
  await ewa.expectPage(code)
  await ewa.acknowledgesNow(id)
  expect((await clerk.request(id)).calls).toMatchObject([{ state: 'delivered' }])
  expect(ewa.timesToldOf(id)).toBe(1)
  await clerk.amendsVisit(visitId, { needs: ['seat'] })
  await ewa.settles()
  expect(ewa.timesToldOf(id)).toBe(2)
})

test('a receipt after the answer is recorded and rings nobody', async () => {
  const office = await startOffice()
  const [clerk, ewa, olek] = await office.devices('clerk', 'ewa', 'olek')
  ewa.mute = true
  const { id, code } = await clerk.raise({ matter: 'idCard' })
  await ewa.expectPage(code)
  const { pageId = '' } = ewa.call(id) ?? {}
  await office.advance(seconds(6))
  await olek.expectPage(code)
  await olek.makes('accept', id, {})
  await ewa.acknowledgesNow(id, pageId)
  const stored = await office.requests.find(id)
  expect(stored?.pages[0]).toMatchObject({ personId: 'ewa', deliveredAt: office.clock.now() })
  expect(stored?.status).toBe('accepted')
  await office.advance(seconds(60))
  await office.expectSilence()
})

test('a page that was lost on the way is sent again until the device has it, and rings once', async () => {
  const office = await startOffice()
  const [clerk, ewa] = await office.devices('clerk', 'ewa', 'olek')
  ewa.deaf = true
  const { id, code } = await clerk.raise({ matter: 'idCard' })
  ewa.deaf = false
  await office.advance(seconds(4))
  await ewa.expectPage(code)
  await office.advance(seconds(20))
  await office.expectSilence()
  expect((await clerk.request(id)).calls).toMatchObject([{ person: { id: 'ewa' }, rings: 1, state: 'delivered' }])
})

test('a second ring that was lost on the way is sent again, like a first one', async () => {
  const office = await startOffice()
  const [clerk, ewa] = await office.devices('clerk', 'ewa')
  const { id, code } = await clerk.raise({ matter: 'idCard' })
  await ewa.expectPage(code)
  await ewa.sees(id)
  await office.advance(seconds(29))
  ewa.deaf = true
  await office.advance(seconds(1))
  ewa.deaf = false
  await office.advance(seconds(4))
  await ewa.expectPage(code)
  expect((await clerk.request(id)).calls).toMatchObject([{ person: { id: 'ewa' }, rings: 2, state: 'seen' }])
})

test('a second ring that no device has acknowledged in five seconds calls the next one, like a first one', async () => {
  const office = await startOffice()
  const [clerk, ewa, olek] = await office.devices('clerk', 'ewa', 'olek')
  const { id, code } = await clerk.raise({ matter: 'idCard' })
  await ewa.expectPage(code)
  await ewa.sees(id)
  const { pageId = '' } = ewa.call(id) ?? {}
  ewa.mute = true
  await office.advance(seconds(30))
  await ewa.expectPage(code)
  // What was said of the first ring says nothing about the second.
  await ewa.acknowledgesNow(id, pageId, 1)
  await office.advance(seconds(4))
  await office.expectSilence()
  await office.advance(seconds(1))
  await olek.expectPage(code)
  expect((await clerk.request(id)).calls).toMatchObject([{ rings: 2, state: 'undelivered' }, { state: 'delivered' }])
})

test('somebody whose link was broken finds the page when it is back', async () => {
  const office = await startOffice()
  const [clerk, ewa, olek] = await office.devices('clerk', 'ewa', 'olek')
  ewa.disconnect()
  const { id, code } = await clerk.raise({ matter: 'idCard' })
  await office.advance(seconds(1))
  await ewa.connect()
  await ewa.expectPage(code)
  await office.advance(seconds(10))
  expect((await clerk.request(id)).calls).toMatchObject([{ person: { id: 'ewa' }, state: 'delivered' }])
  expect(olek.call(id)).toBeUndefined()
})

test('somebody with a client is asked after the others', async () => {
  const office = await startOffice()
  const [clerk, ewa, olek] = await office.devices('clerk', 'ewa', 'olek')
  await ewa.is('withClient', 20)
  const { code } = await clerk.raise({ matter: 'idCard' })
  await olek.expectPage(code)
  await office.advance(seconds(60))
  await olek.expectPage(code)
  await ewa.expectPage(code)
})

test('"with a client" ends by itself: after it the person is the first again, also when the server was restarted', async () => {
  const office = await startOffice()
  const [clerk, ewa, olek] = await office.devices('clerk', 'ewa', 'olek')
  await ewa.is('withClient', 20)
  await office.advance(minutes(19))
  const during = await clerk.raise({ matter: 'idCard' })
  await olek.expectPage(during.code)
  await clerk.makes('finish', during.id, { outcome: 'mistake' })
  await office.restart({ downMs: minutes(1) })
  const after = await clerk.raise({ matter: 'idCard' })
  await ewa.expectPage(after.code)
})
