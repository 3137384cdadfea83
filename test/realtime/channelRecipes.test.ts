import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { webhookService } from '../../api/webhooks/webhookService.ts'
import { seconds } from '../../models/domain/clock.ts'
import type { WebhooksView } from '../../models/wire/webhooks.ts'
import { MONDAY_TEN, startOffice, type TestOffice } from '../support/startOffice.ts'

const notes = (name: string): string => readFileSync(join(import.meta.dirname, `../../.readme/${name}.md`), 'utf8')
const NOTES = notes('channels') + notes('webhooks')

const written = (word: string): string => {
  const block = [...NOTES.matchAll(/^```js\n(.*?)^```/gms)].find(([, text = '']) => text.includes(word))
  if (!block?.[1]) throw new Error(`The notes have no ${word}`)
  return block[1]
}

interface Said {
  readonly text: string
  readonly headers: IncomingHttpHeaders
}

/** What stands around the program: a gateway that is told, and the office's own address, behind a proxy. */
class Surroundings {
  readonly told: Said[] = []
  office: TestOffice | undefined
  /** The gateway thinks, until this is over. */
  thinking: Promise<unknown> = Promise.resolve()
  private readonly waiting: (() => void)[] = []
  private readonly gateway = createServer(async (asked, answer) => {
    this.told.push({ text: await bodyOf(asked), headers: asked.headers })
    for (const heard of this.waiting.splice(0)) heard()
    await this.thinking
    answer.writeHead(202).end()
  })
  private readonly proxy = createServer(async (asked, answer) => {
    const reply = await fetch(`${this.office?.baseUrl}${asked.url}`, { method: asked.method ?? 'GET' })
    answer.writeHead(reply.status).end(await reply.text())
  })

  static async start(): Promise<Surroundings> {
    const around = new Surroundings()
    for (const server of [around.gateway, around.proxy])
      await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done))
    return around
  }

  get gatewayUrl(): string {
    return addressOf(this.gateway)
  }

  get origin(): string {
    return addressOf(this.proxy)
  }

  async next(): Promise<Said> {
    while (this.told.length === 0) await new Promise<void>((heard) => void this.waiting.push(heard))
    return this.told.shift() as Said
  }

  stop(): void {
    for (const server of [this.gateway, this.proxy]) {
      server.closeAllConnections()
      server.close()
    }
  }
}

const addressOf = (server: ReturnType<typeof createServer>): string =>
  `http://127.0.0.1:${(server.address() as AddressInfo).port}`

async function bodyOf(asked: AsyncIterable<unknown>): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of asked) parts.push(part as Buffer)
  return Buffer.concat(parts).toString()
}

/** The program as the notes have it, in a process of its own; only its port is the machine's choice. */
async function startProgram(recipe: string, env: Record<string, string>) {
  const folder = mkdtempSync(join(tmpdir(), 'parter-channel-'))
  const listening = ".listen(0, '127.0.0.1', function () { console.log(this.address().port) })"
  writeFileSync(join(folder, 'channel.mjs'), written('// channel.mjs').replace('.listen(8088)', listening))
  // By the clock of the test's office, which stands still.
  const check = written('export function isFromParter').replace('Date.now()', String(MONDAY_TEN))
  writeFileSync(join(folder, 'isFromParter.mjs'), check)
  writeFileSync(join(folder, 'bring.mjs'), written(recipe))
  writeFileSync(join(folder, 'keys.txt'), '')
  const running = spawn(process.execPath, [join(folder, 'channel.mjs')], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, NODE_OPTIONS: '', SPOOL: folder, ...env },
  })
  const [port] = await once(running.stdout.setEncoding('utf8'), 'data')
  return {
    folder,
    host: `127.0.0.1:${Number(port)}`,
    learn: (key: string) => writeFileSync(join(folder, 'keys.txt'), `whsec_b2xk\n${key}\n`),
    async stop() {
      const gone = once(running, 'exit')
      running.kill()
      if (running.exitCode === null) await gone
      rmSync(folder, { recursive: true })
    },
  }
}

/** An office whose employee has no browser, and the recipe behind their channel. */
async function calledBy(recipe: string, to: string, env: (around: Surroundings) => Record<string, string>) {
  const around = await Surroundings.start()
  const program = await startProgram(recipe, env(around))
  const office = await startOffice({ webhooks: webhookService([program.host]), publicOrigin: around.origin })
  around.office = office
  office.beforeStop(async () => {
    await program.stop()
    around.stop()
  })
  const admin = await office.visitor('admin')
  const body = { name: recipe, url: `http://${program.host}/${to}`, events: [], personId: 'ewa' }
  const made = (await admin.send<WebhooksView>('POST', '/api/webhooks', body, {})).body
  program.learn(made.secret ?? '')
  const id = made.webhooks[0]?.id ?? ''
  const test = async () => (await admin.send<WebhooksView>('POST', `/api/webhooks/${id}/tests`, {}, {})).body.tried
  return { around, program, office, test, clerk: await office.device('clerk') }
}

const said = async (link: string): Promise<void> => void (await fetch(link, { method: 'POST' }))

