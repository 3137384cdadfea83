import { SecurityLog } from '../../api/platform/audit/securityLog.ts'
import { minutes } from '../../models/domain/clock.ts'
import type { SecurityEvent, SecurityLogStore } from '../../models/store/securityLogStore.ts'
import type { SecurityLogView } from '../../models/wire/securityLog.ts'
import { MONDAY_TEN, startOffice } from '../support/startOffice.ts'
import { TestClock } from '../support/testClock.ts'

const refused = { what: 'board', result: 'refused' } as const

test('a flood of refusals from one person is said once a minute, fills no disk and hides nobody else', async () => {
  const clock = new TestClock(MONDAY_TEN)
  const events: SecurityEvent[] = []
  const store: SecurityLogStore = {
    append: async (event) => void events.push(event),
    newest: async () => [],
    since: async () => events,
    removeOldest: async () => 'none left',
  }
  const log = new SecurityLog(clock, store)
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

test('the log is read the newest first, page by page to the first entry; where somebody was, only by administrators', async () => {
  const office = await startOffice()
  const admin = await office.visitor('admin')
  for (let count = 1; count <= 120; count += 1)
    await office.memory.securityLog.append({
      at: MONDAY_TEN - minutes(count),
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
    seen.push(...page.events.flatMap(({ id, object }) => (object === undefined || seen.includes(id) ? [] : [object])))
    if (page.isAll) break
    page = await read(`/api/security-log?until=${page.events.at(-1)?.at}`)
  }
  expect([...new Set(seen)]).toEqual(Array.from({ length: 120 }, (_, index) => `request-${index + 1}`))
  const auditor = await office.visitor('auditor')
  const { events } = (await auditor.get<SecurityLogView>('/api/security-log')).body
  expect(events.length).toBe(50)
  expect(events.some(({ address }) => address !== undefined)).toBe(false)
  expect(page.events[0]).toMatchObject({ address: '10.0.0.7' })
})
