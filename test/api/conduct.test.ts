import type { CardBody, CardChangesView, ConductView } from '../../models/wire/conduct.ts'
import type { ErrorView } from '../../models/wire/views.ts'
import type { OfficePerson } from '../support/officePerson.ts'
import { startOffice } from '../support/startOffice.ts'

const CALM = { pl: 'Najpierw wysłuchać.', en: 'Listen first.' }

const change = (by: OfficePerson, card: string, body: CardBody) =>
  by.send<ConductView & ErrorView>('PUT', `/api/conduct/${card}`, body, {})
const read = async (by: OfficePerson) => (await by.get<ConductView>('/api/conduct')).body

test('a card in the words of the office is read by everybody who works there, and comes back to those of Parter', async () => {
  const office = await startOffice()
  const [admin, ewa] = [await office.visitor('admin'), await office.visitor('ewa')]
  expect(await read(ewa)).toEqual({ edition: 0, cards: {} })
  await change(admin, 'calm', { edition: 0, text: CALM })
  expect(await read(ewa)).toEqual({ edition: 1, cards: { calm: CALM } })
  await change(admin, 'bring-wheelchair', { edition: 1, text: { pl: '', en: '' } })
  await change(admin, 'calm', { edition: 2 })
  expect(await read(ewa)).toEqual({ edition: 3, cards: { 'bring-wheelchair': { pl: '', en: '' } } })
  const { changes } = (await admin.get<CardChangesView>('/api/conduct/changes')).body
  expect(changes).toEqual([
    { card: 'calm', at: office.clock.now(), byName: 'admin', before: CALM },
    { card: 'bring-wheelchair', at: office.clock.now(), byName: 'admin', after: { pl: '', en: '' } },
    { card: 'calm', at: office.clock.now(), byName: 'admin', after: CALM },
  ])
  const noted = await office.memory.securityLog.since(0)
  expect(noted).toContainEqual(expect.objectContaining({ what: 'changeConductCard', object: 'calm' }))
})

test('every open screen hears at once that a card has changed', async () => {
  const office = await startOffice()
  const admin = await office.visitor('admin')
  const [ewa] = await office.devices('ewa')
  const heard = new Promise<void>((resolve) => void ewa.hears('conduct:changed', resolve))
  await change(admin, 'farewell', { edition: 0, text: CALM })
  await heard
})

test('whoever has not seen what another administrator saved overwrites nothing', async () => {
  const office = await startOffice()
  const admin = await office.visitor('admin')
  const both = await Promise.all(
    [CALM, { pl: 'Inaczej.', en: '' }].map((text) => change(admin, 'calm', { edition: 0, text })),
  )
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  expect(await read(admin)).toMatchObject({ edition: 1 })
})

test('knows no card that is none', async () => {
  const office = await startOffice()
  const admin = await office.visitor('admin')
  expect(await change(admin, 'shouting', { edition: 0, text: CALM })).toMatchObject({ status: 404 })
})

test.each([
  ['a card that says nothing', 'calm', { pl: '', en: '' }],
  ['a card in English alone', 'bring-seat', { pl: ' ', en: 'a chair' }],
  ['a card that is a book', 'calm', { pl: 'x'.repeat(501), en: '' }],
  ['signs that nobody can read', 'calm', { pl: 'a\u0000b', en: '' }],
])('refuses %s', async (_what, card, text) => {
  const office = await startOffice()
  const admin = await office.visitor('admin')
  expect(await change(admin, card, { edition: 0, text })).toMatchObject({ status: 400, body: { code: 'badInput' } })
  expect(await read(admin)).toEqual({ edition: 0, cards: {} })
})
