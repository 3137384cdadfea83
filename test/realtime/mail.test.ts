import supertest from 'supertest'
import type { MailService } from '../../api/mail/mailService.ts'
import { smtpService } from '../../api/mail/smtp.ts'
import { minutes, seconds } from '../../models/domain/clock.ts'
import { type Directory, directoryOf } from '../../models/domain/directory/directory.ts'
import { textsFor } from '../../models/texts/texts.ts'
import type { ReadinessView } from '../../models/wire/readiness.ts'
import { cookieOf } from '../api/support/say.ts'
import type { OfficePerson } from '../support/officePerson.ts'
import { smallOffice } from '../support/smallOffice.ts'
import { PASSWORD, startOffice, type TestOffice } from '../support/startOffice.ts'
import { SENDER, TestMailServer } from '../support/testMailServer.ts'
import { Connection } from './support/connection.ts'

const ORIGIN = 'https://parter.office.example'
/** The sender looks every five seconds. */
const A_LOOK = seconds(5)
/** What was asked before the server was there may end only now: the minute begins then. */
const ONE_ASKED_BEFORE = seconds(30)
/** Several looks and tries, and less than what a mail server is given: it answers in real time. */
const A_FEW_LOOKS = seconds(20)

/** The small office, whose people have addresses. */
function withAddresses(address = (id: string): string => `${id}@office.example`): Directory {
  const { office, employees, units, matters, places } = smallOffice()
  const all = [...employees.values()].map((each) => ({ ...each, email: address(each.id) }))
  return directoryOf({
    office,
    employees: all,
    units: [...units.values()],
    matters: [...matters.values()],
    places: [...places.values()],
  })
}

async function officeWithMail(
  wishes: Partial<Parameters<typeof startOffice>[0]> = {},
  server?: TestMailServer,
): Promise<{ office: TestOffice; server: TestMailServer }> {
  const mailServer = server ?? (await TestMailServer.start())
  const mail: MailService = smtpService(mailServer.settings)
  const office = await startOffice({ directory: withAddresses(), publicOrigin: ORIGIN, mail, ...wishes })
  // The first look whether mail works takes real time: the office's own, running ahead of it, would give it up.
  if (mailServer.isUp) await until(async () => mailServer.left > 0)
  return { office, server: mailServer }
}

/** The mail server was there, is gone, and nobody can be reached for a request. */
async function requestWhileMailIsDown() {
  const { office, server } = await officeWithMail({ expectErrors: true })
  await mailIs(office, true)
  await server.goDown()
  const clerk = await office.device('clerk')
  const { id } = await clerk.raise({ matter: 'pin' })
  await office.advance(A_LOOK)
  await mailIs(office, false)
  return { office, server, clerk, id }
}

const receivers = (server: TestMailServer) => server.mails.map(({ to }) => to.join()).sort()

const mailedTo = async (clerk: OfficePerson, id: string) =>
  (await clerk.history(id)).filter(({ kind }) => kind === 'mailed').map(({ person }) => person?.id)

async function isSoon(fact: () => Promise<boolean>, patienceMs: number): Promise<boolean> {
  for (const end = performance.now() + patienceMs; performance.now() < end; ) {
    if (await fact()) return true
    await new Promise(setImmediate)
  }
  return false
}

async function until(fact: () => Promise<boolean>): Promise<void> {
  if (!(await isSoon(fact, 20_000))) throw new Error('it did not come to that')
}

/**
 * The office's own time goes on until it has come to that: a look at a time, and after each as long as the connections
 * need, which take real time. Running ahead of them would look like a mail server that is silent for half a minute.
 */
async function inTime(office: TestOffice, fact: () => Promise<boolean>, mostMs = minutes(4)): Promise<void> {
  for (let goneMs = 0; goneMs <= mostMs; goneMs += A_LOOK) {
    if (await isSoon(fact, 1_000)) return
    await office.advance(A_LOOK)
  }
  throw new Error('it did not come to that in any time')
}

/** Each has come in, was refused, and has left: one that has only come in would be taken by a server that takes again. */
const refusesAll = (server: TestMailServer, connections: number) => until(async () => server.left >= connections)

const health = async (office: TestOffice) => (await supertest(office.baseUrl).get('/readyz')).body as object

const mailWorks = async (office: TestOffice) => ((await health(office)) as { mail?: boolean }).mail === true

const mailIs = (office: TestOffice, mail: boolean) => until(async () => (await mailWorks(office)) === mail)

