import { pino } from 'pino'
import { Collection, type Declaration } from '../../api/platform/collection.ts'
import { hours, seconds } from '../../models/domain/clock.ts'
import { Refusal } from '../../models/domain/errors.ts'
import type { Versioned } from '../../models/store/storedCollection.ts'
import { MONDAY_TEN } from '../support/anyContext.ts'
import { MemoryStore, platformAt } from '../support/memoryStore.ts'
import { TestClock } from '../support/testClock.ts'

interface Tablet extends Versioned {
  readonly id: string
  readonly name: string
  readonly seenAt: number
}

const tablet = (id: string): Tablet => ({ id, version: 1, name: 'second floor', seenAt: MONDAY_TEN })

const declarationOf = (store: MemoryStore<Tablet>): Declaration<Tablet> => ({
  noun: 'corridor',
  store,
  read: () => store.all(),
  shift: (each, deltaMs) => ({ ...each, seenAt: each.seenAt + deltaMs }),
})

const pinoTo = (errors: string[]) => pino({ level: 'error' }, { write: (line: string) => void errors.push(line) })

async function wall(...ids: readonly string[]) {
  const store = new MemoryStore(({ id }: Tablet) => id, ...ids.map(tablet))
  const time = new TestClock(MONDAY_TEN)
  const errors: string[] = []
  const platform = platformAt(time, pinoTo(errors))
  const another = async (): Promise<Collection<Tablet>> => {
    const tablets = new Collection<Tablet>(platform, declarationOf(store))
    await tablets.load()
    return tablets
  }
  const tablets = await another()
  const pass = (ms: number) => time.advanceTo(time.now() + ms, () => tablets.idle())
  return { store, tablets, another, clock: platform.clock, pass, errors }
}

const named =
  (name: string) =>
  (current: Tablet): Tablet => ({ ...current, name })

test('a change is written, held and told, with its collection, id and version', async () => {
  const { store, tablets } = await wall('a')
  const told: object[] = []
  tablets.onChanged(({ collection, id, version, after }) => told.push({ collection, id, version, name: after?.name }))
  await tablets.change('a', named('first'))
  expect(store.stored.get('a')).toEqual(tablets.get('a'))
  await tablets.add(tablet('b'))
  await tablets.remove('a')
  expect(told).toEqual([
    { collection: 'things', id: 'a', version: 2, name: 'first' },
    { collection: 'things', id: 'b', version: 1, name: 'second floor' },
    { collection: 'things', id: 'a', version: 3, name: undefined },
  ])
  await expect(tablets.change('a', named('second'))).rejects.toThrow(Refusal)
})

test('who was slower decides anew, from what the faster one wrote', async () => {
  const { tablets, another } = await wall('a')
  const other = await another()
  await other.change('a', named('first'))
  await tablets.change('a', (current) => ({ ...current, name: `${current.name}, then second` }))
  expect(tablets.get('a')).toMatchObject({ name: 'first, then second', version: 3 })
})

test('two who make the same document at once make one', async () => {
  const { store, tablets, another } = await wall()
  const other = await another()
  const count = (current: Tablet | undefined): Tablet =>
    current ? { ...current, name: `${current.name}+` } : { ...tablet('a'), name: '+' }
  await Promise.all([tablets.put('a', count), tablets.put('a', count), other.put('a', count)])
  expect(store.stored.get('a')).toMatchObject({ name: '+++', version: 3 })
})

test('whoever cannot be told keeps it from nobody else, and a rejection nobody awaits ends nothing', async () => {
  const { tablets, errors } = await wall('a')
  const told: string[] = []
  tablets.onChanged(() => {
    throw new Error('A view that cannot be made.')
  })
  tablets.onChanged(() => Promise.reject(new Error('A mail that cannot be sent.')))
  tablets.onChanged(({ id }) => told.push(id))
  await tablets.change('a', named('first'))
  await new Promise(setImmediate)
  expect(told).toEqual(['a'])
  expect(errors.join()).toMatch(/A view that cannot be made.*A mail that cannot be sent/s)
})

describe('with a full disk', () => {
  test('what is dropped is gone at once, and from the store as soon as it takes writes again', async () => {
    const { store, tablets, pass, errors } = await wall('a', 'b')
    store.isFull = true
    const told: string[] = []
    tablets.onChanged(({ id, after }) => told.push(`${id} ${after ? 'stays' : 'goes'}`))
    await tablets.drop('a')
    expect([tablets.get('a'), told]).toEqual([undefined, ['a goes']])
    await pass(seconds(60))
    expect(store.stored.has('a')).toBe(true)
    expect(errors).toHaveLength(1)
    store.isFull = false
    await pass(seconds(5))
    expect([...store.stored.keys()]).toEqual(['b'])
  })

  test('a change is refused and changes nothing', async () => {
    const { store, tablets } = await wall('a')
    store.isFull = true
    await expect(tablets.change('a', named('first'))).rejects.toThrow('full')
    expect(tablets.get('a')).toEqual(tablet('a'))
  })
})

