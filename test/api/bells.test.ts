import type { BellList, BellView } from '../../models/wire/bells.ts'
import { bellAt, Door } from '../support/door.ts'
import { smallOffice } from '../support/smallOffice.ts'
import { startOffice, type TestOffice } from '../support/startOffice.ts'

async function openDoor({ address }: { address?: string } = {}): Promise<{ office: TestOffice; door: Door }> {
  const office = await startOffice({ trustProxy: 1 })
  return { office, door: new Door(office.baseUrl, await bellAt(await office.visitor('admin')), address) }
}

const rung = async (office: TestOffice) => (await office.visitor('clerk')).board()

test('an administrator makes a bell, clerks see which there are but not where, and nobody else anything', async () => {
  const office = await startOffice()
  const [admin, clerk] = [await office.visitor('admin'), await office.visitor('clerk')]
  const code = await bellAt(admin)
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/)
  const seen = (await clerk.get<BellList>('/api/bells')).body.bells
  expect(seen).toMatchObject([{ placeId: 'desk', phone: '94 311 20 09', madeBy: { id: 'admin' } }])
  expect(JSON.stringify(seen)).not.toContain(code)
})

test('a new number keeps the address; a new code makes the printed one worthless at once', async () => {
  const office = await startOffice()
  const admin = await office.visitor('admin')
  const code = await bellAt(admin)
  expect(await bellAt(admin)).toBe(code)
  const renewed = await admin.send<BellView>('POST', '/api/bells/desk/code', undefined, {})
  expect(renewed.status).toBe(201)
  expect((await new Door(office.baseUrl, code).open()).status).toBe(404)
  expect((await new Door(office.baseUrl, renewed.body.code ?? '').open()).status).toBe(200)
  expect((await admin.send('DELETE', '/api/bells/desk', undefined, {})).status).toBe(204)
  expect((await new Door(office.baseUrl, renewed.body.code ?? '').open()).status).toBe(404)
  const noted = (await office.memory.securityLog.since(0)).map(({ what }) => what)
  expect(noted).toEqual(expect.arrayContaining(['makeBell', 'codeForBell', 'removeBell']))
})

test('the address is found as people type it', async () => {
  const { office, door } = await openDoor()
  const typed = door.code.toLowerCase().replace('-', '').replaceAll('0', 'o').replaceAll('1', 'l')
  expect((await new Door(office.baseUrl, typed).open()).status).toBe(200)
  const { status, location } = await door.get(`/dzwonek?code=${encodeURIComponent(` ${typed} `)}&lang=en`)
  expect(status).toBe(303)
  expect((await door.get(location ?? '')).status).toBe(200)
})

test('a thousand presses at one door are one request, however they come', async () => {
  const { office, door } = await openDoor()
  const ticketOf = (n: number): string => `T${String(n).padStart(21, '0')}`
  for (let round = 0; round < 10; round += 1)
    await Promise.all(Array.from({ length: 100 }, (_, n) => door.press(ticketOf(round * 100 + n))))
  expect(await rung(office)).toHaveLength(1)
})

test('a press that is repeated is the same call, and can still be taken back by who made it', async () => {
  const { office, door } = await openDoor()
  await door.press('A'.repeat(22), ['wheelchair'])
  const again = await door.press('A'.repeat(22), [])
  expect(again.location).toContain('A'.repeat(22))
  expect((await door.look()).text).toContain('No longer needed')
  // Somebody else who presses there meanwhile sees the call, and cannot take it back.
  const other = await door.press('B'.repeat(22))
  const { text } = await door.get(other.location ?? '')
  expect(text).toContain('This bell is ringing already.')
  expect(text).not.toContain('No longer needed')
  expect(await rung(office)).toMatchObject([{ needs: ['wheelchair'] }])
})

test('clients with phones of their own ring one by one; a crowd at one door is called for already', async () => {
  const { office, door } = await openDoor()
  for (let n = 1; n <= 6; n += 1) await new Door(office.baseUrl, door.code, `10.0.0.${n}`).ring()
  expect(await rung(office)).toHaveLength(3)
  const { text } = await new Door(office.baseUrl, door.code, '10.0.0.9').open()
  expect(text).toContain('This bell is ringing already.')
})

test('who rings and takes back, over and over, is asked to wait, with a number to telephone', async () => {
  const { door } = await openDoor()
  const statuses: number[] = []
  for (let n = 0; n < 8; n += 1) {
    const ticket = `${n}`.repeat(22)
    const { status, text } = await door.press(ticket)
    statuses.push(status)
    if (status === 429) expect(text).toContain('94 311 20 09')
    else await door.takeBack()
  }
  expect(statuses).toEqual([303, 303, 303, 303, 303, 429, 429, 429])
})

test('ten thousand guessed codes find nothing, are refused, and the office answers all the while', async () => {
  const { office, door } = await openDoor({ address: '10.9.9.9' })
  const clerk = await office.visitor('clerk')
  const found: number[] = []
  for (let round = 0; round < 100; round += 1) {
    const guess = (_: unknown, n: number) => door.get(`/dzwonek/${String(round * 100 + n).padStart(8, 'X')}`)
    const replies = await Promise.all(Array.from({ length: 100 }, guess))
    found.push(...replies.map(({ status }) => status).filter((status) => status === 200))
    if (round % 25 === 0) expect((await clerk.get('/api/session')).status).toBe(200)
  }
  expect(found).toEqual([])
  expect((await new Door(office.baseUrl, door.code, '10.1.1.1').open()).status).toBe(200)
  expect(office.limitsLogged()).toContain('wrong codes of bells: 10.9.9.9')
})