describe('a superior whom nothing reaches', () => {
  test('gets a mail with code, place, wait and link, and nothing about the client', async () => {
    const { office, server } = await officeWithMail()
    const clerk = await office.device('clerk')
    const { id, code } = await clerk.raise({ matter: 'pin', needs: ['wheelchair'], note: 'a blue coat' })
    await office.advance(A_LOOK)
    await server.received(4)
    expect(receivers(server)).toEqual(
      ['deputy', 'manager', 'mayor', 'secretary'].map((name) => `${name}@office.example`),
    )
    const mail = server.mails.find(({ to }) => to.join() === 'manager@office.example')
    expect(mail?.headers.get('subject')).toBe(`Wezwanie ${code}: ktoś czeka od 10:00`)
    expect(mail?.text).toBe(
      [
        `Wezwanie ${code}, miejsce: Desk, p.\u00a03.`,
        'Ktoś czeka od 10:00; w chwili wysłania było to mniej niż minuta.',
        'Wezwanie jest do Pani/Pana (kierownik), ale w Parterze nikt go nie odebrał.',
        '',
        'Odpowiedzieć można w Parterze:',
        `${ORIGIN}/calls`,
        '',
        'Odpowiedź na tę wiadomość do nikogo nie dotrze. Pewniejszy jest telefon do BOK.',
        '',
      ].join('\n'),
    )
    expect(mail?.headers.get('from')).toBe(`Parter <${SENDER}>`)
    expect(mail?.headers.get('auto-submitted')).toBe('auto-generated')
    for (const { text, headers } of server.mails)
      expect(`${text}${[...headers.values()].join()}`).not.toMatch(/PIN|coat|wheelchair|wózek/)
    await until(async () => (await mailedTo(clerk, id)).length === 4)
    expect((await clerk.request(id)).skipped.find(({ person }) => person.id === 'manager')).toMatchObject({
      why: 'unreachable',
      mailedAt: expect.any(Number),
    })
  })

  test('reads it in the language they have chosen', async () => {
    const { office, server } = await officeWithMail()
    const secretary = await office.visitor('secretary')
    expect((await secretary.send('PUT', '/api/language', { language: 'en' }, {})).status).toBe(204)
    const clerk = await office.device('clerk')
    const { code } = await clerk.raise({ matter: 'pin' })
    await office.advance(A_LOOK)
    await server.received(4)
    const mail = server.mails.find(({ to }) => to.join() === 'secretary@office.example')
    expect(mail?.headers.get('subject')).toBe(`Request ${code}: somebody has been waiting since 10:00`)
    expect(mail?.headers.get('content-language')).toBe('en')
    expect(mail?.text).toContain(`Request ${code}, place: Desk, room\u00a03.`)
    expect(mail?.text).toContain(`You were called (${textsFor('en').calledAs.secretary})`)
    expect(mail?.text).toContain(`${ORIGIN}/calls`)
  })

  test('who has said that they are out is left in peace', async () => {
    const { office, server } = await officeWithMail()
    const clerk = await office.device('clerk')
    const manager = await office.visitor('manager')
    await manager.is('out', 60)
    await (await office.visitor('mayor')).is('absent')
    await clerk.raise({ matter: 'pin' })
    await office.advance(A_LOOK)
    await server.received(2)
    expect(receivers(server)).toEqual(['deputy@office.example', 'secretary@office.example'])
  })

  test('employees get none: somebody who can be reached is called instead', async () => {
    const { office, server } = await officeWithMail()
    const [clerk, manager] = await office.devices('clerk', 'manager')
    const { code } = await clerk.raise({ matter: 'pin' })
    await manager.expectPage(code)
    await office.advance(seconds(30))
    await manager.expectPage(code)
    await mailIs(office, true)
    expect(server.mails).toEqual([])
  })
})

