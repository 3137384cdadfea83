import { hours, minutes, seconds } from '../../models/domain/clock.ts'
import type { ConsequencesView, ReadinessRowView, ReadinessView, SubstitutesView } from '../../models/wire/readiness.ts'
import type { SearchHit } from '../../models/wire/views.ts'
import { closeBrowser } from '../realtime/support/closing.ts'
import type { OfficePerson } from '../support/officePerson.ts'
import { startOffice, type TestOffice } from '../support/startOffice.ts'
import { hearNothing } from './support/say.ts'

async function boardOf(person: OfficePerson): Promise<ReadonlyMap<string, ReadinessRowView>> {
  const reply = await person.get<ReadinessView>('/api/readiness')
  expect(reply.status).toBe(200)
  return new Map(reply.body.rows.map((row) => [row.name.en, row]))
}

async function consequences(person: OfficePerson): Promise<readonly unknown[]> {
  const { body } = await person.get<ConsequencesView>('/api/availability/consequences')
  return body.matters.map(({ name, instead }) => [name.en, instead?.person.name, instead?.as])
}

test('the board follows who comes, goes and says how long', async () => {
  const office = await startOffice()
  const clerk = await office.visitor('clerk')
  expect((await boardOf(clerk)).get('Taxes')).toMatchObject({
    level: 'nobody',
    people: [
      { person: { name: 'zofia' }, reach: 'unreachable' },
      { person: { name: 'piotr' }, reach: 'unreachable' },
    ],
  })
  const [zofia, piotr] = await office.devices('zofia', 'piotr')
  expect((await boardOf(clerk)).get('Taxes')?.level).toBe('ready')
  await piotr.is('out', 30)
  const taxes = (await boardOf(clerk)).get('Taxes')
  expect(taxes).toMatchObject({ level: 'lastOne', people: [{ reach: 'proven' }, { reach: 'out' }] })
  expect(taxes?.people[1]?.until).toBe(office.clock.now() + 30 * 60_000)
  await zofia.is('absent')
  expect((await boardOf(clerk)).get('Taxes')?.level).toBe('nobody')
})

test('the board says how long a unit usually takes to arrive, once there were enough visits to say', async () => {
  const office = await startOffice()
  const [clerk, ewa] = await office.devices('clerk', 'ewa')
  for (const waitMinutes of [1, 2, 3, 4, 9]) {
    const { id, code } = await clerk.raise({ matter: 'pin' })
    await ewa.expectPage(code)
    await ewa.makes('accept', id, {})
    office.clock.set(office.clock.now() + minutes(waitMinutes))
    await clerk.makes('arrive', id, {})
    await clerk.makes('finish', id, { outcome: 'settled' })
    // A few visits are an anecdote; it is worked out anew every hour.
    if (waitMinutes === 4) expect((await boardOf(clerk)).get('Identity cards')?.usualMinutes).toBeUndefined()
  }
  office.clock.set(office.clock.now() + hours(1))
  const board = await boardOf(await office.visitor('otherClerk'))
  expect(board.get('Identity cards')?.usualMinutes).toBe(3)
  expect(board.get('Taxes')?.usualMinutes).toBeUndefined()
  hearNothing(clerk, ewa)
})

test('somebody called elsewhere counts as busy, as a request would find them', async () => {
  const office = await startOffice()
  const [clerk, ewa] = await office.devices('clerk', 'ewa')
  const { code } = await clerk.raise({ matter: 'pin' })
  await ewa.expectPage(code)
  const row = (await boardOf(clerk)).get('Identity cards')
  expect(row?.people.find(({ person }) => person.id === 'ewa')?.reach).toBe('withClient')
})

test('whoever is the last one is told what hangs on them, and goes all the same', async () => {
  const office = await startOffice()
  const [ewa, zofia] = await office.devices('ewa', 'zofia')
  expect(await consequences(ewa)).toEqual([
    ['Identity card', 'zofia', 'substitute'],
    ['PIN', 'zofia', 'substitute'],
  ])
  await zofia.is('out')
  expect(await consequences(ewa)).toEqual([
    ['Identity card', undefined, undefined],
    ['PIN', undefined, undefined],
  ])
  await ewa.is('out')
  expect(await consequences(ewa)).toEqual([])
})

