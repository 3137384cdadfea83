import { hours, minutes } from '../../models/domain/clock.ts'
import type { GapsView } from '../../models/wire/schedule.ts'
import {
  breaksOf,
  changed,
  edits,
  editsAllTheSame,
  itemIn,
  itemsSeenBy,
  removed,
  revisionsSeenBy,
} from '../support/directoryEdits.ts'
import type { OfficePerson } from '../support/officePerson.ts'
import { MONDAY_TEN, startOffice, type TestOffice } from '../support/startOffice.ts'

const TODAY = '2026-11-23'
const TOMORROW = '2026-11-24'
/** The office closes at four; half an hour later nobody is called any more. */
const BEFORE_CLOSING = MONDAY_TEN + hours(6) - minutes(1)
const IN_THE_EVENING = MONDAY_TEN + hours(6) + minutes(29)
const UNTIL_GONE = minutes(12)

async function plans(admin: OfficePerson, id: string, lastDay: string | undefined): Promise<string> {
  const { revisionId } = await editsAllTheSame(admin, await changed(admin, 'employee', id, { lastDay }))
  return revisionId ?? ''
}

async function isThere(admin: OfficePerson, id: string): Promise<boolean> {
  return (await itemsSeenBy(admin)).employees.some((each) => each.id === id)
}

/** The session of a test ends meanwhile. */
async function passes(office: TestOffice, admin: OfficePerson, ms: number): Promise<void> {
  await office.advance(ms)
  await admin.signIn('a password of a test')
}

test('until the last day is over everything is as it was; then Parter itself takes the person out', async () => {
  const office = await startOffice({ at: BEFORE_CLOSING })
  const [clerk, admin, olek, zofia] = await office.devices('clerk', 'admin', 'olek', 'zofia')
  await plans(admin, 'olek', TODAY)
  const { id, code } = await clerk.raise({ person: 'olek' })
  await olek.expectPage(code)
  await clerk.makes('finish', id, { outcome: 'clientLeft' })
  await olek.expectGone(code)
  await passes(office, admin, minutes(31))
  expect(await isThere(admin, 'olek')).toBe(true)
  await passes(office, admin, minutes(11))
  expect(await isThere(admin, 'olek')).toBe(false)
  expect((await olek.get('/api/session')).status).toBe(401)
  await expect(olek.signIn('a password of a test')).rejects.toThrow('401')
  const [last] = await revisionsSeenBy(admin, 'employee/olek')
  expect(last).toMatchObject({ kind: 'leaving', byName: 'admin', canBeUndone: true })
  expect(last?.plannedAt).toBeLessThan(last?.at ?? 0)
  expect(itemIn(await itemsSeenBy(admin), 'matter', 'idCard').item).toMatchObject({ competentIds: ['ewa'] })
  zofia.unexpectedPages()
})

test('whoever plans it is told what will break then, and nothing of it stops them today', async () => {
  const office = await startOffice({ at: IN_THE_EVENING })
  const admin = await office.visitor('admin')
  const asked = await edits(admin, [await changed(admin, 'employee', 'ewa', { lastDay: TOMORROW })])
  expect(asked.status).toBe(409)
  expect(asked.body.detail.breaks).toMatchObject([{ code: 'matterWithoutPeople', afterDay: TOMORROW }])
  await plans(admin, 'ewa', TOMORROW)
  // Whoever is to leave is no help: asked once more where a matter is given to them alone.
  const given = await edits(admin, [await changed(admin, 'matter', 'tax', { competentIds: ['ewa'] })])
  expect(given.body.detail.breaks).toMatchObject([
    { code: 'personWithoutMatter' },
    { code: 'matterWithoutPeople', item: { id: 'tax' }, afterDay: TOMORROW },
  ])
})

test.each([
  ['yesterday', '2026-11-22', 'lastDayNotAhead'],
  ['in a year that was typed wrongly', '2062-11-24', 'lastDayNotAhead'],
  ['a day that does not exist', '2026-02-30', 'badInput'],
])('a last day is not %s', async (_what, lastDay, code) => {
  const office = await startOffice({ at: IN_THE_EVENING })
  const admin = await office.visitor('admin')
  const reply = await edits(admin, [await changed(admin, 'employee', 'olek', { lastDay })])
  expect(reply.body).toMatchObject({ code })
})

test('nobody plans to take themself out, and only the administrator plans it for others', async () => {
  const office = await startOffice({ at: IN_THE_EVENING })
  const [admin, manager] = await office.devices('admin', 'manager')
  expect(breaksOf(await edits(admin, [await changed(admin, 'employee', 'admin', { lastDay: TOMORROW })]))).toContain(
    'ownAccount admin',
  )
  const reply = await edits(manager, [await changed(manager, 'employee', 'olek', { lastDay: TOMORROW })])
  expect(reply.status).toBe(403)
})