describe('a superior who is called', () => {
  test('and whose device says nothing gets a mail; the call line says so', async () => {
    const { office, server } = await officeWithMail()
    const [clerk, manager] = await office.devices('clerk', 'manager')
    manager.mute = true
    const { id, code } = await clerk.raise({ matter: 'complaint' })
    await manager.expectPage(code)
    expect(server.mails).toEqual([])
    // Wanted as the competent person, they are no superior of anybody: the secretary is, and gets one.
    await office.advance(seconds(10))
    await server.received(2)
    expect(receivers(server)).toEqual(['mayor@office.example', 'secretary@office.example'])
    await until(async () => (await mailedTo(clerk, id)).length === 2)
  })

  test('as a manager, and has not looked for a minute, gets one', async () => {
    const { office, server } = await officeWithMail()
    const [clerk, manager] = await office.devices('clerk', 'manager')
    const { id, code } = await clerk.raise({ matter: 'pin' })
    await manager.expectPage(code)
    await office.advance(seconds(30))
    await manager.expectPage(code)
    await office.advance(seconds(25))
    await mailIs(office, true)
    expect(server.mails).toEqual([])
    await office.advance(seconds(10))
    await server.received(1)
    expect(receivers(server)).toEqual(['manager@office.example'])
    await until(async () => (await clerk.request(id)).calls.some(({ mailedAt }) => mailedAt !== undefined))
  })

  test('and has seen it gets none', async () => {
    const { office, server } = await officeWithMail()
    const [clerk, manager] = await office.devices('clerk', 'manager')
    const { id, code } = await clerk.raise({ matter: 'pin' })
    await manager.expectPage(code)
    await manager.sees(id)
    await office.advance(seconds(30))
    await manager.expectPage(code)
    await office.advance(seconds(60))
    await mailIs(office, true)
    expect(server.mails).toEqual([])
  })

  test('is not mailed again within ten minutes, however often it rings', async () => {
    // Twelve minutes in a moment: a server asked meanwhile may seem to have been silent for long.
    const { office, server } = await officeWithMail({ expectErrors: true })
    const clerk = await office.device('clerk')
    const { id } = await clerk.raise({ matter: 'pin' })
    await office.advance(A_LOOK)
    await server.received(4)
    await until(async () => (await mailedTo(clerk, id)).length === 4)
    await office.advance(minutes(9))
    expect(server.mails).toHaveLength(4)
    await office.advance(seconds(50))
    expect(server.mails).toHaveLength(4)
    await inTime(
      office,
      async () => receivers(server).filter((each) => each === 'secretary@office.example').length === 2,
    )
  })
})

describe('a mail server', () => {
  test('that is down delays nobody; when it is back the mail goes, once', async () => {
    const { office, server, clerk, id } = await requestWhileMailIsDown()
    expect((await clerk.request(id)).nobodySince).toBeDefined()
    await server.comeUp()
    await inTime(office, async () => (await mailedTo(clerk, id)).length === 4)
    await mailIs(office, true)
    await office.advance(A_FEW_LOOKS)
    expect(server.mails).toHaveLength(4)
    expect(office.errorsLogged()).toHaveLength(1)
  })

  test('that is down when the person answers meanwhile sends nothing later', async () => {
    const { office, server, clerk, id } = await requestWhileMailIsDown()
    await clerk.makes('accept', id, { personId: 'manager' })
    await server.comeUp()
    // What a mail has found ill is looked at again within a minute.
    await office.advance(minutes(1))
    await inTime(office, () => mailWorks(office), ONE_ASKED_BEFORE)
    await office.advance(A_FEW_LOOKS)
    expect(server.mails).toEqual([])
  })

  test('that never says a word is left after half a minute', async () => {
    const { office, server } = await officeWithMail({ expectErrors: true })
    await mailIs(office, true)
    server.manner = 'hangs'
    const [clerk, ewa] = await office.devices('clerk', 'ewa')
    const lonely = await clerk.raise({ matter: 'tax' })
    await office.advance(A_LOOK)
    await until(async () => server.connections > 1)
    const { code, id } = await clerk.raise({ matter: 'pin' })
    await ewa.expectPage(code)
    await ewa.makes('accept', id, {})
    await office.advance(seconds(30))
    await mailIs(office, false)
    server.manner = 'takes'
    await inTime(office, async () => server.mails.length >= 3)
    await inTime(office, () => mailWorks(office))
    await clerk.makes('finish', lonely.id, { outcome: 'clientLeft' })
  })

  test('that does not take somebody for now is asked again', async () => {
    const { office, server } = await officeWithMail()
    await mailIs(office, true)
    server.manner = 450
    const clerk = await office.device('clerk')
    const { id } = await clerk.raise({ matter: 'pin' })
    const before = server.connections
    await office.advance(A_LOOK)
    await refusesAll(server, before + 4)
    server.manner = 'takes'
    await inTime(office, async () => server.mails.length === 4)
    await until(async () => (await mailedTo(clerk, id)).length === 4)
    // One person's address says nothing about mail as a whole.
    expect(await health(office)).toMatchObject({ mail: true })
  })

  test('that does not know somebody is not asked about them again', async () => {
    const { office, server } = await officeWithMail()
    await mailIs(office, true)
    server.manner = 550
    const clerk = await office.device('clerk')
    await clerk.raise({ matter: 'pin' })
    const before = server.connections
    await office.advance(A_LOOK)
    await refusesAll(server, before + 4)
    await office.advance(A_LOOK)
    const after = server.connections
    server.manner = 'takes'
    await office.advance(minutes(1))
    expect(server.connections).toBe(after)
    expect(server.mails).toEqual([])
    expect(await health(office)).toMatchObject({ mail: true })
  })

  test('that does not work is found out before anybody needs it, said once, and shown', async () => {
    const server = await TestMailServer.start()
    await server.goDown()
    const { office } = await officeWithMail({ expectErrors: true }, server)
    await mailIs(office, false)
    const { status } = await supertest(office.baseUrl).get('/readyz')
    const { text } = await supertest(office.baseUrl).get('/health').set('accept-language', 'pl')
    // Calls arrive: whoever sends people here must not take the last server away.
    expect(status).toBe(200)
    expect(text).toContain('<li>Poczta: <strong>nie działa</strong></li>')
    expect(text).toContain('Wezwania docierają, ale poczta nie działa')
    const clerk = await office.visitor('clerk')
    expect((await clerk.get<ReadinessView>('/api/readiness')).body.mailWorks).toBe(false)
    await office.advance(minutes(5))
    await mailIs(office, false)
    expect(office.errorsLogged()).toHaveLength(1)
  })

  test('is told to the boards at once, when it fails and when it works again', async () => {
    const server = await TestMailServer.start()
    const { office } = await officeWithMail({ expectErrors: true }, server)
    await mailIs(office, true)
    const cookie = await cookieOf(office.baseUrl, 'otherClerk', PASSWORD)
    const board = await Connection.open(office.baseUrl, { cookie })
    await board.say('board:follow', 'clerk')
    const told = () => board.heard.filter(([event]) => event === 'readiness:changed').length
    await server.goDown()
    await office.advance(minutes(10))
    await board.until(() => told() === 1)
    const clerk = await office.visitor('clerk')
    expect((await clerk.get<ReadinessView>('/api/readiness')).body.mailWorks).toBe(false)
    await server.comeUp()
    await office.advance(minutes(1))
    await inTime(office, () => mailWorks(office), ONE_ASKED_BEFORE)
    await board.until(() => told() === 2)
    expect((await clerk.get<ReadinessView>('/api/readiness')).body.mailWorks).toBe(true)
    board.close()
  })
})

