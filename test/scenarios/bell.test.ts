import { minutes, seconds } from '../../models/domain/clock.ts'
import { bellAt, Door } from '../support/door.ts'
import type { OfficePerson } from '../support/officePerson.ts'
import { MONDAY_TEN, startOffice, type TestOffice } from '../support/startOffice.ts'

async function doorOf(office: TestOffice): Promise<Door> {
  return new Door(office.baseUrl, await bellAt(await office.visitor('admin')))
}

async function rungOn(board: OfficePerson) {
  const [call] = (await board.board()).filter(({ wanted }) => wanted.target.kind === 'clerks')
  if (!call) throw new Error('no bell on the board')
  return call
}

test('a client rings: all clerks hear it, one goes, and asks whoever is competent to the same visit', async () => {
  const office = await startOffice()
  const [clerk, otherClerk, ewa] = await office.devices('clerk', 'otherClerk', 'ewa')
  const door = await doorOf(office)
  await door.ring('wheelchair')
  const { id, code, visitId, needs } = await rungOn(clerk)
  await clerk.expectPage(code)
  await otherClerk.expectPage(code)
  expect(needs).toEqual(['wheelchair'])
  expect((await door.look()).text).toContain('Somebody will come within 5 minutes.')

  await otherClerk.makes('accept', id, {})
  await clerk.expectGone(code)
  expect((await door.look()).text).toContain('Somebody is on their way to you.')
  await otherClerk.makes('arrive', id, {})
  expect((await door.look()).text).toContain('Somebody from the office is here.')
  expect((await otherClerk.visit(visitId)).clerk.id).toBe('otherClerk')

  const raised = await otherClerk.raise({ matter: 'pin', visitId, inTurn: true, needs: [] })
  await ewa.expectPage(raised.code)
  expect(await clerk.request(raised.id)).toMatchObject({
    needs: ['wheelchair'],
  })
  expect(await clerk.request(id)).toMatchObject({ status: 'ended', ended: { outcome: 'passedOn' } })
  expect((await otherClerk.visit(visitId)).endedAt).toBeUndefined()
  expect((await door.look()).text).toContain('This call is over.')
})

test('the clerk who calls somebody competent on the way to the door is not told to stop', async () => {
  const office = await startOffice()
  const [clerk, ewa] = await office.devices('clerk', 'ewa')
  const door = await doorOf(office)
  await door.ring()
  const { id, code, visitId } = await rungOn(clerk)
  await clerk.expectPage(code)
  await clerk.makes('accept', id, {})
  const raised = await clerk.raise({ matter: 'pin', visitId, inTurn: true, needs: [] })
  await ewa.expectPage(raised.code)
  expect((await clerk.expectGone(code)).wasComing).toBeUndefined()
})

test('nobody answers: it rings again, then the secretariat, and whoever is above, without end', async () => {
  const office = await startOffice()
  const [clerk, secretariat, secretary] = await office.devices('clerk', 'secretariat', 'secretary')
  const door = await doorOf(office)
  await door.ring()
  const { code } = await rungOn(clerk)
  await clerk.expectPage(code)
  await office.advance(seconds(30))
  await clerk.expectPage(code)
  await office.advance(seconds(90))
  await secretariat.expectPage(code)
  await office.advance(seconds(60))
  await secretary.expectPage(code)
  await office.advance(minutes(2))
  await secretary.expectPage(code)
  const { text } = await door.look()
  expect(text).toContain('We are sorry, it takes longer.')
  expect(text).toContain('94 311 20 09')
  await office.advance(minutes(3))
  await secretary.expectPage(code)
})

test('nobody can be reached: the client reads a number to telephone, and whoever comes on duty hears the bell', async () => {
  const office = await startOffice()
  const door = await doorOf(office)
  await door.ring()
  const { text } = await door.look()
  expect(text).toContain('Nobody could be called yet.')
  expect(text).toContain('href="tel:943112009"')
  const [clerk] = await office.devices('clerk')
  await clerk.expectPage('BOK-1')
  expect((await door.look()).text).toContain('Somebody will come within')
})

test('the server stops while it rings: what was due rings when it is back, and the phone still follows its call', async () => {
  const office = await startOffice()
  const [clerk] = await office.devices('clerk')
  const door = await doorOf(office)
  await door.ring('signLanguage')
  await clerk.expectPage('BOK-1')
  await office.restart({ downMs: seconds(40) })
  await clerk.expectPage('BOK-1')
  expect((await door.movedTo(office.baseUrl).look()).text).toContain('The bell has rung.')
  expect(await rungOn(clerk)).toMatchObject({ needs: ['signLanguage'], status: 'calling' })
  await door.movedTo(office.baseUrl).ring()
  expect(await clerk.board()).toHaveLength(1)
})

