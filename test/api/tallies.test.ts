import { pino } from 'pino'
import { SignInGuard } from '../../api/accounts/signInGuard.ts'
import { OfficeDirectory } from '../../api/directory/officeDirectory.ts'
import { GuessLimiter } from '../../api/platform/servers/guessLimiter.ts'
import { Tallies, tallyChange } from '../../api/platform/servers/tallies.ts'
import { VisitSurveys } from '../../api/survey/visitSurveys.ts'
import { hours, minutes, seconds } from '../../models/domain/clock.ts'
import type { Answers } from '../../models/domain/survey/survey.ts'
import { StoreUnavailable } from '../../models/store/unavailable.ts'
import { MONDAY_TEN } from '../support/anyContext.ts'
import { platformAt } from '../support/memoryStore.ts'
import { smallOffice } from '../support/smallOffice.ts'
import { TestClock } from '../support/testClock.ts'
import { SharedTallies } from './support/sharedTallies.ts'

/* Several servers of one office, each with a memory of its own: whoever guesses has no more tries at two than at one. */

function office({ areThere = true } = {}) {
  const [time, store] = [new TestClock(MONDAY_TEN), new SharedTallies()]
  const platform = platformAt(time)
  function server() {
    const { clock } = platform
    const tallies = new Tallies({ ...platform, servers: { areThere }, store, secret: 'of this office' })
    const codes = new GuessLimiter(platform, 'codes', { atOnce: 5, aSecond: 1 / 20 }, tallies)
    return { clock, tallies, guard: new SignInGuard(platform, 'sign-ins', tallies), codes }
  }
  return { time, store, here: server(), there: server() }
}

const ALL_YES: Answers = { wait: 'yes', place: 'yes', result: 'yes', respect: 'yes' }
const from = (address: string, login = 'ewa') => ({ login, address })
const isAdmitted = (tried: Promise<void>): Promise<boolean> =>
  tried.then(
    () => true,
    (error: unknown) => {
      expect(error).toMatchObject({ code: 'tooManyAttempts' })
      return false
    },
  )

test('an account is checked ten times a minute for strangers, at however many servers they ask at once', async () => {
  const { time, here, there } = office()
  const storm = async () => {
    const guards = Array.from({ length: 60 }, (_, at) => (at % 2 ? here : there).guard)
    const admitted = await Promise.all(guards.map((guard, at) => isAdmitted(guard.admit(from(`10.0.0.${at}`)))))
    return admitted.filter(Boolean).length
  }
  expect(await storm()).toBe(10)
  time.set(time.now() + minutes(1))
  expect(await storm()).toBe(10)
})

test('who has waited at one server waits at the other, and is free at both with the right password', async () => {
  const { time, ...servers } = office()
  const [here, there] = [servers.here.guard, servers.there.guard]
  const guesser = from('10.0.0.1')
  for (const guard of [here, there, here, there, here]) {
    await guard.admit(guesser)
    await guard.failed(guesser)
  }
  expect([await isAdmitted(here.admit(guesser)), await isAdmitted(there.admit(guesser))]).toEqual([false, false])
  // A colleague at another address waits for nobody.
  expect(await isAdmitted(there.admit(from('10.0.0.2')))).toBe(true)
  time.set(time.now() + seconds(1))
  await there.admit(guesser)
  await there.succeeded(guesser)
  expect(await isAdmitted(here.admit(guesser))).toBe(true)
})

test('whoever signs in waits for two questions to the store, and what is refused writes nothing', async () => {
  const { store, here, there } = office()
  const somebody = from('10.0.0.1')
  await here.guard.admit(somebody)
  await here.guard.succeeded(somebody)
  expect([store.questions, store.writes]).toEqual([2, 4])
  // Ten strangers elsewhere have used up the account's checks; this address has none against it for that.
  for (let at = 0; at < 10; at += 1) await here.guard.admit(from(`10.0.1.${at}`))
  const { writes } = store
  expect(await isAdmitted(there.guard.admit(somebody))).toBe(false)
  expect(store.writes).toBe(writes)
})

