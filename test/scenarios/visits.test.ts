import type { Request, Target } from '../../models/domain/request/request.ts'
import type { RequestView } from '../../models/wire/views.ts'
import type { OfficePerson } from '../support/officePerson.ts'
import { startOffice } from '../support/startOffice.ts'

const matter = (matterId: string): Target => ({ kind: 'matter', matterId })
const IN_TURN = { inTurn: true, targets: [matter('idCard'), matter('tax'), matter('complaint')] }

/** What a crash right after writing an end leaves in the store. */
const endedOnly = (request: Request, at: number): Request => ({
  ...request,
  version: request.version + 1,
  status: 'ended',
  pages: request.pages.map((page) => ({ ...page, closedAt: at })),
  ending: { outcome: 'byPhone' },
  endedAt: at,
  followUp: { kind: 'startNext' },
  dueAt: at,
})

/** The requests of the visit by code: what each is doing. */
async function statuses(clerk: OfficePerson): Promise<Record<string, RequestView['status']>> {
  return Object.fromEntries((await clerk.board()).map(({ code, status }) => [code, status]))
}

test('several employees for one visit are called at once', async () => {
  const office = await startOffice()
  const [clerk, ewa, piotr] = await office.devices('clerk', 'ewa', 'piotr')
  const { requests, visitId } = await clerk.raise({ targets: [matter('idCard'), matter('tax')] })
  await ewa.expectPage('BOK-1')
  await piotr.expectPage('BOK-2')
  const views = await Promise.all(requests.map((each) => clerk.request(each.requestId)))
  expect(views.map((view) => view.visitId)).toEqual([visitId, visitId])
})

test('in turn, the next one is called when the one before has ended', async () => {
  const office = await startOffice()
  const [clerk, ewa, piotr, manager] = await office.devices('clerk', 'ewa', 'piotr', 'manager')
  const { id, requests } = await clerk.raise(IN_TURN)
  await ewa.expectPage('BOK-1')
  await office.expectSilence()
  expect(await statuses(clerk)).toEqual({ 'BOK-1': 'calling', 'BOK-2': 'waiting', 'BOK-3': 'waiting' })
  await clerk.makes('arrive', id, { personId: 'ewa' })
  await ewa.makes('finish', id, { outcome: 'settled' })
  await piotr.expectPage('BOK-2')
  await clerk.makes('finish', requests[1]?.requestId ?? '', { outcome: 'byPhone' })
  await manager.expectPage('BOK-3')
})

test('the clerk starts a turn early by a key', async () => {
  const office = await startOffice()
  const [clerk, ewa, piotr] = await office.devices('clerk', 'ewa', 'piotr')
  const { requests } = await clerk.raise(IN_TURN)
  await ewa.expectPage('BOK-1')
  await clerk.makes('start', requests[1]?.requestId ?? '', {})
  await piotr.expectPage('BOK-2')
})

test('a turn that is struck out calls nobody, and is passed over when the one before ends', async () => {
  const office = await startOffice()
  const [clerk, ewa, piotr, manager] = await office.devices('clerk', 'ewa', 'piotr', 'manager')
  const { id, requests } = await clerk.raise(IN_TURN)
  await ewa.expectPage('BOK-1')
  await clerk.makes('finish', requests[1]?.requestId ?? '', { outcome: 'mistake' })
  await office.expectSilence()
  await clerk.makes('finish', id, { outcome: 'byPhone' })
  await manager.expectPage('BOK-3')
  expect(piotr.call(requests[1]?.requestId ?? '')).toBeUndefined()
})

test('a second set that joins the visit takes its turns behind the first', async () => {
  const office = await startOffice()
  const [clerk, ewa, piotr, manager, taxManager] = await office.devices(
    'clerk',
    'ewa',
    'piotr',
    'manager',
    'taxManager',
  )
  const byPhone = { outcome: 'byPhone' } as const
  const { id, visitId, requests } = await clerk.raise({ inTurn: true, targets: [matter('idCard'), matter('tax')] })
  await ewa.expectPage('BOK-1')
  const taxManagerToo: Target = { kind: 'person', personId: 'taxManager' }
  const joined = await clerk.raise({ visitId, inTurn: true, targets: [matter('complaint'), taxManagerToo] })
  await office.expectSilence()
  await clerk.makes('finish', id, byPhone)
  await piotr.expectPage('BOK-2')
  await clerk.makes('finish', requests[1]?.requestId ?? '', byPhone)
  await manager.expectPage('BOK-3')
  await office.expectSilence()
  await clerk.makes('finish', joined.id, byPhone)
  await taxManager.expectPage('BOK-4')
})

test('a client who leaves ends the waiting turns too', async () => {
  const office = await startOffice()
  const [clerk, ewa] = await office.devices('clerk', 'ewa', 'piotr', 'manager')
  const { id } = await clerk.raise(IN_TURN)
  await ewa.expectPage('BOK-1')
  await clerk.makes('finish', id, { outcome: 'clientLeft' })
  expect(await clerk.board()).toEqual([])
  await office.expectSilence()
})

test('passing on ends one request and calls the next; then the waiting turn comes', async () => {
  const office = await startOffice()
  const [clerk, ewa, piotr, manager] = await office.devices('clerk', 'ewa', 'piotr', 'manager')
  const { id } = await clerk.raise({ inTurn: true, targets: [matter('idCard'), matter('complaint')] })
  await ewa.expectPage('BOK-1')
  await clerk.makes('arrive', id, { personId: 'ewa' })
  await ewa.makes('passOn', id, { target: matter('tax') })
  await piotr.expectPage('BOK-3')
  await office.expectSilence()
  const next = (await clerk.board()).find((request) => request.code === 'BOK-3')
  await clerk.makes('finish', next?.id ?? '', { outcome: 'byPhone' })
  await manager.expectPage('BOK-2')
})

test('an end whose follow-up a crash cut off: the next turn starts when the server is up again', async () => {
  const office = await startOffice()
  const [clerk, ewa, piotr] = await office.devices('clerk', 'ewa', 'piotr', 'manager')
  const { id } = await clerk.raise(IN_TURN)
  await ewa.expectPage('BOK-1')
  const stored = await office.requests.find(id)
  if (!stored) throw new Error('The request is gone.')
  await office.requests.replace(endedOnly(stored, office.clock.now()))
  await office.restart()
  await piotr.expectPage('BOK-2')
  expect(await statuses(clerk)).toEqual({ 'BOK-2': 'calling', 'BOK-3': 'waiting' })
})

test('an end whose follow-up was done but not noted: nothing starts twice', async () => {
  const office = await startOffice()
  const [clerk, ewa, piotr] = await office.devices('clerk', 'ewa', 'piotr', 'manager')
  const { id } = await clerk.raise(IN_TURN)
  await ewa.expectPage('BOK-1')
  await clerk.makes('finish', id, { outcome: 'byPhone' })
  await piotr.expectPage('BOK-2')
  const stored = await office.requests.find(id)
  if (!stored) throw new Error('The request is gone.')
  await office.requests.replace(endedOnly(stored, office.clock.now()))
  await office.restart()
  expect(await statuses(clerk)).toEqual({ 'BOK-2': 'calling', 'BOK-3': 'waiting' })
  await office.expectSilence()
})

test('one target that does not exist: none of the visit is raised', async () => {
  const office = await startOffice()
  const [clerk] = await office.devices('clerk', 'ewa')
  const reply = await clerk.tryRaise({ targets: [matter('idCard'), matter('passport')] })
  expect(reply.status).toBe(409)
  expect(await clerk.board()).toEqual([])
  await office.expectSilence()
})
