import { hours, minutes, seconds } from '../../models/domain/clock.ts'
import { textsFor } from '../../models/texts/texts.ts'
import { BellTablet } from '../support/bellTablet.ts'
import { bellAt, Door } from '../support/door.ts'
import { MONDAY_TEN, startOffice, type TestOffice } from '../support/startOffice.ts'

/*
 * A tablet fixed beside a door is the bell of its place: it rings by itself, and shows a code that changes. Where there is
 * one, a phone rings by that code alone, so that nobody rings from home; where it has no connection, nobody is locked out.
 */

const { door: words } = textsFor('en')
const ticketOf = (n: number) => `T${String(n).padStart(21, '0')}`

async function doorOf(office: TestOffice, address?: string): Promise<Door> {
  return new Door(office.baseUrl, await bellAt(await office.visitor('admin')), address)
}

test('the tablet rings without a code, shows who comes, and can take it back; that it rang is noted', async () => {
  const office = await startOffice({ timePasses: true })
  const [clerk] = await office.devices('clerk')
  await doorOf(office)
  const tablet = await BellTablet.put(office)
  expect(await tablet.shows()).toMatchObject({ kind: 'bell', phone: '94 311 20 09', place: { en: 'Desk' } })
  const presses = await Promise.all([1, 2, 3].map(() => tablet.ring(ticketOf(1), ['wheelchair'])))
  expect(presses.every(({ ok }) => ok)).toBe(true)
  await clerk.expectPage('BOK-1')
  expect(await clerk.board()).toMatchObject([{ needs: ['wheelchair'] }])
  expect((await tablet.shows()).call).toEqual({
    phase: 'called',
    within: { minutes: 5, isLonger: false },
    ticket: ticketOf(1),
  })
  expect(await tablet.send('bell:takeBack', { ticket: ticketOf(1) })).toEqual({ ok: true })
  await clerk.expectGone('BOK-1')
  expect((await tablet.shows()).call).toBeUndefined()
  await tablet.ring(ticketOf(2))
  await clerk.expectPage('BOK-2')
  const [call] = await clerk.board()
  await clerk.makes('arrive', call?.id ?? '', {})
  expect((await tablet.shows()).call).toEqual({ phase: 'here' })
  await office.advance(minutes(1) + seconds(5))
  expect((await tablet.shows()).call).toBeUndefined()
  const noted = (await office.memory.securityLog.since(0)).filter(({ what }) => what === 'ringBell')
  expect(noted).toHaveLength(2)
  expect(noted[0]).not.toHaveProperty('personId')
})

test('a phone rings with the code of the moment, typed or by the QR code, and with no other', async () => {
  const office = await startOffice({ timePasses: true })
  const [clerk] = await office.devices('clerk')
  const door = await doorOf(office)
  // Nothing is asked where nothing could be read.
  expect((await door.open()).text).not.toContain('name="here"')
  const tablet = await BellTablet.put(office)
  const elsewhere = await BellTablet.put(office, 'quietRoom')
  await bellAt(await office.visitor('admin'), 'quietRoom')
  expect((await door.open()).text).toContain(words.onSite)
  const first = await tablet.code()
  expect(first).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}$/)
  for (const [here, why] of [
    [undefined, undefined],
    ['', undefined],
    ['0000', words.codes.wrong],
    [await elsewhere.code(), words.codes.wrong],
    ['<b>', words.codes.wrong],
  ] as const) {
    const reply = await door.press(ticketOf(1), [], here)
    expect(reply.status).toBe(403)
    expect(reply.text).toContain(words.onSite)
    if (why) expect(reply.text).toContain(why)
  }
  expect(await clerk.board()).toEqual([])
  await office.advance(minutes(4) + seconds(5))
  const old = await door.press(ticketOf(1), [], first)
  expect(old.status).toBe(403)
  expect(old.text).toContain(words.codes.old)
  const byQr = await door.get(`/dzwonek/${door.code}?lang=en&here=${await tablet.code()}`)
  expect(byQr.text).toContain(`<input type="hidden" name="here" value="${await tablet.code()}">`)
  expect((await door.press(ticketOf(1), [], (await tablet.code()).toLowerCase())).status).toBe(303)
  await clerk.expectPage('BOK-1')
  // It is that phone's call: whoever comes to the tablet next can ring too.
  expect((await tablet.shows()).call).toBeUndefined()
})

test('ten thousand tries from home ring nothing, and the client at the door rings all the same', async () => {
  const office = await startOffice({ trustProxy: 1 })
  const [clerk] = await office.devices('clerk')
  const door = await doorOf(office)
  const tablet = await BellTablet.put(office)
  const code = await tablet.code()
  const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
  const guess = (n: number) => Array.from({ length: 4 }, (_, at) => letters[(n * 31 + at * at * 7) % 32]).join('')
  const homes = [0, 1, 2, 3].map((n) => new Door(office.baseUrl, door.code, `10.9.${n}.1`))
  const statuses = new Set<number>()
  for (let round = 0; round < 100; round += 1) {
    const tries = Array.from({ length: 100 }, (_, n) => {
      const here = guess(round * 100 + n)
      return homes[n % 4]?.press(ticketOf(round * 100 + n), [], here === code ? '1111' : here)
    })
    for (const reply of await Promise.all(tries)) statuses.add(reply?.status ?? 0)
  }
  expect([...statuses]).toEqual([403])
  expect(await clerk.board()).toEqual([])
  // Whoever has tried too often is refused with the right one too: otherwise it could be found by trying.
  expect((await homes[0]?.press(ticketOf(1), [], code))?.text).toContain(words.codes.tooManyTries)
  expect((await new Door(office.baseUrl, door.code, '10.8.8.8').press(ticketOf(2), [], code)).status).toBe(303)
  await clerk.expectPage('BOK-1')
  expect(office.limitsLogged().every((each) => each.startsWith('wrong codes at a door'))).toBe(true)
}, 120_000)

test('the tablet has no connection: no code could be read, and a phone rings as before', async () => {
  const office = await startOffice()
  const [clerk] = await office.devices('clerk')
  const door = await doorOf(office)
  const tablet = await BellTablet.put(office)
  expect((await door.press(ticketOf(1))).status).toBe(403)
  await tablet.lose()
  expect((await door.open()).text).not.toContain('name="here"')
  expect((await door.press(ticketOf(1))).status).toBe(303)
  await clerk.expectPage('BOK-1')
})

test('a tablet at a place without a bell says so; closed and muted are said, and nothing rings', async () => {
  const office = await startOffice({ at: MONDAY_TEN + hours(7) })
  const [clerk] = await office.devices('clerk')
  const tablet = await BellTablet.put(office)
  expect(await tablet.shows()).toMatchObject({ off: 'noBell' })
  expect(await tablet.ring()).toMatchObject({ ok: false, code: 'notFound' })
  await doorOf(office)
  const closed = await tablet.shows()
  expect(closed).toMatchObject({ off: 'closed' })
  expect(closed.opens?.en).toContain('Tue')
  expect(await tablet.ring()).toMatchObject({ ok: false, code: 'officeClosed' })
  await clerk.send('PUT', '/api/bells/desk/mute', undefined, {})
  for (const wrong of [null, {}, { ticket: 'x', needs: [] }, { ticket: ticketOf(1), needs: ['shout'] }])
    expect(await tablet.send('bell:ring', wrong)).toMatchObject({ ok: false, code: 'badInput' })
  expect(await clerk.board()).toEqual([])
})
