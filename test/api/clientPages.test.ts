import { directoryOf } from '../../models/domain/directory/directory.ts'
import { textsFor } from '../../models/texts/texts.ts'
import type { ClientLinkView } from '../../models/wire/display.ts'
import { bellAt, Door } from '../support/door.ts'
import { smallOffice } from '../support/smallOffice.ts'
import { startOffice, type TestOffice } from '../support/startOffice.ts'
import { expectPlainPage } from './support/expectPlainPage.ts'
import { say } from './support/say.ts'

const { display: words } = textsFor('pl')

const look = (office: TestOffice, code: string, address?: string, path = '') =>
  say(
    office.baseUrl,
    'GET',
    `/wizyta/${code}${path}`,
    address === undefined ? {} : { headers: { 'x-forwarded-for': address } },
  )

async function aVisit(office: TestOffice) {
  const [clerk, ewa] = await office.devices('clerk', 'ewa')
  const { code, visitId } = await clerk.raise({ matter: 'pin', placeId: 'desk' })
  await ewa.expectPage(code)
  const { body } = await clerk.get<ClientLinkView>(`/api/visits/${visitId}/link`)
  return { clerk, code, visitId, link: body.code }
}

test('ten thousand tries find nothing, and neither the client nor the office waits for them', async () => {
  const office = await startOffice({ trustProxy: 1 })
  const { code, link } = await aVisit(office)
  const statuses = new Map<number, number>()
  const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
  const guess = (n: number) => Array.from({ length: 12 }, (_, at) => letters[(n * 31 + at * at * 7) % 32]).join('')
  for (let round = 0; round < 100; round += 1) {
    const replies = await Promise.all(
      Array.from({ length: 100 }, (_, n) =>
        look(office, guess(round * 100 + n), `10.1.${round % 4}.1`, n % 2 === 0 ? '' : '/ankieta/1'),
      ),
    )
    for (const { status } of replies) statuses.set(status, (statuses.get(status) ?? 0) + 1)
  }
  expect([...statuses.keys()].sort()).toEqual([404, 429])
  expect(statuses.get(404)).toBeLessThan(400)
  // Also behind the same address, where a whole waiting room may be.
  for (const address of ['10.1.0.1', '10.2.2.2']) expect((await look(office, link, address)).text).toContain(code)
  expect(office.limitsLogged()).toHaveLength(4)
}, 120_000)

test('the page needs no script, no cookie and no style but its own file', async () => {
  const office = await startOffice()
  const { link } = await aVisit(office)
  expectPlainPage(await look(office, link))
})

test('a link is the clerk’s to give; of a visit that is over there is none', async () => {
  const office = await startOffice()
  const { clerk, visitId } = await aVisit(office)
  for (const name of ['ewa', 'mayor', 'admin'] as const) {
    const other = await office.visitor(name)
    expect((await other.get(`/api/visits/${visitId}/link`)).status).toBe(403)
  }
  expect((await clerk.get('/api/visits/nothing/link')).status).toBe(404)
})

test('a bell that rings has a page of its own: there is a link when somebody is called to that client', async () => {
  const office = await startOffice()
  const [clerk, ewa] = await office.devices('clerk', 'ewa')
  const door = new Door(office.baseUrl, await bellAt(await office.visitor('admin')))
  await door.ring()
  const [bell] = await clerk.board()
  if (!bell) throw new Error('no bell on the board')
  await clerk.expectPage(bell.code)
  const link = () => clerk.get<ClientLinkView>(`/api/visits/${bell.visitId}/link`)
  expect((await link()).status).toBe(404)
  const { code } = await clerk.raise({ matter: 'pin', visitId: bell.visitId, inTurn: true, needs: [] })
  await ewa.expectPage(code)
  expect((await look(office, (await link()).body.code)).text).toContain(code)
})

test('a mistyped address says so, in the language of the phone, and echoes nothing', async () => {
  const office = await startOffice()
  for (const code of ['x', 'ABCD-EFGH-JKMN', '<script>alert(1)</script>', '%E0%A4%A', 'A'.repeat(2_000)]) {
    const reply = await look(office, encodeURIComponent(code))
    expect(reply.status).toBe(404)
    expect(reply.text).toContain(words.dead)
    expect(reply.text).not.toContain('alert(1)')
  }
  expect((await look(office, '%E0%A4%A')).status).toBe(400)
  const english = await look(office, 'x', undefined, '?lang=en')
  expect(english.text).toContain('<html lang="en">')
  expect(english.text).toContain(textsFor('en').display.dead)
})

test('as people type it, a code is understood', async () => {
  const office = await startOffice()
  const { code, link } = await aVisit(office)
  const typed = link.toLowerCase().replaceAll('-', '').replaceAll('0', 'o').replaceAll('1', 'l')
  expect((await look(office, typed)).text).toContain(code)
})

test('script, long names and right-to-left names of the directory are text on the page', async () => {
  const { employees, places, office: rules, units, matters } = smallOffice()
  const nasty = `<img src=x onerror=alert(1)> “مرحبا” ${'ł'.repeat(500)}`
  const directory = directoryOf({
    office: { ...rules, name: { pl: nasty, en: nasty } },
    employees: [...employees.values()].map((each) => ({ ...each, position: { pl: nasty, en: nasty } })),
    units: [...units.values()],
    matters: [...matters.values()],
    places: [...places.values()],
  })
  const office = await startOffice({ directory })
  const { link } = await aVisit(office)
  const { text } = await look(office, link)
  expect(text).toContain('&lt;img src=x onerror=alert(1)&gt; “مرحبا”')
  expect(text).not.toContain('<img')
})

test('a form that says something else is refused kindly and changes nothing', async () => {
  const office = await startOffice()
  const { clerk, link } = await aVisit(office)
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  for (const body of ['', 'note=shout', 'note[]=moreTime', `note=${'x'.repeat(5_000)}`, 'note=moreTime&more=1']) {
    const reply = await say(office.baseUrl, 'POST', `/wizyta/${link}`, { body, headers })
    expect(reply.status).toBe(400)
    expect(reply.text).toContain('<h1>')
  }
  expect((await clerk.board())[0]?.visit?.said).toBeUndefined()
})
