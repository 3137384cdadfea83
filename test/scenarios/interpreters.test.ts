import { randomUUID } from 'node:crypto'
import { hours, minutes, seconds } from '../../models/domain/clock.ts'
import type { AgreementsView, AgreementView } from '../../models/wire/agreements.ts'
import type { InterpreterCallView, InterpretersView } from '../../models/wire/interpreters.ts'
import type { ResponseTimes } from '../../models/wire/reports.ts'
import type { OfficePerson } from '../support/officePerson.ts'
import { inWarsaw } from '../support/plans.ts'
import { MONDAY_TEN, startOffice } from '../support/startOffice.ts'

const MEETING = { kind: 'meeting', personId: 'ewa', placeId: 'desk', minute: 600, lastsMinutes: 30 }

const books = (person: OfficePerson, fields: object) =>
  person.post<AgreementView & { readonly code: string }>(
    '/api/agreements',
    { ...MEETING, ...fields },
    { key: randomUUID() },
  )

const view = async (person: OfficePerson) => (await person.get<AgreementsView>('/api/agreements')).body

describe('an interpreter who is booked', () => {
  test.each([
    ['on a Monday, for the Thursday', '2026-11-23 10:00', '2026-11-26'],
    ['on a Thursday, over the weekend, for the Tuesday', '2026-11-26 10:00', '2026-12-01'],
    ['before Christmas, over the holidays', '2026-12-23 10:00', '2026-12-30'],
    ['on a Saturday', '2026-11-28 10:00', '2026-12-02'],
  ])('has three working days of notice: %s', async (_when, now, earliest) => {
    const office = await startOffice({ at: inWarsaw(now) })
    const clerk = await office.visitor('clerk')
    expect((await view(clerk)).earliestInterpreterDay).toBe(earliest)
  })

  test('an earlier day is refused, unless it is said that it is urgent', async () => {
    const office = await startOffice()
    const clerk = await office.visitor('clerk')
    const early = { day: '2026-11-25', interpreter: 'PJM' }
    const refused = await books(clerk, early)
    expect([refused.status, refused.body.code]).toEqual([409, 'interpreterNotice'])
    expect((await books(clerk, { ...early, isUrgent: true })).body).toMatchObject({
      interpreter: 'PJM',
      isUrgent: true,
    })
    expect((await books(clerk, { day: '2026-11-26', interpreter: 'SKOGN' })).status).toBe(201)
    // Without an interpreter nobody has to be told.
    expect((await books(clerk, { day: '2026-11-25' })).status).toBe(201)
  })

  test('is on the list of whom the client meets, who is reminded while there is still time to tell the provider', async () => {
    const office = await startOffice()
    const [clerk, ewa] = await office.devices('clerk', 'ewa')
    await books(clerk, { day: '2026-12-02', interpreter: 'SJM' })
    await ewa.settles()
    expect((await view(ewa)).mine).toMatchObject([{ interpreter: 'SJM' }])
    const reminded = async () => (await office.memory.agreements.all())[0]?.remindedAt
    await office.restart({ downMs: inWarsaw('2026-11-26 10:00') - office.clock.now() })
    await office.advance(seconds(31))
    expect(await reminded()).toBeUndefined()
    await office.restart({ downMs: inWarsaw('2026-11-27 10:00') - office.clock.now() })
    await office.advance(seconds(31))
    expect(await reminded()).toBeGreaterThanOrEqual(inWarsaw('2026-11-27 10:00'))
  })
})

