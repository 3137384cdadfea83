import { hours, minutes, seconds } from '../../models/domain/clock.ts'
import {
  afterTrying,
  beingTried,
  type Delivery,
  sentAgain,
  TRY_AGAIN_MS,
} from '../../models/domain/webhooks/delivery.ts'
import {
  afterTry,
  FAILS_AT_MOST_MS,
  proven,
  secretsOf,
  type Webhook,
  withNewSecret,
} from '../../models/domain/webhooks/webhook.ts'

const webhook: Webhook = {
  id: 'w',
  version: 1,
  name: 'Display',
  url: 'https://display.office.example/',
  events: ['raised'],
  secret: 'first',
  madeBy: 'admin',
  madeAt: 0,
  state: 'on',
  since: 0,
}
const waiting: Delivery = {
  id: 'msg_1',
  version: 1,
  webhookId: 'w',
  event: 'raised',
  requestId: 'r',
  code: 'BOK-1',
  happenedAt: 0,
  state: 'waiting',
  tries: 0,
  nextAt: 0,
}
const HERE = { now: 0, chance: 0 }
const refused = { isTaken: false, why: 'answered', status: 500 } as const

test.each([0, 0.5, 1])('is tried ten times in three days and a little, and then given up (chance %d)', (chance) => {
  let [delivery, now] = [waiting, 0]
  const waits: number[] = []
  while (delivery.nextAt !== undefined) {
    now = delivery.nextAt
    delivery = afterTrying(beingTried(delivery, now), refused, { now, chance })
    if (delivery.nextAt !== undefined) waits.push(delivery.nextAt - now)
  }
  expect(waits).toEqual(TRY_AGAIN_MS.map((wait) => Math.round(wait * (1 + 0.2 * chance))))
  expect(delivery).toMatchObject({ state: 'givenUp', tries: 10, status: 500 })
  expect(now).toBeGreaterThanOrEqual(hours(75))
  expect(now).toBeLessThan(hours(92))
})

test.each([0, 4, 9])('whoever has died while trying is followed by the next try soon, after %d tries too', (tries) => {
  expect(beingTried({ ...waiting, tries }, 0)).toMatchObject({ state: 'waiting', nextAt: seconds(5) })
})

test.each([
  [minutes(20), minutes(20)],
  [1, seconds(5)],
  [hours(1_000), hours(24)],
])('an answer may ask for more time, and not for ever: %d', (retryAfterMs, wait) => {
  const tried = beingTried(waiting, 0)
  expect(afterTrying(tried, { ...refused, retryAfterMs }, HERE).nextAt).toBe(wait)
})

test('what another server has had taken meanwhile stays taken', () => {
  const taken = afterTrying(beingTried(waiting, 0), { isTaken: true, status: 204, tookMs: 5, isInside: true }, HERE)
  expect(afterTrying(taken, refused, HERE)).toBe(taken)
})

test('what somebody began anew while it was being tried is tried again', () => {
  const anew = sentAgain(beingTried({ ...waiting, tries: 9 }, 0), 0)
  expect(afterTrying(anew, refused, HERE)).toMatchObject({ state: 'waiting', nextAt: seconds(5) })
})

test('what was given up begins anew when somebody wants it', () => {
  const given = afterTrying({ ...waiting, tries: 10 }, refused, HERE)
  expect(given.state).toBe('givenUp')
  expect(sentAgain(given, 7)).toEqual({ ...waiting, nextAt: 7 })
})

test('an address that takes nothing for three days is switched off, and one that takes something is not', () => {
  const failing = afterTry(webhook, { isTaken: false, isGone: false, now: 1 })
  expect(failing).toMatchObject({ state: 'on', failingSince: 1 })
  expect(afterTry(failing, { isTaken: false, isGone: false, now: FAILS_AT_MOST_MS })).toBe(failing)
  expect(afterTry(failing, { isTaken: false, isGone: false, now: FAILS_AT_MOST_MS + 1 })).toMatchObject({
    state: 'off',
    offBecause: 'failing',
  })
  expect(afterTry(failing, { isTaken: true, isGone: false, now: 2 })).toEqual(webhook)
  expect(afterTry(webhook, { isTaken: false, isGone: true, now: 2 })).toMatchObject({
    state: 'off',
    offBecause: 'gone',
  })
})

test('a test puts it on from now on; one that was on misses nothing', () => {
  const { since: _never, ...unproven } = { ...webhook, state: 'unproven' as const }
  expect(proven(unproven, { now: 5, isInside: true })).toMatchObject({ state: 'on', since: 5, isInside: true })
  const off = { ...webhook, state: 'off', offBecause: 'gone', failingSince: 1 } as const
  expect(proven(off, { now: 5, isInside: false })).toEqual({ ...webhook, since: 5, isInside: false })
  expect(proven(webhook, { now: 5, isInside: false }).since).toBe(0)
})

test('while a secret is changed the old one holds for a day', () => {
  const changed = withNewSecret(webhook, 'second', 100)
  expect(secretsOf(changed, 100 + hours(24) - 1)).toEqual(['second', 'first'])
  expect(secretsOf(changed, 100 + hours(24))).toEqual(['second'])
})

test('a key that is changed twice in a day leaves the one that the program still has', () => {
  const changed = withNewSecret(withNewSecret(webhook, 'second', 100), 'third', 200)
  expect(secretsOf(changed, 200)).toEqual(['third', 'second', 'first'])
  expect(secretsOf(changed, 100 + hours(24))).toEqual(['third', 'second'])
  expect(secretsOf(changed, 200 + hours(24))).toEqual(['third'])
})

test('a key that is changed a hundred times makes no message longer than ten signatures', () => {
  const changed = Array.from({ length: 100 }, (_, at) => `${at}`).reduce(
    (before, secret) => withNewSecret(before, secret, 0),
    webhook,
  )
  expect(secretsOf(changed, 0)).toHaveLength(10)
})
