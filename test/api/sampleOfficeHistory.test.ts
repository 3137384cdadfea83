import { responseTimesOf } from '../../api/reports/responseTimes.ts'
import { sampleHistory } from '../../api/sample/sampleHistory.ts'
import { sampleOffice } from '../../api/sample/sampleOffice.ts'
import { isWorkingDay } from '../../api/sample/workingDays.ts'
import { hours } from '../../models/domain/clock.ts'
import { factsOf } from '../../models/domain/reports/requestFacts.ts'
import { codeOf, type Request } from '../../models/domain/request/request.ts'
import { localTime } from '../../models/domain/schedule/workingTime.ts'
import { tablesOf } from '../support/tablesOf.ts'

const { directory } = sampleOffice()
// A Monday morning; All Saints' (a Sunday) and Independence Day (a Wednesday) lie in the four weeks before.
const NOW = Date.parse('2026-11-23T07:40:00Z')
const history = sampleHistory({ directory, now: NOW, seed: 1 })
const share = (which: (request: Request) => boolean): number => history.filter(which).length / history.length

test('the same seed tells the same four weeks, another one others', () => {
  expect(sampleHistory({ directory, now: NOW, seed: 1 })).toEqual(history)
  expect(sampleHistory({ directory, now: NOW, seed: 2 })).not.toEqual(history)
})

test('about seven hundred requests, 30 to 45 a day, on working days only', () => {
  const byDay = new Map<string, number>()
  for (const { day } of history) byDay.set(day, (byDay.get(day) ?? 0) + 1)
  expect(byDay.size).toBe(19)
  expect(byDay.has('2026-11-11')).toBe(false)
  expect([...byDay.keys()].filter((day) => !isWorkingDay(day))).toEqual([])
  expect(Math.min(...byDay.values())).toBeGreaterThanOrEqual(30)
  expect(Math.max(...byDay.values())).toBeLessThanOrEqual(45)
})

test('holidays are free days, those that follow Easter too', () => {
  const free = ['2026-11-11', '2026-04-06', '2026-06-04', '2027-03-29', '2025-12-24', '2026-11-22']
  expect(free.filter(isWorkingDay)).toEqual([])
  expect(['2026-11-12', '2026-04-07', '2026-06-05'].filter(isWorkingDay)).toHaveLength(3)
})

test('every request is over, marked as sample, and leaves the timer nothing to do', () => {
  const today = localTime(NOW, directory.office.timeZone).day
  for (const request of history) {
    expect(request).toMatchObject({ status: 'ended', sample: true })
    expect(request.ending).toBeDefined()
    expect(request.dueAt).toBeUndefined()
    expect(request.undoable).toBeUndefined()
    expect(request.followUp).toBeUndefined()
    expect(request.pages.filter((page) => page.closedAt === undefined)).toEqual([])
    expect(request.day < today && (request.endedAt ?? NOW) < NOW).toBe(true)
  }
})

test('clients come in working hours, most of them before noon', () => {
  const hoursOfDay = history.map(({ raisedAt }) => localTime(raisedAt, directory.office.timeZone).minuteOfDay / 60)
  expect(Math.min(...hoursOfDay)).toBeGreaterThanOrEqual(8)
  expect(Math.max(...hoursOfDay)).toBeLessThan(15)
  expect(hoursOfDay.filter((hour) => hour < 12).length).toBeGreaterThan(history.length / 2)
})

test('every history is in order, and says what happened to whom', () => {
  for (const request of history) {
    const times = request.history.map(({ at }) => at)
    expect(times).toEqual([...times].sort((a, b) => a - b))
    expect(request.history[0]).toMatchObject({ kind: 'raise', version: 1, by: request.raisedBy })
    expect(request.history.at(-1)).toMatchObject({ status: 'ended', version: request.version })
    const people = request.pages.map(({ personId }) => personId)
    expect([...people, request.raisedBy].filter((id) => !directory.employees.has(id))).toEqual([])
    expect(directory.places.has(request.placeId)).toBe(true)
  }
})

