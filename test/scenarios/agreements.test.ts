import { randomUUID } from 'node:crypto'
import { hours, minutes, seconds } from '../../models/domain/clock.ts'
import { StoreUnavailable } from '../../models/store/unavailable.ts'
import type { AgreementsView, AgreementView } from '../../models/wire/agreements.ts'
import { editsAllTheSame, removed } from '../support/directoryEdits.ts'
import type { OfficePerson } from '../support/officePerson.ts'
import { sharedWithOthers } from '../support/otherServers.ts'
import { inWarsaw, plans } from '../support/plans.ts'
import { startOffice } from '../support/startOffice.ts'

const LOOK = seconds(31)
/** After a start, and after a clock was set, nothing is over for ten minutes. */
const SURE = minutes(11)

const MEETING = { kind: 'meeting', personId: 'ewa', placeId: 'desk', day: '2026-11-24', minute: 600, lastsMinutes: 30 }

async function agrees(person: OfficePerson, fields: object = {}, key: string = randomUUID()): Promise<AgreementView> {
  const reply = await person.post<AgreementView>('/api/agreements', { ...MEETING, ...fields }, { key })
  if (reply.status !== 201) throw new Error(`It was refused: ${JSON.stringify(reply.body)}`)
  await person.settles()
  return reply.body
}

/** A client whom Ewa has come down to. */
async function served(clerk: OfficePerson, ewa: OfficePerson) {
  const { id, code } = await clerk.raise({ matter: 'idCard' })
  await ewa.expectPage(code)
  await ewa.makes('accept', id, {})
  await clerk.makes('arrive', id, {})
  return { id, code }
}

const agreed = async (person: OfficePerson) => (await person.get<AgreementsView>('/api/agreements')).body

async function comes(clerk: OfficePerson, id: string) {
  const reply = await clerk.post<AgreementView>(`/api/agreements/${id}/here`, {})
  await clerk.settles()
  return reply
}

test('on the day one press calls the one it was agreed with, once, with what the client needs', async () => {
  const office = await startOffice()
  const [clerk] = await office.devices('clerk')
  const { id, code } = await agrees(clerk, { needs: ['signLanguage'] })
  expect(code).toMatch(/^[0-9A-Z]{4}$/)
  expect((await comes(clerk, id)).body).toMatchObject({ code: 'moveNotPossible' })
  await office.restart({ downMs: inWarsaw('2026-11-24 09:50') - office.clock.now() })
  const [ewa, otherClerk] = await office.devices('ewa', 'otherClerk')
  const both = await Promise.all([comes(clerk, id), comes(otherClerk, id)])
  const codes = both.map(({ body }) => body.becameCode)
  expect(new Set(codes).size).toBe(1)
  await ewa.expectPage(codes[0] ?? '')
  const [request] = await office.requests.open()
  expect(request).toMatchObject({ needs: ['signLanguage'], target: { kind: 'person', personId: 'ewa' } })
  // What the client needs is the visit's now.
  expect(await office.memory.agreements.all()).toMatchObject([{ state: 'here', needs: [] }])
})

test('the client is here, and the disk is full before that is noted: another clerk presses, and one request stays', async () => {
  let fails = false
  const full = (): Promise<never> => Promise.reject(new StoreUnavailable('full', 'The disk is full.'))
  const office = await startOffice({
    expectErrors: true,
    spoil: (store) => ({
      ...store,
      agreements: { ...store.agreements, replace: (next) => (fails ? full() : store.agreements.replace(next)) },
    }),
  })
  const [clerk, otherClerk, ewa] = await office.devices('clerk', 'otherClerk', 'ewa')
  const { id } = await agrees(clerk, { day: '2026-11-23', minute: 660 })
  fails = true
  expect((await comes(clerk, id)).status).toBe(503)
  fails = false
  const { body } = await comes(otherClerk, id)
  await ewa.expectPage(body.becameCode ?? '')
  expect(await office.requests.open()).toHaveLength(1)
  // Whoever has pressed first is asked about it.
  expect(await office.requests.open()).toMatchObject([{ raisedBy: 'clerk' }])
})

test('the person is out on the day: their substitute is called by the usual rules', async () => {
  const office = await startOffice()
  const [clerk, ewa, zofia] = await office.devices('clerk', 'ewa', 'zofia')
  const { id, isAwayThen } = await agrees(clerk, { day: '2026-11-23', minute: 660 })
  expect(isAwayThen).toBe(false)
  await plans(ewa, { from: '2026-11-23 8:00', to: '2026-11-23 24:00' })
  expect((await agreed(clerk)).meetings).toMatchObject([{ id, isAwayThen: true }])
  const { body } = await comes(clerk, id)
  await zofia.expectPage(body.becameCode ?? '')
})