test('what is dropped while it is being written does not come back', async () => {
  const { store, tablets } = await wall('a')
  let answer: () => void = () => undefined
  store.beforeAnswer = () => new Promise((done) => (answer = done))
  const changing = tablets.change('a', named('first'))
  await new Promise(setImmediate)
  store.beforeAnswer = async () => undefined
  const dropped = tablets.drop('a')
  answer()
  await Promise.all([changing, dropped])
  expect([tablets.get('a'), store.stored.size]).toEqual([undefined, 0])
})

test('what was dropped and not yet removed can be made anew', async () => {
  const { store, tablets } = await wall('a')
  store.isFull = true
  await tablets.drop('a')
  store.isFull = false
  await tablets.put('a', (current) => ({ ...tablet('a'), name: current ? 'the old one' : 'a new one' }))
  expect(store.stored.get('a')).toMatchObject({ name: 'a new one', version: 1 })
  await tablets.idle()
  expect(store.stored.has('a')).toBe(true)
})

test('what is touched holds at once, is written once however often, and is no news', async () => {
  const { store, tablets } = await wall('a', 'b')
  let told = 0
  tablets.onChanged(() => told++)
  for (const seenAt of [1, 2, 3]) for (const id of ['a', 'b']) tablets.touch(id, (each) => ({ ...each, seenAt }))
  expect(tablets.get('a')?.seenAt).toBe(3)
  await tablets.idle()
  expect([store.writes, told]).toEqual([2, 0])
  expect(await store.all()).toEqual(tablets.all())
  // And what is changed next is changed upon it.
  await tablets.change('a', named('first'))
  expect(store.stored.get('a')).toMatchObject({ name: 'first', seenAt: 3, version: 3 })
})

describe('the clock is set an hour ahead', () => {
  test('everything held moves in that moment, and is written', async () => {
    const { store, tablets, clock } = await wall('a', 'b')
    clock.step(hours(1))
    expect(tablets.all().map(({ seenAt }) => seenAt)).toEqual([MONDAY_TEN + hours(1), MONDAY_TEN + hours(1)])
    await tablets.idle()
    expect(await store.all()).toEqual(tablets.all())
    expect(store.stored.get('a')).toMatchObject({ version: 2, steppedMs: hours(1) })
  })

  test('a write that fails in the middle is made up for, and moves nothing twice', async () => {
    const { store, tablets, clock, pass, another } = await wall('a', 'b', 'c')
    store.refuses = 'b'
    clock.step(hours(1))
    await pass(seconds(60))
    store.refuses = undefined
    await pass(seconds(5))
    expect((await store.all()).map(({ seenAt }) => seenAt)).toEqual([1, 1, 1].map((n) => MONDAY_TEN + hours(n)))
    expect((await another()).all()).toEqual(tablets.all())
  })

  test('what a start finds half moved is moved to its end', async () => {
    const { store, tablets, clock, another } = await wall('a', 'b')
    store.refuses = 'b'
    clock.step(hours(1))
    await tablets.idle()
    store.refuses = undefined
    const afterStart = await another()
    expect(afterStart.all().map(({ seenAt }) => seenAt)).toEqual([MONDAY_TEN + hours(1), MONDAY_TEN + hours(1)])
  })

  test('one whose times cannot be moved keeps no other from moving', async () => {
    const { store, tablets, clock, errors } = await wall('a')
    const broken = new Collection<Tablet>(
      { clock, log: pinoTo(errors) },
      {
        noun: 'corridor',
        store,
        read: () => store.all(),
        shift: () => {
          throw new Error('This is no time.')
        },
      },
    )
    await broken.load()
    const later = new Collection<Tablet>({ clock, log: pinoTo(errors) }, declarationOf(store))
    await later.load()
    clock.step(hours(1))
    for (const each of [tablets, later]) expect(each.get('a')?.seenAt).toBe(MONDAY_TEN + hours(1))
    expect(errors).toEqual([expect.stringContaining('could not be moved')])
    await Promise.all([tablets, broken, later].map((each) => each.idle()))
  })

  test('work that is going on moves too: what is being written, made or decided anew', async () => {
    const { store, tablets, another, clock } = await wall('a', 'b')
    const other = await another()
    let answer: () => void = () => undefined
    const held = new Promise<void>((done) => (answer = done))
    store.beforeAnswer = () => held
    const seen = tablets.change('a', (current) => ({ ...current, seenAt: clock.now() }))
    const made = tablets.add({ ...tablet('c'), seenAt: clock.now() })
    const overtaken = other.change('a', named('overtaken'))
    await new Promise(setImmediate)
    clock.step(hours(1))
    answer()
    await Promise.all([seen, made, overtaken])
    for (const each of [tablets, other]) await each.idle()
    await tablets.add({ ...tablet('d'), seenAt: clock.now() })
    const times = (await store.all()).map(({ id, seenAt }) => [id, seenAt])
    expect(times.sort()).toEqual(['a', 'b', 'c', 'd'].map((id) => [id, MONDAY_TEN + hours(1)]))
  })
})
