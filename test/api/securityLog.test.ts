import { type Order, SecurityLog } from '../../api/platform/audit/securityLog.ts'
import { minutes } from '../../models/domain/clock.ts'
import type { SecurityEvent } from '../../models/store/auditChain.ts'
import type { CarriedEntry } from '../../models/store/carriedEntry.ts'
import type { SecurityLogView } from '../../models/wire/securityLog.ts'
import { MONDAY_TEN, startOffice } from '../support/startOffice.ts'
import { TestClock } from '../support/testClock.ts'

const refused = { what: 'board', result: 'refused' } as const

test('a flood of refusals from one person is said once a minute, fills no disk and hides nobody else', async () => {
  const clock = new TestClock(MONDAY_TEN)
  const events: SecurityEvent[] = []
  const append = async (...some: readonly SecurityEvent[]) => void events.push(...some)
  const log = new SecurityLog({ clock, store: { append }, timeZone: () => 'UTC' })
  for (let count = 0; count < 1_000; count += 1) await log.note({ ...refused, personId: 'piotr' })
  expect(events).toHaveLength(300)
  expect(events.at(-1)).toMatchObject({ what: 'tooManyRefusals', personId: 'piotr' })
  await log.note({ ...refused, address: '10.0.0.7' })
  await log.note({ what: 'signOut', result: 'done', personId: 'piotr' })
  expect(events.slice(300).map(({ what }) => what)).toEqual(['board', 'signOut'])
  clock.set(clock.now() + minutes(1))
  await log.note({ ...refused, personId: 'piotr' })
  expect(events.at(-1)).toMatchObject({ what: 'board', personId: 'piotr' })
})

test.each([
  ['that no store has taken along', () => undefined, 1],
  ['that came on disk with its order', (entry) => entry.link().settled(true), 0],
  ['that was left out, since nothing was to be changed', (entry) => entry.link().settled(false), 1],
  ['that could not be written', (entry) => entry.link().failed(new Error('the disk')), 1],
] as const satisfies readonly (readonly [string, (entry: CarriedEntry) => void, number])[])(
  'an entry %s is there once when its order is answered',
  async (_what, goes, appended) => {
    const clock = new TestClock(MONDAY_TEN)
    const events: SecurityEvent[] = []
    const append = async (...some: readonly SecurityEvent[]) => void events.push(...some)
    const log = new SecurityLog({ clock, store: { append }, timeZone: () => 'UTC' })
    const order: Order = { personId: 'ewa', address: '10.0.0.7', isNoted: false, isOver: false }
    const event = { what: 'move', move: 'accept', object: 'a-request', result: 'done' } as const
    goes(log.entryOf(order, event))
    clock.set(MONDAY_TEN + minutes(1))
    await log.noteOrder(order, event)
    const expected = { ...event, at: MONDAY_TEN, aheadMinutes: 0, personId: 'ewa', address: '10.0.0.7' }
    expect(events).toEqual(Array.from({ length: appended }, () => expected))
  },
)

test('the log is read the newest first, page by page to the first entry; where somebody was, only by administrators', async () => {
  const office = await startOffice()
  const admin = await office.visitor('admin')
  for (let count = 1; count <= 120; count += 1)
    await office.memory.securityLog.append({
      // A flood within one moment has pages of its own.
      at: MONDAY_TEN - minutes(count > 20 ? 20 : count),
      what: 'readNeeds',
      personId: 'manager',
      object: `request-${count}`,
      address: '10.0.0.7',
      result: 'done',
    })
  const read = async (address: string) => (await admin.get<SecurityLogView>(address)).body
  const seen: string[] = []
  let page = await read('/api/security-log')
  expect(page.events[0]).toMatchObject({ what: 'signIn', personName: 'admin', result: 'done' })
  for (;;) {
    seen.push(...page.events.flatMap(({ object }) => object ?? []))
    if (page.isAll) break
    const last = page.events.at(-1)
    page = await read(`/api/security-log?before=${last?.at}&id=${last?.id}`)
  }
  expect(seen.slice(0, 19)).toEqual(Array.from({ length: 19 }, (_, index) => `request-${index + 1}`))
  expect(seen).toHaveLength(120)
  expect(new Set(seen).size).toBe(120)
  const auditor = await office.visitor('auditor')
  const { events } = (await auditor.get<SecurityLogView>('/api/security-log')).body
  expect(events.length).toBe(50)
  expect(events.some(({ address }) => address !== undefined)).toBe(false)
  expect(page.events[0]).toMatchObject({ address: '10.0.0.7' })
})