/** When the office has noted what the program has said to it. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise(setImmediate)
}

const linkIn = (text: string): string => /https?:\/\/[^\s"]+/.exec(text)?.[0] ?? ''

test('the text message of the notes is sent, confirmed by the program, and answered by its link', async () => {
  const { around, office, test, clerk } = await calledBy('// bring.mjs, SMS', '48600100200', ({ gatewayUrl }) => ({
    SMS_URL: gatewayUrl,
    SMS_TOKEN: 'token of the gateway',
  }))
  expect(await test()).toMatchObject({ status: 204 })
  const asked = await around.next()
  expect(asked.headers.authorization).toBe('Bearer token of the gateway')
  await said(linkIn(new URLSearchParams(asked.text).get('message') ?? ''))
  const { id, code } = await clerk.raise({ matter: 'pin' })
  const sms = new URLSearchParams((await around.next()).text)
  expect(sms.get('to')).toBe('48600100200')
  expect(sms.get('message')).toContain(`${code}: Desk, p. 3`)
  expect(sms.get('message')?.length).toBeLessThan(160)
  await until(async () => (await clerk.request(id)).calls[0]?.state === 'delivered')
  await said(`${linkIn(sms.get('message') ?? '')}/accepted`)
  expect(await clerk.request(id)).toMatchObject({ status: 'accepted', responder: { person: { id: 'ewa' } } })
  await office.settle()
  // They have answered themselves: no message says that nobody is wanted.
  expect(around.told).toEqual([])
})

test('the card of the notes has a button that leads to the answer', async () => {
  const { around, test, clerk } = await calledBy('// bring.mjs, Teams', 'EWA', ({ gatewayUrl }) => ({
    TEAMS_EWA: gatewayUrl,
  }))
  expect(await test()).toMatchObject({ status: 204 })
  const cardOf = ({ text }: Said) => JSON.parse(text).attachments[0].content
  await said(cardOf(await around.next()).actions[0].url)
  const { id, code } = await clerk.raise({ matter: 'pin' })
  const card = cardOf(await around.next())
  expect(card.body[0].text).toContain(code)
  await until(async () => (await clerk.request(id)).calls[0]?.state === 'delivered')
  expect((await fetch(card.actions[0].url)).status).toBe(200)
  await clerk.makes('finish', id, { outcome: 'mistake' })
  expect(cardOf(await around.next())).toMatchObject({ actions: [] })
})

test('the call file of the notes rings the extension once, and its addresses accept', async () => {
  const spool = mkdtempSync(join(tmpdir(), 'parter-spool-'))
  for (const folder of ['tmp', 'outgoing']) mkdirSync(join(spool, folder))
  const outgoing = join(spool, 'outgoing')
  const called = async (count: number): Promise<readonly string[]> => {
    const watching = new AbortController()
    const changed = watch(outgoing, { signal: watching.signal })
    while (readdirSync(outgoing).length < count) await once(changed, 'change')
    watching.abort()
    return readdirSync(outgoing).map((file) => readFileSync(join(outgoing, file), 'utf8'))
  }
  const { office, test, clerk } = await calledBy('// bring.mjs, Asterisk', '309', () => ({ SPOOL: spool }))
  office.beforeStop(async () => rmSync(spool, { recursive: true }))
  expect(await test()).toMatchObject({ status: 204 })
  const [first = ''] = await called(1)
  const saidIn = (file: string, name: string) => new RegExp(`^Setvar: ${name}=(.*)$`, 'm').exec(file)?.[1] ?? ''
  await said(saidIn(first, 'RECEIVED'))
  const { id } = await clerk.raise({ matter: 'pin' })
  const second = (await called(2)).find((file) => file !== first) ?? ''
  expect(second).toMatch(/^Channel: PJSIP\/309$/m)
  await said(saidIn(second, 'ACCEPTED'))
  expect(await clerk.request(id)).toMatchObject({ status: 'accepted', responder: { person: { id: 'ewa' } } })
  expect(existsSync(join(spool, 'tmp')) && readdirSync(join(spool, 'tmp'))).toEqual([])
})

test('a gateway that thinks for longer than Parter waits brings one message, not two', async () => {
  const { around, office, test, clerk } = await calledBy('// bring.mjs, SMS', '48600100200', ({ gatewayUrl }) => ({
    SMS_URL: gatewayUrl,
    SMS_TOKEN: 'token of the gateway',
  }))
  await test()
  await said(linkIn(new URLSearchParams((await around.next()).text).get('message') ?? ''))
  let thought = (): void => undefined
  around.thinking = new Promise<void>((done) => {
    thought = done
  })
  const { id } = await clerk.raise({ matter: 'pin' })
  await around.next()
  const triedAgain = async (tries: number) =>
    (await office.memory.deliveries.waiting()).some((each) => each.requestId === id && each.tries === tries)
  await office.advance(seconds(15))
  await until(async () => (await office.memory.deliveries.waiting()).some(({ why }) => why === 'timeOut'))
  await office.advance(seconds(2))
  await until(() => triedAgain(2))
  thought()
  await until(async () => (await office.memory.deliveries.waiting()).length === 0)
  expect(around.told).toEqual([])
})