test('an employee agrees on the next meeting as the outcome of a visit; taken back, it was not agreed', async () => {
  const office = await startOffice()
  const [clerk, ewa] = await office.devices('clerk', 'ewa')
  const { id: requestId, code } = await served(clerk, ewa)
  await agrees(ewa, { requestId })
  expect((await clerk.request(requestId)).ended).toMatchObject({
    outcome: 'meeting',
    dueAt: inWarsaw('2026-11-24 10:00'),
  })
  expect((await agreed(ewa)).mine).toMatchObject([{ fromCode: code, needs: ['noStairs'] }])
  await ewa.makes('undo', requestId, {})
  expect((await agreed(ewa)).mine).toEqual([])
})

test('the official and the clerk end the same visit at once: one meeting, and both are told which', async () => {
  const office = await startOffice()
  const [clerk, ewa] = await office.devices('clerk', 'ewa')
  const { id: requestId } = await served(clerk, ewa)
  const [first, second] = await Promise.all([agrees(ewa, { requestId }), agrees(clerk, { requestId, minute: 660 })])
  expect(first).toMatchObject({ id: second?.id, startsAt: second?.startsAt })
  expect((await agreed(ewa)).mine).toHaveLength(1)
  expect((await clerk.request(requestId)).ended).toMatchObject({ outcome: 'meeting', dueAt: first?.startsAt })
})

test('agreed on while the client is helped on the way out: taken back, it was not agreed', async () => {
  const office = await startOffice()
  const [clerk, ewa] = await office.devices('clerk', 'ewa')
  const { id: requestId } = await served(clerk, ewa)
  await agrees(ewa, { requestId, wayOut: true })
  expect((await clerk.request(requestId)).status).toBe('leaving')
  await ewa.makes('undo', requestId, {})
  expect((await agreed(ewa)).mine).toEqual([])
})

test('of a meeting the employee is reminded when the office opens and shortly before; nobody came, and it is over', async () => {
  const office = await startOffice()
  const [clerk] = await office.devices('clerk')
  await agrees(clerk)
  const reminded = async () => (await office.memory.agreements.all())[0]?.remindedAt
  await office.advance(LOOK)
  expect(await reminded()).toBeUndefined()
  await office.restart({ downMs: inWarsaw('2026-11-24 08:30') - office.clock.now() })
  await office.advance(LOOK)
  const first = await reminded()
  expect(first).toBeGreaterThan(inWarsaw('2026-11-24 08:00'))
  await office.restart({ downMs: inWarsaw('2026-11-24 09:46') - office.clock.now() })
  await office.advance(LOOK)
  expect(await reminded()).toBeGreaterThan(inWarsaw('2026-11-24 09:45'))
  await office.restart({ downMs: inWarsaw('2026-11-25 09:00') - office.clock.now() })
  await office.advance(SURE)
  expect((await office.memory.agreements.all())[0]).toMatchObject({ state: 'missed', needs: [] })
})

test('a clock that is set wrong for half a minute ends no meeting', async () => {
  const office = await startOffice()
  const [clerk] = await office.devices('clerk')
  await agrees(clerk, { needs: ['signLanguage'] })
  await office.advance(SURE)
  office.clock.setWallBy(hours(24 * 40))
  await office.advance(LOOK)
  office.clock.setWallBy(-hours(24 * 40))
  await office.advance(LOOK)
  expect(await office.memory.agreements.all()).toMatchObject([{ state: 'agreed', needs: ['signLanguage'] }])
})

test('an answer is promised by a day: reminded of on the working day before, each day after it, until it was given', async () => {
  const office = await startOffice()
  const [clerk, ewa] = await office.devices('clerk', 'ewa')
  const { id: requestId } = await served(clerk, ewa)
  // A Monday: the working day before is the Friday.
  const { id } = await agrees(ewa, { requestId, kind: 'answer', day: '2026-11-30', minute: 900 })
  expect((await clerk.request(requestId)).ended).toMatchObject({ outcome: 'informed' })
  const remindedAt = async (at: string) => {
    await office.restart({ downMs: inWarsaw(at) - office.clock.now() })
    await office.advance(LOOK)
    return (await office.memory.agreements.all())[0]?.remindedAt ?? 0
  }
  expect(await remindedAt('2026-11-26 09:00')).toBe(0)
  for (const day of ['2026-11-27 09:00', '2026-11-30 09:00', '2026-12-01 09:00'])
    expect(await remindedAt(day)).toBeGreaterThan(inWarsaw(day))
  expect((await clerk.post(`/api/agreements/${id}/kept`, {})).status).toBe(403)
  expect((await ewa.post(`/api/agreements/${id}/kept`, {})).body).toMatchObject({ state: 'kept' })
})