test('whoever mistypes codes silences no bell, not even for those behind the same address', async () => {
  const { door } = await openDoor({ address: '10.9.9.9' })
  await door.ring()
  for (let n = 0; n < 25; n += 1) await door.get(`/dzwonek/${String(n).padStart(8, 'X')}`)
  expect((await door.get('/dzwonek/XXXXXXXX')).status).toBe(429)
  expect((await door.look()).text).toContain('No longer needed')
  await door.takeBack()
  expect((await door.look()).text).toContain('Call taken back.')
  expect((await door.press('B'.repeat(22))).status).toBe(303)
})

test.each([
  ['from another site', 'ticket=none', 'https://elsewhere.example'],
  ['that is too long', `ticket=${'A'.repeat(5_000)}`, undefined],
])('a wrong code counts as one, also in a form %s', async (_how, body, origin) => {
  const { office, door } = await openDoor({ address: '10.9.9.9' })
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    origin: origin ?? office.baseUrl,
  }
  const statuses: number[] = []
  for (let n = 0; n < 25; n += 1) {
    const path = `/dzwonek/${String(n).padStart(8, 'X')}`
    statuses.push((await door.send(path, { method: 'POST', body, headers })).status)
  }
  expect(statuses[0]).toBe(404)
  expect(statuses.at(-1)).toBe(429)
})

test.each([
  ['no ticket', 'needs=seat'],
  ['a ticket of another form', 'ticket=short'],
  ['a need that is none', `ticket=${'A'.repeat(22)}&needs=diagnosis`],
  ['a need of the counter alone', `ticket=${'A'.repeat(22)}&needs=deafblindGuide`],
  ['a hundred needs', `ticket=${'A'.repeat(22)}${'&needs=seat'.repeat(100)}`],
  ['a ticket twice', `ticket=${'A'.repeat(22)}&ticket=${'B'.repeat(22)}`],
  ['a body without end', `ticket=${'A'.repeat(5_000)}`],
])('a form with %s rings nobody, and says so on a page with a number to telephone', async (_what, body) => {
  const { office, door } = await openDoor()
  const { status, text } = await door.send(`/dzwonek/${door.code}`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: office.baseUrl, 'accept-language': 'en' },
  })
  expect(status).toBe(400)
  expect(text).toContain('94 311 20 09')
  expect(await rung(office)).toEqual([])
})

test('another site rings for nobody', async () => {
  const { office, door } = await openDoor()
  const body = new URLSearchParams({ ticket: 'A'.repeat(22) })
  for (const headers of [{ origin: 'https://elsewhere.example' }, { 'sec-fetch-site': 'cross-site' }])
    expect((await door.send(`/dzwonek/${door.code}`, { method: 'POST', body, headers })).status).toBe(403)
  expect(await rung(office)).toEqual([])
  const noted = (await office.memory.securityLog.since(0)).filter(({ result }) => result === 'refused')
  expect(noted.map(({ what }) => what)).toEqual(['foreignOrigin', 'foreignOrigin'])
})

test('a call is found under its own bell alone, and a link that leads nowhere says so', async () => {
  const { office, door } = await openDoor()
  const other = new Door(office.baseUrl, await bellAt(await office.visitor('admin'), 'quietRoom'))
  await door.press('A'.repeat(22))
  expect((await other.get(`/dzwonek/${other.code}/${'A'.repeat(22)}?lang=en`)).status).toBe(404)
  for (const path of [`${'B'.repeat(22)}`, '..%2f..', '%00', 'x'.repeat(3_000)]) {
    const { status, text } = await door.get(`/dzwonek/${door.code}/${path}?lang=en`)
    expect(status).toBe(404)
    expect(text).toContain('This call is no longer there.')
  }
})

test('names are text on the page, whatever is in them, and fit from right to left', async () => {
  const evil = `<script>alert(1)</script>"' ${'Wejście '.repeat(60)} مدخل`
  const { places, ...rest } = smallOffice()
  const desk = places.get('desk')
  if (!desk) throw new Error('no desk')
  const directory = { ...rest, places: new Map([...places, ['desk', { ...desk, name: { pl: evil, en: evil } }]]) }
  const office = await startOffice({ directory })
  const admin = await office.visitor('admin')
  const door = new Door(office.baseUrl, await bellAt(admin))
  await admin.send('PUT', '/api/bells/desk', { phone: '"><b>943112009' }, {})
  for (const page of [await door.open(), await door.ring().then(() => door.look())]) {
    expect(page.text).not.toMatch(/<script>|<b>/)
    expect(page.text).toContain('&lt;script&gt;')
    expect(page.text).toContain('مدخل')
  }
})

test('the page says nothing that is somebody’s, sets no cookie and runs nothing that stands in it', async () => {
  const { office, door } = await openDoor()
  await door.ring('wheelchair')
  const { text } = await door.look()
  const response = await fetch(`${office.baseUrl}/dzwonek/${door.code}`)
  expect(response.headers.get('set-cookie')).toBeNull()
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(text).not.toMatch(/style=|onclick=|<script>|BOK-1|clerk|wheelchair/)
})