describe('an interpreter who is connected in a visit', () => {
  const asks = (person: OfficePerson, visitId: string, kind = 'PJM') =>
    person.post<InterpreterCallView & { readonly code?: string }>('/api/interpreters', { visitId, kind })
  const moves = (person: OfficePerson, id: string, move: string) =>
    person.post<InterpreterCallView & { readonly code?: string }>(`/api/interpreters/${id}/${move}`, {})
  const seenBy = async (person: OfficePerson) => (await person.get<InterpretersView>('/api/interpreters')).body

  test('is waited for from the press; when the visit is over the number stays, and not whose it was', async () => {
    const office = await startOffice()
    const [clerk, ewa] = await office.devices('clerk', 'ewa')
    const { id, code, visitId } = await clerk.raise({ matter: 'pin', needs: ['signLanguage'] })
    await ewa.expectPage(code)
    await clerk.makes('arrive', id, { personId: 'ewa' })
    const call = (await asks(ewa, visitId)).body
    await office.advance(seconds(40))
    expect((await moves(clerk, call.id, 'connected')).body).toMatchObject({ state: 'connected', waitMs: 40_000 })
    expect((await seenBy(ewa)).calls).toMatchObject([{ state: 'connected', kind: 'PJM' }])
    await office.advance(minutes(10))
    await clerk.makes('finish', id, { outcome: 'settled' })
    await office.advance(seconds(11))
    await office.settle()
    expect((await seenBy(clerk)).calls).toEqual([])
    const [kept] = await office.memory.interpreterCalls.all()
    expect(kept).toMatchObject({ kind: 'PJM', state: 'over', waitMs: 40_000, day: '2026-11-23' })
    expect(kept).not.toHaveProperty('visitId')
    expect(JSON.stringify(kept)).not.toMatch(/clerk|ewa/)
  })

  test('nobody answers: that is a number too, and another try is another one', async () => {
    const office = await startOffice()
    const clerk = await office.visitor('clerk')
    const { visitId } = await clerk.raise({ matter: 'tax', needs: ['deafblindGuide'] })
    const first = (await asks(clerk, visitId, 'SKOGN')).body
    await office.advance(minutes(2))
    expect((await moves(clerk, first.id, 'nobody')).body).toMatchObject({ state: 'nobody', waitMs: 120_000 })
    expect((await moves(clerk, first.id, 'nobody')).body).toMatchObject({ state: 'nobody', waitMs: 120_000 })
    expect((await moves(clerk, first.id, 'connected')).body.code).toBe('moveNotPossible')
    const second = (await asks(clerk, visitId, 'SKOGN')).body
    expect(second.id).not.toBe(first.id)
    expect((await seenBy(clerk)).calls).toHaveLength(2)
  })

  test('two presses, and two people at once, ask for one', async () => {
    const office = await startOffice()
    const [clerk, otherClerk] = [await office.visitor('clerk'), await office.visitor('otherClerk')]
    const { visitId } = await clerk.raise({ matter: 'tax', needs: ['signLanguage'] })
    const asked = await Promise.all([asks(clerk, visitId), asks(clerk, visitId), asks(otherClerk, visitId, 'SJM')])
    expect(new Set(asked.map(({ body }) => body.id)).size).toBe(1)
  })

  test('is for whoever is with the client, and for nobody else', async () => {
    const office = await startOffice()
    const [clerk, olek] = [await office.visitor('clerk'), await office.visitor('olek')]
    const { visitId } = await clerk.raise({ matter: 'tax', needs: ['signLanguage'] })
    expect((await asks(olek, visitId)).status).toBe(403)
    const { id } = (await asks(clerk, visitId)).body
    expect((await moves(olek, id, 'connected')).status).toBe(404)
    expect((await seenBy(olek)).calls).toEqual([])
    expect((await asks(clerk, 'no-such-visit')).status).toBe(404)
  })

  test('a visit that ended while the server was down lets them go', async () => {
    const office = await startOffice()
    const clerk = await office.device('clerk')
    const { id, visitId } = await clerk.raise({ matter: 'tax', needs: ['signLanguage'] })
    await asks(clerk, visitId)
    await clerk.makes('finish', id, { outcome: 'byPhone' })
    await office.restart({ downMs: minutes(1) })
    await office.settle()
    await office.advance(seconds(11))
    await office.settle()
    expect((await office.memory.interpreterCalls.all()).map((call) => ['visitId' in call, call.state])).toEqual([
      [false, 'over'],
    ])
  })

  test('the address of the provider is the administrator’s, and begins with https', async () => {
    const office = await startOffice()
    const [admin, clerk] = [await office.visitor('admin'), await office.visitor('clerk')]
    const puts = (interpreterLink: string) =>
      admin.send('PUT', '/api/digital-pages', { edition: 0, facts: { interpreterLink } }, {})
    expect((await seenBy(clerk)).link).toBeUndefined()
    for (const bad of ['javascript:alert(1)', 'http://example.org', 'tłumacz'])
      expect((await puts(bad)).status).toBe(400)
    expect((await puts('https://tlumacz.example.org/pjm')).status).toBe(200)
    expect((await seenBy(clerk)).link).toBe('https://tlumacz.example.org/pjm')
  })
})

