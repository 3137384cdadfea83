import { text } from 'node:stream/consumers'
import { zipParts } from '../../api/lists/xlsx/zipParts.ts'
import { hours, minutes, seconds } from '../../models/domain/clock.ts'
import { DEFAULT_LIMITS } from '../../models/domain/reports/arrivalLimits.ts'
import type { LimitsView, OwnTimesView, ResponseTimes } from '../../models/wire/reports.ts'
import type { OfficePerson } from '../support/officePerson.ts'
import { PASSWORD, startOffice, type TestOffice } from '../support/startOffice.ts'
import { cookieOf } from './support/say.ts'

/* What supervisors and auditors are told of how fast the office comes, and who says what fast is. */

const timesFor = async (person: OfficePerson, question = 'days=30'): Promise<ResponseTimes> =>
  (await person.get<ResponseTimes>(`/api/reports/response-times?${question}`)).body

/** So many clients, to each of whom somebody comes after some minutes. */
async function served(office: TestOffice, person: 'olek' | 'piotr', times: readonly number[]): Promise<void> {
  const clerk = await office.visitor('clerk')
  for (const after of times) {
    const { id } = await clerk.raise({ person, needs: after > 5 ? ['wheelchair'] : ['seat'] })
    await office.advance(minutes(after))
    await clerk.makes('arrive', id, { personId: person })
    await clerk.makes('finish', id, { outcome: 'settled' })
  }
}

test('a supervisor is told every figure, by unit, and narrows the question', async () => {
  const office = await startOffice()
  await served(office, 'olek', [2, 4, 6])
  await served(office, 'piotr', [12])
  const manager = await office.visitor('manager')
  const { all, units, choices, limits, hours: cells } = await timesFor(manager)
  expect(all).toMatchObject({ count: 4, open: 0, waits: { arrived: { count: 4, medianMs: minutes(4) } } })
  expect(all.within.map(({ share }) => share)).toEqual([0.5, 0.75, 1])
  expect(units.map(({ unitId, count }) => [unitId, count])).toEqual([
    ['idCards', 3],
    ['taxes', 1],
  ])
  expect(limits).toEqual({ limits: DEFAULT_LIMITS, isMixed: false })
  expect(choices).toMatchObject({ units: [{ id: 'idCards' }, { id: 'taxes' }], buildings: ['main'] })
  expect(cells).toMatchObject([{ weekday: 0, hour: 10, count: 4 }])
  expect((await timesFor(manager, 'days=30&unit=taxes')).all.count).toBe(1)
  // A unit stands for those inside it as well.
  expect((await timesFor(manager, 'days=30&unit=organisation')).all.count).toBe(3)
  expect((await timesFor(manager, 'days=30&need=wheelchair')).all.count).toBe(2)
  expect((await timesFor(manager, 'days=30&building=main&weekday=0&hourFrom=10&hourTo=11')).all.count).toBe(4)
  expect((await timesFor(manager, 'days=30&hourFrom=11')).all.count).toBe(0)
  expect((await timesFor(manager, 'from=2026-11-23&to=2026-11-23')).all.count).toBe(4)
  expect((await timesFor(manager, 'from=2026-11-20&to=2026-11-22')).all.count).toBe(0)
})

test('an open request counts as late as soon as it is, and not before', async () => {
  const office = await startOffice()
  const clerk = await office.visitor('clerk')
  await clerk.raise({ person: 'olek' })
  const manager = await office.visitor('manager')
  const within = async () => (await timesFor(manager)).all.within.map(({ share, decided }) => [share, decided])
  await office.advance(minutes(4))
  expect(await within()).toEqual([
    [null, 0],
    [null, 0],
    [null, 0],
  ])
  await office.advance(minutes(5))
  expect(await within()).toEqual([
    [0, 1],
    [0, 1],
    [null, 0],
  ])
})

test('an auditor is told counts of five and more, and nothing of a unit with one employee', async () => {
  const office = await startOffice()
  await served(office, 'olek', [2, 4, 6, 2, 2, 2])
  await served(office, 'piotr', [1])
  const [auditor, manager] = [await office.visitor('auditor'), await office.visitor('manager')]
  const told = await timesFor(auditor)
  expect(told).toMatchObject({ isProtected: true, all: { count: 7, open: 0 } })
  // The one of taxes could be had by subtraction: the other unit is kept back with it.
  expect(told.units.map(({ unitId, count }) => [unitId, count])).toEqual([
    ['idCards', null],
    ['taxes', null],
  ])
  expect(told.units[0]).toMatchObject({ waits: { arrived: { count: null, medianMs: null } }, spent: { count: null } })
  expect((await timesFor(auditor, 'days=30&unit=taxes')).all).toMatchObject({ count: null, within: [{}, {}, {}] })
  expect((await timesFor(manager)).units.map(({ count }) => count)).toEqual([6, 1])
})

