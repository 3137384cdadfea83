import type { ConsequencesView, ReadinessRowView, ReadinessView } from '../../models/wire/readiness.ts'
import type { OfficePerson } from '../support/officePerson.ts'
import { startOffice } from '../support/startOffice.ts'

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
