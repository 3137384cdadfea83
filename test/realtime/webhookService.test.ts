import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { newSecret, signedHeaders } from '../../api/webhooks/sign.ts'
import { type WebhookOrder, webhookService } from '../../api/webhooks/webhookService.ts'
import { TestReceiver } from '../support/testReceiver.ts'

const order = (url: string, wishes: Partial<WebhookOrder> = {}): WebhookOrder => ({
  url,
  headers: { 'webhook-id': 'msg_1' },
  body: '{"type":"test","timestamp":"","data":{}}',
  isInside: true,
  signal: new AbortController().signal,
  monotonic: () => 0,
  ...wishes,
})

const nowhere = () => Promise.reject(new Error('nobody should be asked'))
const leadingTo =
  (...addresses: readonly string[]) =>
  () =>
    Promise.resolve(addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })))

test('signs as the scheme has published it', () => {
  const headers = signedHeaders(['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'], {
    id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    at: 1_614_265_330_000,
    body: '{"test": 2432232314}',
  })
  expect(headers).toEqual({
    'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    'webhook-timestamp': '1614265330',
    'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  })
})

test('a secret has 32 random bytes, and two of them are two signatures', () => {
  const secrets = [newSecret(), newSecret()]
  expect(secrets[0]).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
  const [one = '', two = ''] =
    signedHeaders(secrets, { id: 'm', at: 0, body: '' })['webhook-signature']?.split(' ') ?? []
  expect(one).not.toBe(two)
})

test.each([
  ['another host', 'https://elsewhere.example/', 'notListed'],
  ['another port', 'https://queue.office.example:6379/', 'notListed'],
  ['a name that only begins like it', 'https://queue.office.example.evil.example/', 'notListed'],
  ['a name that only ends like a wildcard', 'https://evilexample.com/', 'notListed'],
  ['a name before the host', 'https://queue.office.example@evil.example/', 'notListed'],
  ['a password', 'https://a:b@queue.office.example/', 'notListed'],
  ['a file', 'file:///etc/passwd', 'notListed'],
  ['the clouds’ own address, though it is listed', 'http://169.254.169.254/latest/meta-data', 'forbiddenAddress'],
  ['the same as one number', 'http://2852039166/', 'forbiddenAddress'],
  ['every address of this machine', 'http://0.0.0.0/', 'forbiddenAddress'],
  ['an IPv4 address inside IPv6', 'http://[::ffff:a9fe:a9fe]/', 'forbiddenAddress'],
  ['a link', 'http://[fe80::1]/', 'forbiddenAddress'],
])('sends nothing to %s', async (_what, url, why) => {
  const hosts = [
    'queue.office.example',
    '*.example.com',
    '169.254.169.254',
    '0.0.0.0',
    '[::ffff:a9fe:a9fe]',
    '[fe80::1]',
  ]
  expect(await webhookService(hosts, nowhere).post(order(url))).toEqual({ isTaken: false, why })
})

test('a listed host that was written with its usual port is meant without it', () => {
  const isListed = (url: string) =>
    webhookService(['queue.office.example:443', '*.example.com:80'], nowhere).isListed(new URL(url))
  expect(isListed('https://queue.office.example/')).toBe(true)
  expect(isListed('https://queue.office.example:443/')).toBe(true)
  expect(isListed('http://queue.office.example/')).toBe(false)
  expect(isListed('http://pbx.example.com/')).toBe(true)
  expect(isListed('https://pbx.example.com/')).toBe(false)
})

test.each([
  ['this machine', ['127.0.0.1'], true, 'forbiddenAddress'],
  ['this machine by IPv6', ['::1'], true, 'forbiddenAddress'],
  ['the clouds’ own address', ['169.254.169.254'], true, 'forbiddenAddress'],
  ['the same of another cloud', ['fd00:ec2::254'], true, 'forbiddenAddress'],
  ['the same of a third', ['fd20:ce::254'], true, 'forbiddenAddress'],
  ['a network inside, though it stood outside when it was tested', ['10.0.0.5'], false, 'forbiddenAddress'],
  ['the internet without encryption', ['93.184.215.14'], true, 'plainOutside'],
  ['nowhere', [], true, 'forbiddenAddress'],
])('a listed name that leads to %s is not followed', async (_where, addresses, isInside, why) => {
  const service = webhookService(['queue.office.example'], leadingTo(...addresses))
  expect(await service.post(order('http://queue.office.example/', { isInside }))).toEqual({ isTaken: false, why })
})

test('the name is asked once, and what it said is where the message goes', async () => {
  const receiver = await TestReceiver.start()
  const port = receiver.host.split(':')[1]
  let asked = 0
  const service = webhookService([`localhost:${port}`], () => {
    asked += 1
    return Promise.resolve([{ address: asked === 1 ? '127.0.0.1' : '10.0.0.5', family: 4 }])
  })
  expect(await service.post(order(`http://localhost:${port}/`))).toMatchObject({ isTaken: true, isInside: true })
  expect(asked).toBe(1)
})

test('a name that nobody answers is asked once, however often it is tried; one that was answered is asked again', async () => {
  let asked = 0
  let answer: (error: Error) => void = () => undefined
  const service = webhookService(['queue.office.example'], () => {
    asked += 1
    return new Promise((_done, fail) => {
      answer = fail
    })
  })
  const hurry = new AbortController()
  const tries = [1, 2, 3].map(() => service.post(order('https://queue.office.example/', { signal: hurry.signal })))
  hurry.abort()
  const late = { isTaken: false, why: 'timeOut' }
  expect(await Promise.all(tries)).toEqual([late, late, late])
  const next = service.post(order('https://queue.office.example/'))
  expect(asked).toBe(1)
  answer(Object.assign(new Error('x'), { code: 'ENOTFOUND' }))
  expect(await next).toEqual({ isTaken: false, why: 'unknownName' })
  const last = service.post(order('https://queue.office.example/'))
  expect(asked).toBe(2)
  answer(new Error('x'))
  await last
})

test('a redirect is not followed', async () => {
  const [one, other] = [await TestReceiver.start(), await TestReceiver.start()]
  one.answer = { status: 307, headers: { location: other.url } }
  const service = webhookService([one.host, other.host])
  expect(await service.post(order(one.url))).toEqual({ isTaken: false, why: 'answered', status: 307 })
  expect(other.received).toEqual([])
})

test.each([
  ['12', 12_000],
  ['never', undefined],
  ['99999999999', undefined],
])('an answer that asks for time is heard: %s', async (said, retryAfterMs) => {
  const receiver = await TestReceiver.start()
  receiver.answer = { status: 503, headers: { 'retry-after': said } }
  const tried = await receiver.service.post(order(receiver.url))
  expect(tried).toEqual({ isTaken: false, why: 'answered', status: 503, ...(retryAfterMs ? { retryAfterMs } : {}) })
})

test('an answer without end is cut off, and its status counts', async () => {
  let hasEnded: () => void = () => undefined
  const ended = new Promise<void>((done) => {
    hasEnded = done
  })
  const server = createServer((_asked, answer) => {
    answer.writeHead(200)
    const more = (): void => void (answer.destroyed || answer.write('x'.repeat(8_192), () => setImmediate(more)))
    more()
    answer.once('close', () => hasEnded())
    answer.once('error', () => undefined)
  })
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  expect(await webhookService([host]).post(order(`http://${host}/`))).toMatchObject({ isTaken: true, status: 200 })
  await ended
  server.closeAllConnections()
  server.close()
})

test('an answer that does not come to its end has been given all the same', async () => {
  const server = createServer((_asked, answer) => {
    answer.once('error', () => undefined)
    answer.writeHead(200)
    answer.write('event: hello')
  })
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  const hurry = new AbortController()
  let looks = 0
  // The second look at the clock is when the answer has begun.
  const monotonic = () => {
    looks += 1
    if (looks === 2) setImmediate(() => hurry.abort())
    return 0
  }
  const posted = webhookService([host]).post(order(`http://${host}/`, { signal: hurry.signal, monotonic }))
  expect(await posted).toMatchObject({ isTaken: true, status: 200 })
  server.closeAllConnections()
  server.close()
})

test('whoever does not answer is given up when their time is over', async () => {
  const receiver = await TestReceiver.start()
  receiver.answer = 'never'
  const hurry = new AbortController()
  const posted = receiver.service.post(order(receiver.url, { signal: hurry.signal }))
  await receiver.heard(1)
  hurry.abort()
  expect(await posted).toEqual({ isTaken: false, why: 'timeOut' })
})

test.each([
  ['a name that there is not', Object.assign(new Error('x'), { code: 'ENOTFOUND' }), 'unknownName'],
  [
    'a certificate of somebody else',
    Object.assign(new Error('x'), { code: 'ERR_TLS_CERT_ALTNAME_INVALID' }),
    'untrusted',
  ],
  ['a certificate of nobody', Object.assign(new Error('x'), { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' }), 'untrusted'],
  ['nobody at the door', Object.assign(new Error('x'), { code: 'ECONNREFUSED' }), 'noConnection'],
])('%s is said in a word', async (_what, error, why) => {
  const service = webhookService(['queue.office.example'], () => Promise.reject(error))
  expect(await service.post(order('https://queue.office.example/'))).toEqual({ isTaken: false, why })
})