describe('within how long somebody is to come', () => {
  const STRICT = [minutes(1), minutes(2), minutes(3)]
  const set = (person: OfficePerson, scope: object, limits?: readonly number[], seen?: readonly number[]) =>
    person.send('PUT', '/api/reports/limits', { scope, ...(limits ? { limits } : {}), ...(seen ? { seen } : {}) }, {})
  const inForce = async (person: OfficePerson, id: string) =>
    (await person.get<LimitsView>('/api/reports/limits')).body.rows.find(
      ({ scope }) => 'id' in scope && scope.id === id,
    )

  test('a manager says it for their unit and its matters, for no other, and the figures go by it', async () => {
    const office = await startOffice()
    await served(office, 'olek', [2])
    const manager = await office.visitor('manager')
    expect((await timesFor(manager)).all.within[0].share).toBe(1)
    expect((await set(manager, { kind: 'unit', id: 'idCards' }, STRICT)).status).toBe(200)
    const { all, limits, units } = await timesFor(manager)
    expect(all.within.map(({ share }) => share)).toEqual([0, 1, 1])
    expect(limits.isMixed).toBe(true)
    expect(units[0]?.limits).toEqual(STRICT)
    expect((await set(manager, { kind: 'matter', id: 'pin' }, [60_000, 120_000, 240_000])).status).toBe(200)
    expect(await inForce(manager, 'pin')).toMatchObject({ inForce: [60_000, 120_000, 240_000], mayChange: true })
    expect(await inForce(manager, 'idCard')).toMatchObject({ inForce: STRICT })
    for (const scope of [{ kind: 'unit', id: 'taxes' }, { kind: 'matter', id: 'tax' }, { kind: 'office' }])
      expect((await set(manager, scope, STRICT)).status).toBe(403)
  })

  test('the secretary of the commune and the administrator say it for the whole office', async () => {
    const office = await startOffice()
    const [secretary, admin] = [await office.visitor('secretary'), await office.visitor('admin')]
    expect((await set(secretary, { kind: 'office' }, STRICT)).status).toBe(200)
    expect((await set(admin, { kind: 'office' }, undefined, STRICT)).status).toBe(200)
    expect((await set(secretary, { kind: 'unit', id: 'taxes' }, STRICT)).status).toBe(403)
  })

  test('whoever has not seen what a colleague set meanwhile is told so, and the change has a history', async () => {
    const office = await startOffice()
    const [manager, admin] = [await office.visitor('manager'), await office.visitor('admin')]
    await set(admin, { kind: 'unit', id: 'idCards' }, STRICT)
    const late = await set(manager, { kind: 'unit', id: 'idCards' }, [minutes(4), minutes(5), minutes(6)])
    expect(late).toMatchObject({ status: 409, body: { code: 'changedMeanwhile' } })
    const { body } = await admin.get<{ revisions: readonly { id: string }[] }>('/api/directory/revisions')
    const undone = await admin.post(`/api/directory/revisions/${body.revisions[0]?.id}/undo`, { confirmed: [] })
    expect(undone.status).toBe(200)
    expect(await inForce(admin, 'idCards')).toMatchObject({ inForce: DEFAULT_LIMITS })
  })

  test('limits are three, in whole minutes, each longer than the one before', async () => {
    const office = await startOffice()
    const admin = await office.visitor('admin')
    const wrong = [[60_000], [60_000, 60_000, 90_000], [30_000, 60_000, 120_000], [60_000, 120_000, hours(3)]]
    for (const limits of wrong) expect((await set(admin, { kind: 'office' }, limits)).status).toBe(400)
    expect((await set(admin, { kind: 'unit', id: 'nothing' }, STRICT)).status).toBe(404)
  })
})

test.each([
  '',
  'days=0',
  'days=367',
  'days=30&from=2026-11-01&to=2026-11-02',
  'from=2026-11-02',
  'from=2026-11-02&to=2026-11-01',
])('a question that has no one period is refused: %s', async (question) => {
  const office = await startOffice()
  const manager = await office.visitor('manager')
  expect((await manager.get(`/api/reports/response-times?${question}`)).status).toBe(400)
})