test('a repeat agrees once; another’s meeting is nobody’s business; no meeting while the office is closed or in the past', async () => {
  const office = await startOffice()
  const [clerk, ewa, olek] = await office.devices('clerk', 'ewa', 'olek')
  const key = 'a-key-of-this-test'
  const [first, second] = await Promise.all([agrees(clerk, {}, key), agrees(clerk, {}, key)])
  expect(first?.id).toBe(second?.id)
  expect(await agreed(olek)).toMatchObject({ mine: [], meetings: [] })
  expect((await olek.post(`/api/agreements/${first?.id}/cancel`, {})).status).toBe(404)
  for (const [fields, status] of [
    [{ day: '2026-11-28' }, 409],
    [{ minute: 60 }, 409],
    [{ day: '2026-11-23', minute: 540 }, 409],
    [{ placeId: undefined }, 400],
  ] as const)
    expect((await clerk.post('/api/agreements', { ...MEETING, ...fields }, { key: randomUUID() })).status).toBe(status)
  expect((await ewa.post(`/api/agreements/${first?.id}/cancel`, {})).body).toMatchObject({ state: 'cancelled' })
})

test('the place of a meeting was removed: the clerk says where the client is, and the official comes there', async () => {
  const office = await startOffice()
  const [clerk, ewa, admin] = await office.devices('clerk', 'ewa', 'admin')
  const { id } = await agrees(clerk, { placeId: 'quietRoom', day: '2026-11-23', minute: 660 })
  expect((await agreed(clerk)).meetings[0]?.isPlaceGone).toBeUndefined()
  await editsAllTheSame(admin, await removed(admin, 'place', 'quietRoom'))
  expect((await agreed(clerk)).meetings).toMatchObject([{ id, isPlaceGone: true, state: 'agreed' }])
  expect((await comes(clerk, id)).body).toMatchObject({ code: 'notFound', detail: { where: 'place' } })
  const nowhere = await clerk.post(`/api/agreements/${id}/here`, { placeId: 'quietRoom' })
  expect(nowhere.body).toMatchObject({ code: 'notFound', detail: { where: 'place' } })
  const { body } = await clerk.post<AgreementView>(`/api/agreements/${id}/here`, { placeId: 'desk' })
  await clerk.settles()
  await ewa.expectPage(body.becameCode ?? '')
  expect(await office.requests.open()).toMatchObject([{ placeId: 'desk' }])
  expect((await clerk.post(`/api/agreements/${id}/cancel`, { placeId: 'desk' })).status).toBe(400)
})

test('whoever promised an answer has left: the one who agreed it and the manager see it, are reminded, and keep it', async () => {
  const office = await startOffice()
  const [clerk, admin] = await office.devices('clerk', 'admin')
  const promised = { kind: 'answer', personId: 'piotr', placeId: undefined, day: '2026-11-24', minute: 900 }
  const { id } = await agrees(clerk, promised)
  const [otherClerk, taxManager] = await office.devices('otherClerk', 'taxManager')
  expect((await agreed(taxManager)).mine).toEqual([])
  await editsAllTheSame(admin, await removed(admin, 'employee', 'piotr'))
  for (const person of [clerk, taxManager])
    expect((await agreed(person)).mine).toMatchObject([{ id, hasLeft: true, moves: ['kept', 'cancel'] }])
  expect((await agreed(otherClerk)).mine).toEqual([])
  await office.restart({ downMs: inWarsaw('2026-11-24 09:00') - office.clock.now() })
  await office.advance(LOOK)
  expect((await office.memory.agreements.all())[0]?.remindedAt).toBeGreaterThan(inWarsaw('2026-11-24 09:00'))
  expect((await taxManager.post(`/api/agreements/${id}/kept`, {})).body).toMatchObject({ state: 'kept' })
})

test('what was agreed at another server a moment ago can be cancelled here, before this one has heard of it', async () => {
  const office = await startOffice({ spoil: sharedWithOthers('agreements').spoil })
  const clerk = await office.visitor('clerk')
  await agrees(clerk)
  const [here] = await office.memory.agreements.all()
  if (!here) throw new Error('nothing was agreed')
  await office.memory.agreements.insert({ ...here, id: 'elsewhere', code: 'ELSE', key: 'a key of the other server' })
  expect((await clerk.post('/api/agreements/elsewhere/cancel', {})).status).toBe(200)
})