describe('whoever relies on somebody sees why a call might be missed', () => {
  const HEARD = { onDuty: true, sound: 'proven', notifications: 'granted' } as const

  /** As the board, the search and the colleague who relies on her as a substitute see Zofia. */
  async function seen(office: TestOffice, clerk: OfficePerson, ewa: OfficePerson) {
    const ofBoard = (await boardOf(clerk)).get('Taxes')?.people[0]
    const [hit] = (await clerk.get<readonly SearchHit[]>('/api/directory/search?q=zofia')).body
    const [substitute] = (await ewa.get<SubstitutesView>('/api/availability/substitutes')).body.people
    await office.settle()
    const all = [ofBoard, hit?.people[0], substitute].map((each) => [each?.reach, each?.obstacles])
    expect(new Set(all.map((each) => JSON.stringify(each))).size).toBe(1)
    return all[0]
  }

  test('in the same words on the readiness board, in the search, and on the screen of whom they stand in for', async () => {
    const office = await startOffice()
    const [clerk, ewa] = await office.devices('clerk', 'ewa')
    expect(await seen(office, clerk, ewa)).toEqual(['unreachable', ['offDuty']])
    const zofia = await office.device('zofia')
    expect(await seen(office, clerk, ewa)).toEqual(['proven', []])
    await zofia.reports({ ...HEARD, sound: 'blocked' })
    expect(await seen(office, clerk, ewa)).toEqual(['live', ['soundBlocked']])
    await zofia.reports({ ...HEARD, sound: 'unheard', notifications: 'insecure' })
    expect(await seen(office, clerk, ewa)).toEqual(['live', ['soundUnheard', 'notificationsInsecure']])
    await zofia.reports({ ...HEARD, notifications: 'denied' })
    expect(await seen(office, clerk, ewa)).toEqual(['proven', ['notificationsDenied']])
    await zofia.reports({ ...HEARD, onDuty: false })
    expect(await seen(office, clerk, ewa)).toEqual(['unreachable', ['offDuty']])
  })

  test('a screen whose person has said nothing shows calls, and is no duty', async () => {
    const office = await startOffice()
    const [clerk, ewa] = await office.devices('clerk', 'ewa')
    const zofia = await office.visitor('zofia')
    await zofia.connect({ sound: 'nothing said' })
    expect(await seen(office, clerk, ewa)).toEqual(['live', ['offDuty']])
  })

  test('the connection of somebody on duty breaks: that, and not the end of a duty, is the reason', async () => {
    const office = await startOffice()
    const [clerk, ewa, zofia] = await office.devices('clerk', 'ewa', 'zofia')
    await closeBrowser(office, zofia)
    expect(await seen(office, clerk, ewa)).toEqual(['unreachable', ['disconnected']])
    await office.restart()
    expect(await seen(office, clerk, ewa)).toEqual(['proven', []])
    await office.advance(seconds(11))
    expect(await seen(office, clerk, ewa)).toEqual(['unreachable', ['disconnected']])
  })

  test('of two screens the better one counts', async () => {
    const office = await startOffice()
    const [clerk, ewa, zofia] = await office.devices('clerk', 'ewa', 'zofia')
    await zofia.reports({ ...HEARD, sound: 'blocked' })
    const telephone = await office.device('zofia')
    expect(await seen(office, clerk, ewa)).toEqual(['proven', []])
    telephone.disconnect()
    await office.advance(seconds(11))
    expect(await seen(office, clerk, ewa)).toEqual(['live', ['soundBlocked']])
  })

  test('whoever is away has no obstacle but that', async () => {
    const office = await startOffice()
    const [clerk, ewa, zofia] = await office.devices('clerk', 'ewa', 'zofia')
    await zofia.reports({ ...HEARD, sound: 'blocked' })
    await zofia.is('absent')
    expect(await seen(office, clerk, ewa)).toEqual(['absent', []])
  })
})