test('a plan that was called off, or moved, is not carried out', async () => {
  const office = await startOffice({ at: IN_THE_EVENING })
  const admin = await office.visitor('admin')
  const first = await plans(admin, 'olek', TODAY)
  await admin.post(`/api/directory/revisions/${first}/undo`, { confirmed: [] })
  await plans(admin, 'piotr', TODAY)
  await plans(admin, 'piotr', TOMORROW)
  await passes(office, admin, UNTIL_GONE)
  expect(await isThere(admin, 'olek')).toBe(true)
  expect(await isThere(admin, 'piotr')).toBe(true)
})

test('what Parter did is taken back: the person has come to stay', async () => {
  const office = await startOffice({ at: IN_THE_EVENING })
  const admin = await office.visitor('admin')
  await plans(admin, 'olek', TODAY)
  await passes(office, admin, UNTIL_GONE)
  const [last] = await revisionsSeenBy(admin, 'employee/olek')
  expect((await admin.post(`/api/directory/revisions/${last?.id}/undo`, { confirmed: [] })).status).toBe(200)
  await passes(office, admin, minutes(11))
  expect(itemIn(await itemsSeenBy(admin), 'employee', 'olek').item).not.toHaveProperty('leaving')
})

test('a server that was down on the evening does it when it is up, once', async () => {
  const office = await startOffice({ at: IN_THE_EVENING })
  const admin = await office.visitor('admin')
  await plans(admin, 'olek', TODAY)
  await office.restart({ downMs: hours(10) })
  expect(await isThere(admin, 'olek')).toBe(true)
  await passes(office, admin, minutes(11))
  expect((await revisionsSeenBy(admin, 'employee/olek')).map(({ kind }) => kind)).toEqual(['leaving', 'edit'])
})

test('a clock that is set wrong for a moment sends nobody away', async () => {
  const office = await startOffice({ at: IN_THE_EVENING })
  const admin = await office.visitor('admin')
  await plans(admin, 'olek', '2026-12-12')
  office.clock.setWallBy(hours(24) * 365)
  await passes(office, admin, minutes(6))
  office.clock.setWallBy(-hours(24) * 365)
  await passes(office, admin, minutes(20))
  expect(await isThere(admin, 'olek')).toBe(true)
})

test('a manager without a successor stays until there is one, and keeps nobody else', async () => {
  const office = await startOffice({ at: IN_THE_EVENING })
  const admin = await office.visitor('admin')
  await plans(admin, 'manager', TODAY)
  await plans(admin, 'olek', TODAY)
  await passes(office, admin, UNTIL_GONE)
  expect(await isThere(admin, 'olek')).toBe(false)
  expect(await isThere(admin, 'manager')).toBe(true)
  await editsAllTheSame(admin, await changed(admin, 'unit', 'idCards', { managerId: 'deputy' }))
  await passes(office, admin, minutes(11))
  expect(await isThere(admin, 'manager')).toBe(false)
})

test('two decisions at once: whoever is taken out by hand in that moment is not taken out twice', async () => {
  const office = await startOffice({ at: IN_THE_EVENING })
  const admin = await office.visitor('admin')
  await plans(admin, 'olek', TODAY)
  await passes(office, admin, UNTIL_GONE - minutes(11))
  const leaving = await removed(admin, 'employee', 'olek')
  const [byHand] = await Promise.all([edits(admin, [leaving]), office.advance(minutes(11))])
  const kinds = (await revisionsSeenBy(admin, 'employee/olek')).map(({ kind }) => kind)
  expect([byHand.status, kinds]).toEqual(kinds[0] === 'leaving' ? [409, ['leaving', 'edit']] : [200, ['edit', 'edit']])
})

test('the forecast knows that from the day after they are not there', async () => {
  const office = await startOffice({ at: IN_THE_EVENING })
  const [admin, manager] = await office.devices('admin', 'manager')
  await plans(admin, 'ewa', TOMORROW)
  const { gaps } = (await manager.get<GapsView>('/api/absences/gaps')).body
  // Zofia stands in for her while she is here, and not for somebody who has left.
  expect(gaps.map(({ day, name, away }) => [day, name.pl, away.map(({ id }) => id)])).toContainEqual([
    '2026-11-25',
    'PIN',
    ['ewa'],
  ])
  expect(gaps.filter(({ day }) => day <= TOMORROW)).toEqual([])
})