test('where two count in one breath, each in another order, neither waits for the other for ever', async () => {
  const { store, here, there } = office()
  const until = MONDAY_TEN + hours(1)
  const oneMore = (key: string) => tallyChange<number>(key, until, (before = 0) => before + 1)
  const keys = ['a', 'b', 'c']
  const counts = [keys, keys.toReversed(), keys, keys.toReversed()]
  await Promise.all(
    counts.map((each, at) => (at % 2 ? here : there).tallies.changeAll(each.map((key) => oneMore(key)))),
  )
  expect([...store.stored.values()].map(({ counted }) => counted)).toEqual([4, 4, 4])
})

test('codes that can be found by trying are tried as often as at one server', async () => {
  const { time, here, there } = office()
  const tried = [here, there, here, there, here, there, here, there]
  const take = () => Promise.all(tried.map(({ codes }) => codes.take('ewa')))
  expect((await take()).filter(Boolean)).toHaveLength(5)
  expect(await there.codes.has('ewa')).toBe(false)
  time.set(time.now() + seconds(40))
  expect((await take()).filter(Boolean)).toHaveLength(2)
})

test('of two servers that hear the same in one instant one is the first', async () => {
  const { store, ...servers } = office()
  const [here, there] = [servers.here.tallies, servers.there.tallies]
  const until = MONDAY_TEN + hours(1)
  let overtaken: boolean | undefined
  store.beforeWrite = async () => {
    store.beforeWrite = async () => undefined
    overtaken = await there.isFirst('survey of a visit', until)
  }
  expect(await here.isFirst('survey of a visit', until)).toBe(false)
  expect(overtaken).toBe(true)
  await there.forget('survey of a visit')
  expect(await here.isFirst('survey of a visit', until)).toBe(true)
})

test('a client who sends the survey at two servers is counted once, and once more where it could not be counted', async () => {
  const { here, there } = office()
  let isAway = true
  const counted: string[] = []
  async function take(building: string): Promise<void> {
    if (isAway) throw new StoreUnavailable('full', 'The disk is full.')
    counted.push(building)
  }
  const directory = new OfficeDirectory({ directory: smallOffice(), version: 1 }, pino({ level: 'silent' }))
  const surveysAt = ({ tallies, clock }: typeof here) =>
    new VisitSurveys({ clock, log: pino({ level: 'silent' }), directory, surveys: { take }, tallies })
  const [one, other] = [surveysAt(here), surveysAt(there)]
  const visit = { visitId: 'visit', placeId: 'desk' }
  await expect(one.send(visit, ALL_YES)).rejects.toThrow('full')
  isAway = false
  expect([await other.send(visit, ALL_YES), await one.send(visit)]).toEqual([true, true])
  expect([one.isSent('visit'), counted]).toEqual([true, [directory.place('desk').building]])
})

test('what is counted says of nobody who they are, and is forgotten', async () => {
  const { time, store, here } = office()
  here.tallies.begin()
  await here.guard.admit(from('10.0.0.1', 'a.nowak'))
  await here.guard.failed(from('10.0.0.1', 'a.nowak'))
  expect(store.stored.size).toBe(3)
  expect(JSON.stringify([...store.stored])).not.toMatch(/10\.0\.0\.1|nowak|sign-in/)
  await time.advanceTo(time.now() + hours(2), async () => here.tallies.idle())
  expect(store.stored.size).toBe(0)
  await here.tallies.stop()
})

test('of a store that does not answer all who wait at once hear as late as one, and later it is asked again', async () => {
  const { store, here } = office()
  let asked = 0
  const find = store.find
  store.find = async () => {
    asked += 1
    throw new StoreUnavailable('deadline', 'The store did not answer.')
  }
  const admitted = await Promise.allSettled(
    Array.from({ length: 5 }, () => here.tallies.isFirst('from one address', MONDAY_TEN + hours(1))),
  )
  expect([admitted.map(({ status }) => status), asked]).toEqual([Array(5).fill('rejected'), 1])
  store.find = find
  expect(await here.tallies.isFirst('from one address', MONDAY_TEN + hours(1))).toBe(true)
})

test('a server that is alone asks the store for nothing', async () => {
  const { store, here } = office({ areThere: false })
  const { guard } = here
  for (let tries = 0; tries < 5; tries += 1) {
    await guard.admit(from('10.0.0.1'))
    await guard.failed(from('10.0.0.1'))
  }
  expect(await isAdmitted(guard.admit(from('10.0.0.1')))).toBe(false)
  expect(store.writes).toBe(0)
})