describe('a restart', () => {
  test('sends nothing twice', async () => {
    const { office, server } = await officeWithMail()
    const clerk = await office.device('clerk')
    const { id } = await clerk.raise({ matter: 'pin' })
    await office.advance(A_LOOK)
    await server.received(4)
    await until(async () => (await mailedTo(clerk, id)).length === 4)
    await office.restart({ downMs: seconds(5) })
    await office.advance(A_FEW_LOOKS)
    expect(server.mails).toHaveLength(4)
  })

  test('forgets none that was not sent', async () => {
    const { office, server } = await requestWhileMailIsDown()
    await server.comeUp()
    await office.restart({ downMs: seconds(5) })
    await server.received(4)
  })
})

test('what the office has typed begins no header, and an address that is none is not written to', async () => {
  const evil = withAddresses((id) =>
    id === 'manager' ? 'a@b.example>\r\nRCPT TO:<thief@b.example' : `${id}@office.example`,
  )
  const places = [...evil.places.values()].map((place) => ({
    ...place,
    name: { pl: 'Desk\r\nBcc: thief@b.example\r\n\r\nhello', en: 'Desk' },
    codePrefix: 'BOK',
  }))
  const directory = { ...evil, places: new Map(places.map((place) => [place.id, place])) }
  const { office, server } = await officeWithMail({ directory })
  const clerk = await office.device('clerk')
  await clerk.raise({ matter: 'pin' })
  await office.advance(A_LOOK)
  await server.received(3)
  await office.advance(A_LOOK)
  expect(receivers(server)).toEqual(['deputy', 'mayor', 'secretary'].map((name) => `${name}@office.example`))
  for (const { headers, text } of server.mails) {
    expect(headers.has('bcc')).toBe(false)
    expect(text.split('\n')[0]).toContain('Desk Bcc: thief@b.example hello')
  }
})

test('an office without a mail server says nothing about mail', async () => {
  const office = await startOffice({ directory: withAddresses() })
  const clerk = await office.device('clerk')
  await clerk.raise({ matter: 'pin' })
  expect(Object.keys(await health(office))).not.toContain('mail')
  expect((await clerk.get<ReadinessView>('/api/readiness')).body.mailWorks).toBeUndefined()
})
