import type { IncomingMessage } from 'node:http'
import { pino } from 'pino'
import { addressOf } from '../../api/platform/web/address.ts'
import { RateLimiter } from '../../api/platform/web/rateLimiter.ts'
import { seconds } from '../../models/domain/clock.ts'
import { MONDAY_TEN } from '../support/anyContext.ts'
import { TestClock } from '../support/testClock.ts'

const log = pino({ level: 'silent' })

const from = (forwarded: string | undefined): IncomingMessage =>
  ({ headers: { 'x-forwarded-for': forwarded }, socket: { remoteAddress: '10.0.0.1' } }) as unknown as IncomingMessage

test.each([
  ['nobody is believed without a trusted proxy', '1.1.1.1', 0, '10.0.0.1'],
  ['one proxy says whom it saw', '1.1.1.1', 1, '1.1.1.1'],
  ['what a stranger wrote before it is not looked at', 'made up, 1.1.1.1', 1, '1.1.1.1'],
  ['of two proxies the outer one saw the stranger', 'made up, 1.1.1.1, 10.0.0.2', 2, '1.1.1.1'],
  ['who comes past the proxies is who they are', undefined, 1, '10.0.0.1'],
])('%s', (_what, forwarded, trusted, address) => {
  expect(addressOf(from(forwarded), trusted)).toBe(address)
})

test('an allowance is used up, fills again with time, and is everybody’s own', () => {
  const clock = new TestClock(MONDAY_TEN)
  const limiter = new RateLimiter({ clock, log }, 'words', { atOnce: 3, aSecond: 1 })
  const takes = (whose: string) => [1, 2, 3, 4].map(() => limiter.take(whose))
  expect(takes('ewa')).toEqual([true, true, true, false])
  expect(takes('olek')).toEqual([true, true, true, false])
  clock.set(MONDAY_TEN + seconds(2))
  expect(takes('ewa')).toEqual([true, true, false, false])
  // What costs more takes more, and a refusal takes nothing.
  clock.set(MONDAY_TEN + seconds(4))
  expect([limiter.take('zofia', 4), limiter.take('zofia', 3), limiter.take('zofia')]).toEqual([false, true, false])
  // A clock that is set back gives nothing away and takes nothing.
  clock.set(MONDAY_TEN)
  expect(limiter.take('ewa')).toBe(false)
})

test('ten thousand strangers are forgotten, and whoever used theirs up is not', () => {
  const clock = new TestClock(MONDAY_TEN)
  const limiter = new RateLimiter({ clock, log }, 'words', { atOnce: 2, aSecond: 1 })
  expect([limiter.take('flood'), limiter.take('flood'), limiter.take('flood')]).toEqual([true, true, false])
  for (let stranger = 0; stranger < 5_000; stranger += 1) limiter.take(`early ${stranger}`)
  clock.set(MONDAY_TEN + seconds(1.5))
  limiter.take('flood')
  for (let stranger = 0; stranger < 5_100; stranger += 1) limiter.take(`late ${stranger}`)
  expect(limiter.take('flood')).toBe(false)
})
