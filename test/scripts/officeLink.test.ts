import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { pino } from 'pino'
import { keepLinkFile, linkFileIn } from '../../api/office/linkFile.ts'
import { seconds } from '../../models/domain/clock.ts'
import { officeLink } from '../../scripts/officeLink.ts'
import { NewOffice } from '../api/support/newOffice.ts'
import { say } from '../api/support/say.ts'

const log = pino({ level: 'silent' })
const here = 'http://localhost:3000'

let office: NewOffice
let file = ''
let sentences: string[] = []
let kept: { stop(): Promise<void> }

beforeEach(async () => {
  office = await NewOffice.create()
  await office.start()
  file = linkFileIn(office.dataDir)
  sentences = []
  kept = keep(office.secret)
})

afterEach(async () => {
  await kept.stop()
  await office.remove()
})

function keep(secret: string | undefined): { stop(): Promise<void> } {
  const { store, clock } = office
  return keepLinkFile({ store, clock, log, file, here, say: (sentence) => sentences.push(sentence) }, secret)
}

const config = () => ({ store: { dataDir: office.dataDir }, port: undefined, tls: undefined, publicOrigin: undefined })

const secretIn = (text: string): string => /#([\w-]+)/.exec(text)?.[1] ?? ''

const setUp = (secret: string) =>
  say(office.url, 'POST', '/api/first-administrator', {
    body: { secret, name: 'Anna Nowak', login: 'anna', password: 'seven quiet lampposts', officeName: 'Urząd Gminy' },
  })

/** The server looks at its file every second. */
async function looks(): Promise<void> {
  await office.clock.advanceTo(office.clock.now() + seconds(1), () => new Promise((done) => setImmediate(done)))
}

const windowsHasOtherMeans = process.platform === 'win32' ? test.skip : test
windowsHasOtherMeans('the link is in a file that only the server’s user may read, with its end', () => {
  expect(statSync(file).mode & 0o777).toBe(0o600)
  const text = readFileSync(file, 'utf8')
  expect(text).toContain(`${here}/first-administrator#${office.secret}`)
  expect(text).toContain(`before ${new Date(office.clock.now() + seconds(86_400)).toISOString()}`)
})

test('two who ask in one breath are told the same new link', async () => {
  const texts: string[] = []
  const asked = Promise.all([officeLink(config()), officeLink(config())]).then((said) => texts.push(...said))
  for (let round = 0; round < 1_000 && texts.length === 0; round += 1) await looks()
  await asked
  const [one = '', other] = texts.map(secretIn)
  expect(one).toMatch(/.{20}/)
  expect(other).toBe(one)
  expect(one).not.toBe(office.secret)
})

test('a new link is made by one command, and the one before is dead', async () => {
  let text = ''
  const asked = officeLink(config()).then((said) => {
    text = said
  })
  for (let round = 0; round < 1_000 && text === ''; round += 1) await looks()
  await asked
  expect(secretIn(text)).not.toBe(office.secret)
  expect(sentences.join()).toContain(secretIn(text))
  expect((await setUp(office.secret ?? '')).status).toBe(404)
  expect((await setUp(secretIn(text))).status).toBe(201)
})

test('the file goes when the link was used, and no other is made', async () => {
  expect((await setUp(office.secret ?? '')).status).toBe(201)
  while (existsSync(file)) await looks()
  expect(await officeLink(config())).toBe(NOT_NEEDED)
  // A start after that removes what a machine that stopped at once has left.
  await office.start()
  await kept.stop()
  kept = keep(office.secret)
  expect(office.secret).toBeUndefined()
  expect(await officeLink(config())).toBe(NOT_NEEDED)
})

test('who asks in the moment in which the link was used hears that none is needed', async () => {
  expect((await setUp(office.secret ?? '')).status).toBe(201)
  let said = ''
  const asked = officeLink(config()).then((sentence) => {
    said = sentence
  })
  for (let round = 0; round < 1_000 && said === ''; round += 1) await looks()
  await asked
  expect(said).toBe(NOT_NEEDED)
  expect(readdirSync(office.dataDir).filter((name) => name.startsWith('first-administrator'))).toEqual([])
})

const NOT_NEEDED = 'This office has its administrator already: no link is needed.'

test('without an office, or without a running Parter, the command says what to do', async () => {
  await expect(officeLink({ ...config(), store: { dataDir: join(office.dataDir, 'none') } })).rejects.toThrow(
    'npm run office:new begins one',
  )
  await expect(officeLink({ ...config(), store: { home: office.dataDir } })).rejects.toThrow('There is no office in')
  await kept.stop()
  await office.stop()
  await expect(officeLink(config())).rejects.toThrow('Parter is not running. Start it')
})