test('the bound that the client reads is put off before it has gone by', async () => {
  const office = await startOffice({ timePasses: true })
  await office.devices('clerk', 'secretary')
  const door = await doorOf(office)
  await door.ring()
  let promised = 0
  for (let passed = 0; passed < 20; passed += 1) {
    const left = Number(/within (\d+) minute/.exec((await door.look()).text)?.[1])
    expect(left).toBeGreaterThanOrEqual(1)
    expect(passed).toBeLessThan(promised || 1)
    promised = passed + left
    await office.advance(minutes(1))
  }
})

test('a tablet at the door does not stay on the last client’s page', async () => {
  const office = await startOffice()
  const [clerk] = await office.devices('clerk')
  const door = await doorOf(office)
  await door.ring()
  const { id, code } = await rungOn(clerk)
  await clerk.expectPage(code)
  await clerk.makes('accept', id, {})
  await clerk.makes('arrive', id, {})
  const here = await door.look()
  expect(here.text).toContain('Somebody from the office is here.')
  expect(here.text).toContain('data-follow')
  await office.advance(minutes(1))
  expect(await door.look()).toMatchObject({ status: 303, location: `/dzwonek/${door.code}?lang=en` })
  expect((await door.open()).text).toContain('name="ticket"')
  await clerk.send('PUT', '/api/bells/desk/mute', undefined, {})
  expect((await door.open()).text).toContain('data-follow')
  await office.advance(minutes(10))
  expect((await door.open()).text).toContain('name="ticket"')
})

test('a client who needs nobody any more takes it back: everything falls silent', async () => {
  const office = await startOffice()
  const [clerk] = await office.devices('clerk')
  const door = await doorOf(office)
  await door.ring()
  const { id, code, visitId } = await rungOn(clerk)
  await clerk.expectPage(code)
  await door.takeBack()
  await clerk.expectGone(code)
  expect((await door.look()).text).toContain('Call taken back.')
  expect(await clerk.request(id)).toMatchObject({ ended: { outcome: 'clientLeft' } })
  expect((await clerk.history(id)).filter(({ by }) => by !== undefined)).toEqual([])
  await office.settle()
  expect((await clerk.visit(visitId)).endedAt).toBeDefined()
})

test('a clerk corrects where the client is: their page follows the call, and takes it back', async () => {
  const office = await startOffice()
  const [clerk] = await office.devices('clerk')
  const door = await doorOf(office)
  await door.ring()
  const { id, code, visitId } = await rungOn(clerk)
  await clerk.expectPage(code)
  await clerk.amendsVisit(visitId, { placeId: 'quietRoom' })
  expect((await clerk.request(id)).place).toMatchObject({ id: 'quietRoom' })
  expect((await door.look()).text).toContain('No longer needed')
  expect((await door.open()).text).toContain('This bell is ringing already.')
  await door.takeBack()
  expect((await door.look()).text).toContain('Call taken back.')
})

test('the clerk who goes closes the browser: nobody came, and it rings for those above', async () => {
  const office = await startOffice()
  const [clerk, secretary] = await office.devices('clerk', 'secretary')
  const door = await doorOf(office)
  await door.ring()
  const { id, code } = await rungOn(clerk)
  await clerk.expectPage(code)
  await clerk.makes('accept', id, {})
  clerk.disconnect()
  await office.advance(seconds(40))
  await secretary.expectPage(code)
  await office.advance(minutes(5))
  await secretary.expectPage(code)
})

test('outside opening hours nothing rings, and the page says when and how instead', async () => {
  const office = await startOffice({ at: MONDAY_TEN + minutes(6 * 60 + 30) })
  const [clerk] = await office.devices('clerk')
  const door = await doorOf(office)
  const { text } = await door.open()
  expect(text).toContain('The office is closed now.')
  expect(text).toContain('We open: Tue')
  expect(text).toContain('94 311 20 09')
  expect((await door.press('A'.repeat(22))).status).toBe(409)
  expect(await clerk.board()).toEqual([])
})

test('a misused bell is muted for ten minutes, with who and until when before every clerk', async () => {
  const office = await startOffice()
  const [clerk, otherClerk] = await office.devices('clerk', 'otherClerk')
  const told: unknown[] = []
  await otherClerk.hears('bells:muted', (muted) => void told.push(muted))
  await otherClerk.follows('clerk')
  const door = await doorOf(office)
  await clerk.send('PUT', '/api/bells/desk/mute', undefined, {})
  await office.settle()
  expect(told.at(-1)).toMatchObject([{ place: { id: 'desk' }, by: { id: 'clerk' }, until: MONDAY_TEN + minutes(10) }])
  expect((await door.open()).text).toContain('This bell is switched off now.')
  expect((await door.press('A'.repeat(22))).status).toBe(409)
  expect(await clerk.board()).toEqual([])
  const noted = (await office.memory.securityLog.since(0)).filter(({ what }) => what === 'muteBell')
  expect(noted).toMatchObject([{ personId: 'clerk', object: 'desk', result: 'done' }])

  await office.restart()
  await office.advance(minutes(10))
  const again = door.movedTo(office.baseUrl)
  await again.ring()
  await clerk.expectPage('BOK-1')
  await otherClerk.expectPage('BOK-1')
})