test('an answer that was promised says how the client gets it', async () => {
  const office = await startOffice()
  const [clerk, ewa] = await office.devices('clerk', 'ewa')
  const { id, code } = await clerk.raise({ matter: 'pin' })
  await ewa.expectPage(code)
  await clerk.makes('arrive', id, { personId: 'ewa' })
  const promised = { kind: 'answer', personId: 'ewa', day: '2026-11-27', minute: 900, how: 'post', requestId: id }
  expect((await ewa.post<AgreementView>('/api/agreements', promised, { key: randomUUID() })).body.how).toBe('post')
  await office.advance(minutes(1))
  expect((await view(ewa)).mine).toMatchObject([{ kind: 'answer', how: 'post', fromCode: code }])
})

test('supervisors read how long interpreters were waited for and how often one was booked, a year long and over a restart', async () => {
  const office = await startOffice()
  const clerk = await office.device('clerk')
  const { id, visitId } = await clerk.raise({ matter: 'tax', needs: ['signLanguage'] })
  const { body: call } = await clerk.post<InterpreterCallView>('/api/interpreters', { visitId, kind: 'PJM' })
  await office.advance(seconds(40))
  await clerk.post(`/api/interpreters/${call.id}/connected`, {})
  await clerk.makes('finish', id, { outcome: 'byPhone' })
  const { body: first } = await books(clerk, { day: '2026-11-25', interpreter: 'PJM', isUrgent: true })
  await books(clerk, { day: '2026-11-27', interpreter: 'SKOGN' })
  await books(clerk, { day: '2026-11-27' })
  await clerk.post(`/api/agreements/${first.id}/cancel`, {})
  await office.settle()
  const [supervisor, auditor] = [await office.visitor('mayor'), await office.visitor('auditor')]
  const seenBy = async (person: OfficePerson) =>
    (await person.get<ResponseTimes>('/api/reports/response-times?days=30')).body.interpreters
  const figures = [
    { kind: 'PJM', asked: 1, connected: 1, medianMs: 40_000, booked: 1, urgent: 1, cancelled: 1 },
    { kind: 'SJM', asked: 0, medianMs: null, booked: 0 },
    { kind: 'SKOGN', asked: 0, booked: 1, urgent: 0, cancelled: 0 },
  ]
  expect(await seenBy(supervisor)).toMatchObject(figures)
  // Of one client nobody outside is told.
  expect(await seenBy(auditor)).toMatchObject([{ asked: null, connected: null, medianMs: null, booked: null }, {}, {}])
  // The agreements are forgotten, the numbers are not; nothing in them leads to anybody.
  for (const days of [10, 50]) {
    await office.restart({ downMs: minutes(60 * 24 * days) })
    await office.advance(minutes(11))
  }
  expect(await office.memory.agreements.all()).toEqual([])
  const kept = await office.memory.interpreterBookings.all()
  expect(kept.map(({ kind, day }) => [kind, day]).sort()).toEqual([
    ['PJM', '2026-11-23'],
    ['SKOGN', '2026-11-23'],
  ])
  // A year and a day after it was raised, and nobody has restarted the server.
  const left = async () => [
    (await office.memory.interpreterCalls.all()).length,
    (await office.memory.interpreterBookings.all()).length,
  ]
  office.clock.set(MONDAY_TEN + hours(24 * 365 + 20))
  await office.advance(minutes(1))
  expect(await left()).toEqual([1, 2])
  office.clock.set(office.clock.now() + hours(24))
  await office.advance(minutes(1))
  expect(await left()).toEqual([0, 0])
})
