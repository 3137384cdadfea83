import { seconds } from '../../models/domain/clock.ts'
import { ELSEWHERE } from '../support/smallOffice.ts'
import { startOffice } from '../support/startOffice.ts'

test('nobody knows who is competent: the secretariat, the other clerks, the secretary, for ever', async () => {
  const office = await startOffice()
  const [clerk, otherClerk, secretariat, secretary] = await office.devices(
    'clerk',
    'otherClerk',
    'secretariat',
    'secretary',
  )
  const { id, code, requests } = await clerk.raise({ unknown: true })
  expect(requests[0]?.status).toBe('routing')
  await secretariat.expectPage(code)
  await office.advance(seconds(59))
  await office.expectSilence()
  await office.advance(seconds(1))
  await otherClerk.expectPage(code)
  await office.advance(seconds(60))
  await secretary.expectPage(code)
  await office.advance(seconds(180))
  await secretary.expectPage(code)
  await office.expectSilence()
  expect((await clerk.request(id)).status).toBe('routing')
})

test('the secretariat finds out who is competent, and that person rings', async () => {
  const office = await startOffice()
  const [clerk, secretariat, piotr] = await office.devices('clerk', 'secretariat', 'piotr')
  const { id, code } = await clerk.raise({ unknown: true })
  await secretariat.expectPage(code)
  await secretariat.makes('assign', id, { target: { kind: 'matter', matterId: 'tax' } })
  await piotr.expectPage(code)
  await secretariat.expectGone(code)
  await office.advance(seconds(29))
  await office.expectSilence()
})

test('an empty secretariat takes no time: the other clerks are asked in the same second', async () => {
  const office = await startOffice()
  const [clerk, otherClerk] = await office.devices('clerk', 'otherClerk')
  const { id, code } = await clerk.raise({ unknown: true })
  await otherClerk.expectPage(code)
  expect((await clerk.history(id)).at(-1)?.skipped).toMatchObject([
    { person: { id: 'secretariat' }, why: 'unreachable' },
  ])
})

test('who does not know who is not asked who, though they are all there is', async () => {
  const office = await startOffice()
  const [secretariat] = await office.devices('secretariat')
  const { id } = await secretariat.raise({ unknown: true })
  await office.advance(seconds(60))
  await office.expectSilence()
  expect((await secretariat.request(id)).moves).toContain('assign')
})

test('whoever of the secretariat connects later is asked then', async () => {
  const office = await startOffice()
  const [clerk] = await office.devices('clerk')
  const { id, code } = await clerk.raise({ unknown: true })
  expect((await clerk.request(id)).nobodySince).toBeDefined()
  await office.advance(seconds(10))
  const secretariat = await office.device('secretariat')
  await secretariat.expectPage(code)
})

test('the clerk finds out themselves and assigns a person', async () => {
  const office = await startOffice()
  const [clerk, secretariat, olek] = await office.devices('clerk', 'secretariat', 'olek')
  const { id, code } = await clerk.raise({ unknown: true })
  await secretariat.expectPage(code)
  await clerk.makes('assign', id, { target: { kind: 'person', personId: 'olek' } })
  await olek.expectPage(code)
  await secretariat.expectGone(code)
})

test('what is handled by another office is refused, and says where', async () => {
  const office = await startOffice()
  const [clerk] = await office.devices('clerk')
  expect(await clerk.tryRaise({ matter: 'passport' })).toMatchObject({
    status: 409,
    body: { code: 'handledElsewhere', detail: { handledBy: ELSEWHERE } },
  })
  expect(await clerk.board()).toEqual([])
})