const inFacts = (request: Request) => factsOf(request, directory.office.timeZone)

test('ids, keys and the codes of a day are given once', () => {
  const all = history.flatMap((request) => [request.id, request.visitId, ...request.pages.map(({ id }) => id)])
  expect(new Set(all).size).toBe(all.length)
  expect(new Set(history.map(({ raiseKey }) => raiseKey)).size).toBe(history.length)
  expect(new Set(history.map((request) => `${request.day} ${codeOf(request)}`)).size).toBe(history.length)
})

test('nobody was called for what another office handles', () => {
  const elsewhere = history.filter(
    ({ target }) => target.kind === 'matter' && directory.matters.get(target.matterId)?.elsewhere,
  )
  expect(elsewhere).toEqual([])
})

test('most were answered at once, and everything else happened too', () => {
  const facts = history.map(inFacts)
  const acceptedIn = (ms: number) => facts.filter((f) => f.acceptedAt !== undefined && f.acceptedAt - f.raisedAt <= ms)
  expect(acceptedIn(30_000).length / history.length).toBeGreaterThan(0.5)
  const happened: Readonly<Record<string, (request: Request) => boolean>> = {
    'rang twice': ({ pages }) => pages.some((page) => page.rings > 1),
    'reached a manager': (request) => inFacts(request).escalated,
    'declined by the first': (request) => request.history.some(({ kind }) => kind === 'decline'),
    'recorded for somebody on the telephone': ({ responder }) => responder?.byPhone === true,
    'settled on the telephone': ({ ending }) => ending?.outcome === 'byPhone',
    'the client left': ({ ending }) => ending?.outcome === 'clientLeft',
    'nobody accepted': (request) => inFacts(request).acceptedAt === undefined,
    'found out by the secretariat': (request) => request.history.some(({ kind }) => kind === 'assign'),
    'a page that reached no device': ({ pages }) => pages.some((page) => page.undeliveredAt !== undefined),
    'somebody was passed over': ({ skipped }) => skipped.length > 0,
    'help on the way out': ({ leavingAt }) => leavingAt !== undefined,
    'more time asked for': ({ extendedMs }) => extendedMs > 0,
    'an escort': ({ kind }) => kind === 'escort',
    'no needs at all': ({ needs }) => needs.length === 0,
  }
  for (const [what, which] of Object.entries(happened)) {
    expect([what, share(which) > 0]).toEqual([what, true])
    expect([what, share(which) < 0.35]).toEqual([what, true])
  }
})

test('the report of the last thirty days has every busy unit, and units differ', async () => {
  const report = await responseTimesOf(tablesOf(history.map(inFacts)), {
    query: { days: 30 },
    directory,
    now: NOW,
    actor: { roles: ['supervisor'] },
  })
  expect(report.all.count).toBe(history.length)
  expect(report.units.reduce((sum, row) => sum + (row.count ?? 0), 0)).toBe(history.length)
  expect(report.units.length).toBeGreaterThanOrEqual(12)
  const median = (unitId: string) => report.units.find((row) => row.unitId === unitId)?.waits.arrived.medianMs ?? 0
  expect(median('drogi')).toBeGreaterThan(median('usc'))
  expect(report.units.map(({ count }) => count)).toEqual(
    report.units.map(({ count }) => count).sort((a, b) => (b ?? 0) - (a ?? 0)),
  )
  expect(report.previous.count).toBe(0)
  expect(report.to - report.from).toBe(30 * hours(24))
})

test('an office read on the morning after the clocks went back has its hours right', () => {
  const after = sampleHistory({ directory, now: Date.parse('2026-10-26T06:30:00Z'), seed: 3 })
  const summer = sampleHistory({ directory, now: Date.parse('2026-04-01T06:30:00Z'), seed: 3 })
  for (const { raisedAt } of [...after, ...summer]) {
    const { minuteOfDay } = localTime(raisedAt, 'Europe/Warsaw')
    expect(minuteOfDay >= 8 * 60 && minuteOfDay < 15 * 60).toBe(true)
  }
})
