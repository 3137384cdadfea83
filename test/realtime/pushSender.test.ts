import { pino } from 'pino'
import webPush from 'web-push'
import { isPublicAddress } from '../../api/push/publicAddress.ts'
import { AT_ONCE_TO_A_MAKER, PushSender } from '../../api/push/pushSender.ts'
import { type PushService, pushServices } from '../../api/push/pushService.ts'
import { PushSubscriptions } from '../../api/push/pushSubscriptions.ts'
import { platformAt } from '../support/memoryStore.ts'
import { PushBrowser } from '../support/pushBrowser.ts'
import { MONDAY_TEN, startOffice } from '../support/startOffice.ts'
import { TestClock } from '../support/testClock.ts'

const ENDPOINT = 'https://push.example.com/the-secret-part'

/** Sends one push by this service and brings what was logged, and whether the browser is still known. */
async function sentBy(send: PushService['send']): Promise<{ log: string; isKnown: boolean }> {
  const office = await startOffice()
  const lines: string[] = []
  let hasEnded: () => void = () => undefined
  const ended = new Promise<void>((done) => {
    hasEnded = done
  })
  const log = pino({ level: 'warn' }, { write: (line: string) => void lines.push(line) })
  const subscriptions = new PushSubscriptions(
    platformAt(new TestClock(MONDAY_TEN), log),
    office.memory.pushSubscriptions,
    'Europe/Warsaw',
  )
  const sender = new PushSender({
    clock: new TestClock(MONDAY_TEN),
    keys: webPush.generateVAPIDKeys(),
    service: { makerOf: ({ host }) => host, send: (order) => send(order).finally(() => setImmediate(hasEnded)) },
    subscriptions,
    log,
    publicOrigin: 'https://parter.office.example',
  })
  const subscription = await subscriptions.add('ewa', 'a-session', new PushBrowser(ENDPOINT).subscription)
  sender.send(subscription, { kind: 'test', personId: 'ewa', receiptKey: subscription.receiptKey }, 'test')
  await ended
  return { log: lines.join(''), isKnown: subscriptions.of('ewa').length === 1 }
}

test.each([
  ['does not answer', () => Promise.reject(new Error('the push service did not answer'))],
  ['is too busy', () => Promise.resolve(429)],
  ['is sick', () => Promise.resolve(503)],
  ['sends elsewhere', () => Promise.resolve(307)],
])('a push service that %s is logged without the secret part, and the browser stays', async (_what, send) => {
  const { log, isKnown } = await sentBy(send)
  expect(isKnown).toBe(true)
  expect(JSON.parse(log)).toMatchObject({ host: 'push.example.com', personId: 'ewa', msg: 'a push was not taken' })
  expect(log).not.toContain('the-secret-part')
})

test('a message names its sender, and is gone in a minute', async () => {
  let headers: Readonly<Record<string, string>> = {}
  await sentBy((order) => {
    headers = order.headers
    return Promise.resolve(201)
  })
  expect(headers).toMatchObject({ TTL: '60', Urgency: 'high' })
  const [, claims = ''] = headers.Authorization?.split('.') ?? []
  expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toMatchObject({
    aud: 'https://push.example.com',
    sub: 'https://parter.office.example',
  })
})

test.each([
  ['127.0.0.1', false],
  ['10.1.2.3', false],
  ['172.31.0.1', false],
  ['192.168.1.1', false],
  ['169.254.169.254', false],
  ['100.64.0.1', false],
  ['0.0.0.0', false],
  ['224.0.0.1', false],
  ['::1', false],
  ['::ffff:10.0.0.1', false],
  ['fe80::1', false],
  ['fd00::1', false],
  ['2002:a00:1::', false],
  ['push.example.com', false],
  ['142.250.1.1', true],
  ['2a00:1450:4001::1', true],
])('%s is an address of the internet: %s', (address, isPublic) => {
  expect(isPublicAddress(address)).toBe(isPublic)
})

test('a name that leads into the office is not followed, whatever it is called', async () => {
  const order = {
    endpoint: 'https://localhost/a',
    headers: {},
    body: Buffer.alloc(0),
    signal: new AbortController().signal,
  }
  await expect(pushServices([]).send(order)).rejects.toThrow('the push service has no public address')
})

test.each([
  ['https://fcm.googleapis.com/fcm/send/a', 'fcm.googleapis.com'],
  ['https://wns2-par02p.notify.windows.com/w/?token=a', '*.notify.windows.com'],
  ['https://updates.push.services.mozilla.com/wpush/v2/a', 'updates.push.services.mozilla.com'],
  ['https://web.push.apple.com/a', '*.push.apple.com'],
  ['https://push.office.example/a', 'push.office.example'],
  ['https://a.push.example.com/a', '*.push.example.com'],
  ['https://notify.windows.com.example.org/a', undefined],
  ['https://evilnotify.windows.com/a', undefined],
  ['https://fcm.googleapis.com.example.org/a', undefined],
  ['https://slow.example.org/a', undefined],
  ['https://fcm.googleapis.com:8443/a', undefined],
  ['http://fcm.googleapis.com/a', undefined],
  ['https://fcm.googleapis.com@slow.example.org/a', undefined],
])('%s is a push service of %s', (endpoint, maker) => {
  expect(pushServices(['push.office.example', '*.push.example.com']).makerOf(new URL(endpoint))).toBe(maker)
})

test('a push service that never answers delays its own browsers, and nobody else’s', async () => {
  const office = await startOffice()
  const clock = new TestClock(MONDAY_TEN)
  const lines: string[] = []
  const log = pino({ level: 'warn' }, { write: (line: string) => void lines.push(line) })
  const subscriptions = new PushSubscriptions(platformAt(clock, log), office.memory.pushSubscriptions, 'Europe/Warsaw')
  const answers: (() => void)[] = []
  let told: () => void = () => undefined
  const sent: string[] = []
  const service: PushService = {
    makerOf: ({ host }) => host,
    send: ({ endpoint }) => {
      sent.push(new URL(endpoint).host)
      if (sent.at(-1) === 'quick.example.com') told()
      return new Promise((done) => {
        answers.push(() => done(201))
        if (sent.at(-1) === 'quick.example.com') done(201)
      })
    },
  }
  const publicOrigin = undefined
  const sender = new PushSender({ clock, keys: webPush.generateVAPIDKeys(), service, subscriptions, log, publicOrigin })
  const slow = await subscriptions.add('ewa', 'a-session', new PushBrowser('https://slow.example.com/a').subscription)
  const quick = await subscriptions.add(
    'olek',
    'b-session',
    new PushBrowser('https://quick.example.com/a').subscription,
  )
  const test = { kind: 'test', personId: slow.personId, receiptKey: slow.receiptKey } as const
  for (let count = 0; count < 3 * AT_ONCE_TO_A_MAKER; count += 1) sender.send(slow, test, `${count}`)
  const quickly = new Promise<void>((done) => {
    told = done
  })
  sender.send(quick, test, 'test')
  await quickly
  expect(sent.filter((host) => host === 'slow.example.com').length).toBeLessThanOrEqual(AT_ONCE_TO_A_MAKER)
  // What has waited for longer than it is worth is not sent any more, and said so.
  clock.set(MONDAY_TEN + 61_000)
  for (const answer of answers) answer()
  while (lines.length < 2 * AT_ONCE_TO_A_MAKER) await new Promise(setImmediate)
  expect(sent.filter((host) => host === 'slow.example.com')).toHaveLength(AT_ONCE_TO_A_MAKER)
})