describe('the times as a list', () => {
  const listOf = async (office: TestOffice, person: 'manager' | 'auditor', wish: string) => {
    const cookie = await cookieOf(office.baseUrl, person, PASSWORD)
    const reply = await fetch(`${office.baseUrl}/api/reports/response-times/export?days=30&${wish}`, {
      headers: { cookie },
    })
    return { reply, bytes: Buffer.from(await reply.arrayBuffer()) }
  }
  const rowsIn = (bytes: Buffer, delimiter: string) =>
    bytes
      .toString()
      .replace(/^\u{FEFF}/u, '')
      .split('\r\n')
      .map((line) => line.split(delimiter))

  // Others count on with these: none is renamed, moved or taken out; a new one comes behind the last.
  const COLUMNS = [
    'level id name from to requests open nobody_came by_phone escalated unconfirmed',
    'delivered_count delivered_median_s delivered_p90_s',
    'seen_count seen_median_s seen_p90_s',
    'accepted_count accepted_median_s accepted_p90_s',
    'arrived_count arrived_median_s arrived_p90_s',
    'way_count way_median_s way_p90_s',
    'ended_count ended_median_s ended_p90_s',
    'limit_1_s limit_1_percent limit_1_decided',
    'limit_2_s limit_2_percent limit_2_decided',
    'limit_3_s limit_3_percent limit_3_decided',
    'editions nonconforming',
  ].join(' ')

  test('has a row for everything, each unit, week and hour, in columns that stay', async () => {
    const office = await startOffice()
    await served(office, 'olek', [2, 4])
    const { reply, bytes } = await listOf(office, 'manager', 'format=csv')
    expect(reply.headers.get('content-type')).toContain('text/csv')
    // By it spreadsheets know that it is UTF-8.
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const [headings = [], ...rows] = rowsIn(bytes, ';')
    expect(headings.join(' ')).toBe(COLUMNS)
    const cell = (row: readonly string[] | undefined, name: string) => row?.[headings.indexOf(name)]
    const ofLevel = (level: string) => rows.filter(([first]) => first === level)
    const [all] = ofLevel('all')
    expect([cell(all, 'requests'), cell(all, 'arrived_median_s'), cell(all, 'limit_1_percent')]).toEqual([
      '2',
      '120',
      '100',
    ])
    expect(ofLevel('unit').map((row) => [cell(row, 'id'), cell(row, 'name'), cell(row, 'requests')])).toEqual([
      ['idCards', 'Identity cards', '2'],
    ])
    expect(ofLevel('hour').map((row) => cell(row, 'id'))).toEqual(['1-10'])
    expect(cell(all, 'editions')).toContain('within 2')
    const commas = await listOf(office, 'manager', 'format=csv&delimiter=comma')
    expect(rowsIn(commas.bytes, ',')[1]?.slice(0, 2)).toEqual(['all', ''])
    expect(await office.memory.securityLog.since(0)).toContainEqual(
      expect.objectContaining({ what: 'exportTimes', personId: 'manager', result: 'done' }),
    )
  })

  test('is a workbook whose numbers can be counted with, and whose texts are texts', async () => {
    const office = await startOffice()
    await served(office, 'olek', [2])
    const { bytes } = await listOf(office, 'manager', 'format=xlsx')
    const sheet = await text(await (await zipParts(bytes)).open('xl/worksheets/sheet1.xml'))
    expect(sheet).toContain('<c r="F2"><v>1</v></c>')
    expect(sheet).toMatch(/<c r="A2" s="1" t="inlineStr">/)
  })

  test('keeps back from an auditor what the page keeps back', async () => {
    const office = await startOffice()
    await served(office, 'olek', [2, 2, 2, 2, 2, 2])
    await served(office, 'piotr', [1])
    const { bytes } = await listOf(office, 'auditor', 'format=csv')
    const rows = rowsIn(bytes, ';')
    const requests = rows[0]?.indexOf('requests') ?? -1
    expect(rows.filter(([level]) => level === 'unit').map((row) => row[requests])).toEqual(['<5', '<5'])
    expect(rows.find(([level]) => level === 'all')?.[requests]).toBe('7')
  })
})

describe('one’s own figures', () => {
  const ownOf = async (person: OfficePerson) => (await person.get<OwnTimesView>('/api/reports/own')).body

  test('say how often somebody was called, said yes, and came, and how long each took', async () => {
    const office = await startOffice()
    const [clerk, ewa, olek] = await office.devices('clerk', 'ewa', 'olek')
    const { id, code } = await clerk.raise({ matter: 'idCard' })
    await ewa.expectPage(code)
    await office.advance(seconds(10))
    await ewa.makes('accept', id, {})
    await office.advance(seconds(100))
    await clerk.makes('arrive', id, { personId: 'ewa' })
    await clerk.makes('finish', id, { outcome: 'settled' })
    expect(await ownOf(ewa)).toEqual({
      days: 30,
      called: 1,
      accepted: 1,
      came: 1,
      answerMedianMs: seconds(10),
      wayMedianMs: seconds(100),
    })
    expect(await ownOf(olek)).toMatchObject({ called: 0, accepted: 0, came: 0, answerMedianMs: null })
  })

  test('leave out a yes that was taken back', async () => {
    const office = await startOffice()
    const [clerk, ewa] = await office.devices('clerk', 'ewa')
    const { id, code } = await clerk.raise({ matter: 'pin' })
    await ewa.expectPage(code)
    await ewa.makes('accept', id, {})
    await ewa.makes('undo', id, {})
    await ewa.expectPage(code)
    await clerk.makes('finish', id, { outcome: 'clientLeft' })
    expect(await ownOf(ewa)).toMatchObject({ called: 1, accepted: 0, came: 0 })
  })
})
