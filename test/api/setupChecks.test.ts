import { MailFault, type MailService, type OutgoingMail } from '../../api/mail/mailService.ts'
import { hours } from '../../models/domain/clock.ts'
import { type Directory, directoryOf } from '../../models/domain/directory/directory.ts'
import { CHECKS } from '../../models/domain/setup/checks.ts'
import type { ChecksView, CheckView } from '../../models/wire/setup.ts'
import { smallOffice } from '../support/smallOffice.ts'
import { PASSWORD, TestOffice } from '../support/startOffice.ts'
import { cookieOf, type Said, say } from './support/say.ts'

let office: TestOffice
let admin = ''

afterEach(() => office.stop())

async function open(wishes: Parameters<typeof TestOffice.start>[0] = {}): Promise<void> {
  office = await TestOffice.start(wishes)
  admin = await cookieOf(office.baseUrl, 'admin', PASSWORD)
}

const checks = async (): Promise<readonly CheckView[]> =>
  ((await say(office.baseUrl, 'GET', '/api/setup-checks', { cookie: admin })).body as unknown as ChecksView).checks

const check = async (name: string) => (await checks()).find((each) => each.check === name)

const here = { at: 0, minutesAheadOfUtc: 60 }

async function tried(name: string, body: object = {}): Promise<CheckView['finding']> {
  const reply = await say(office.baseUrl, 'POST', `/api/setup-checks/${name}/tests`, {
    cookie: admin,
    body: { ...here, at: office.clock.now(), ...body },
  })
  expect(reply.status).toBe(200)
  return (reply.body as unknown as CheckView).finding
}

const choose = (name: string, choice: string): Promise<Said> =>
  say(office.baseUrl, 'PUT', `/api/setup-checks/${name}`, { cookie: admin, body: { choice } })

test('every check says how things stand, from what is there', async () => {
  await open()
  const all = await checks()
  expect(all.map(({ check }) => check)).toEqual(CHECKS)
  const found = Object.fromEntries(all.map(({ check, finding }) => [check, finding]))
  expect(found).toMatchObject({
    // This one is for the machine of the test.
    address: { state: 'attention', because: 'here' },
    https: { state: 'attention', because: 'plain' },
    mail: { state: 'attention', because: 'notSet' },
    push: { state: 'unknown', because: 'nobody' },
    backup: { state: 'unknown', because: 'elsewhere' },
    clock: { state: 'unknown', because: 'untested' },
    unitMatters: { state: 'attention', count: 2, of: 4, names: [{ pl: 'Organisation' }, { pl: 'BOK' }] },
    answeredMatters: { state: 'well', count: 0 },
    // Only the administrator has ever signed in.
    accounts: { state: 'attention', count: 13, of: 14 },
  })
  expect(found.substitutes?.names).not.toContain('ewa')
  expect(found.substitutes?.names).toContain('olek')
})

test('later is for a week, not for us for good; both say who decided, and can be taken back', async () => {
  await open({ secure: false })
  expect((await choose('https', 'later')).status).toBe(200)
  expect((await choose('mail', 'notForUs')).status).toBe(200)
  expect((await check('https'))?.decision).toEqual({ choice: 'later', byName: 'admin', at: office.clock.now() })
  office.clock.set(office.clock.now() + hours(7 * 24))
  admin = await cookieOf(office.baseUrl, 'admin', PASSWORD)
  expect((await check('https'))?.decision).toBeUndefined()
  expect((await check('mail'))?.decision).toMatchObject({ choice: 'notForUs' })
  expect((await choose('mail', 'watch')).status).toBe(200)
  expect((await check('mail'))?.decision).toBeUndefined()
  expect((await choose('mail', 'never')).status).toBe(400)
  expect((await choose('nothing', 'later')).status).toBe(404)
  const noted = (await office.memory.securityLog.since(0)).filter(({ what }) => what === 'decideCheck')
  expect(noted.filter(({ result }) => result === 'done').map(({ object }) => object)).toEqual(['https', 'mail', 'mail'])
})

test('the clock is compared with the browser’s in the building, and its time zone with the office’s', async () => {
  await open()
  expect(await tried('clock')).toMatchObject({ state: 'well', said: 'Europe/Warsaw' })
  expect(await check('clock')).toMatchObject({ finding: { state: 'well' } })
  office.clock.set(office.clock.now() + 20_000)
  expect(await tried('clock', { minutesAheadOfUtc: 0 })).toMatchObject({ state: 'attention', because: 'zone' })
  office.clock.set(office.clock.now() + 20_000)
  const differs = await tried('clock', { at: office.clock.now() - 90_000 })
  expect(differs).toMatchObject({ state: 'attention', because: 'differs', ms: 90_000 })
})

test('what has no test is not tried, and trying costs', async () => {
  await open()
  const order = (name: string) =>
    say(office.baseUrl, 'POST', `/api/setup-checks/${name}/tests`, { cookie: admin, body: here })
  expect((await order('substitutes')).status).toBe(404)
  const all = await Promise.all(Array.from({ length: 60 }, () => order('backup')))
  expect(all.some(({ status }) => status === 429)).toBe(true)
})

describe('mail', () => {
  const sent: OutgoingMail[] = []
  let fault: MailFault | undefined
  const mail: MailService = {
    send: async (one) => {
      if (fault) throw fault
      sent.push(one)
    },
    probe: async () => undefined,
  }

  beforeEach(() => {
    sent.length = 0
    fault = undefined
  })

  /** The small office, in which the administrator has this address. */
  function withAddress(email?: string): Directory {
    const { office, employees, units, matters, places } = smallOffice()
    const [rest, administrator] = [[...employees.values()].filter(({ id }) => id !== 'admin'), employees.get('admin')]
    return directoryOf({
      office,
      employees: administrator ? [...rest, { ...administrator, ...(email === undefined ? {} : { email }) }] : rest,
      units: [...units.values()],
      matters: [...matters.values()],
      places: [...places.values()],
    })
  }

  test('is tried with a real mail to whoever asks', async () => {
    await open({ mail, directory: withAddress('it@office.example') })
    expect(await tried('mail')).toEqual({ state: 'well', because: 'sent', said: 'it@office.example' })
    expect(sent).toMatchObject([{ to: 'it@office.example', subject: 'Parter: próbna wiadomość' }])
  })

  test('without an address of theirs the server is asked, and nothing is sent', async () => {
    await open({ mail, directory: withAddress() })
    expect(await tried('mail')).toEqual({ state: 'well', because: 'probed' })
    expect(sent).toEqual([])
  })

  test('a refusal is told in the server’s own code, and is no error of ours', async () => {
    await open({ mail, directory: withAddress('it@office.example') })
    fault = new MailFault('person', true, '550')
    expect(await tried('mail')).toEqual({ state: 'attention', because: 'failed', said: '550' })
  })
})
