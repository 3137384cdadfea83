import { randomUUID } from 'node:crypto'
import { minutes, seconds } from '../../models/domain/clock.ts'
import type { AgreementsView, AgreementView } from '../../models/wire/agreements.ts'
import type { OfficePerson } from '../support/officePerson.ts'
import { inWarsaw } from '../support/plans.ts'
import { startOffice } from '../support/startOffice.ts'

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
