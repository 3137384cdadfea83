import { minutes, seconds } from '../../models/domain/clock.ts'
import { directoryOf, type Employee } from '../../models/domain/directory/directory.ts'
import type { Store } from '../../models/store/store.ts'
import { StoreUnavailable } from '../../models/store/unavailable.ts'
import type { ImportPreview, ScheduleView } from '../../models/wire/schedule.ts'
import { longestTurn } from '../lists/support/longestTurn.ts'
import type { OfficePerson } from '../support/officePerson.ts'
import { smallOffice } from '../support/smallOffice.ts'
import { startOffice } from '../support/startOffice.ts'

const PEOPLE = 250

function officeOf(people: number) {
  const { office, employees, units, matters, places } = smallOffice()
  const [model] = employees.values()
  const more = Array.from(
    { length: people },
    (_, at): Employee => ({
      ...(model as Employee),
      id: `p${at}`,
      name: `Osoba ${at}`,
      substituteIds: [],
    }),
  )
  return directoryOf({
    office,
    employees: [...employees.values(), ...more],
    units: [...units.values()],
    matters: [...matters.values()],
    places: [...places.values()],
  })
}

const listOf = (people: number, day: string): string =>
  ['login;od;do', ...Array.from({ length: people }, (_, at) => `p${at};${day};${day}`)].join('\n')

async function bringsIn(person: OfficePerson, list: string, kind = 'absences') {
  const body = { kind, file: Buffer.from(list).toString('base64') }
  const { digest } = (await person.post<ImportPreview>('/api/imports/preview', body)).body
  return person.post<{ code?: string; added?: number; changed?: number }>('/api/imports', { ...body, digest })
}

/** A store that goes away after so many writes, until it comes back. */
function goingAway() {
  let left = Number.POSITIVE_INFINITY
  const late =
    <Given, Answer>(write: (given: Given) => Promise<Answer>) =>
    async (given: Given): Promise<Answer> => {
      left -= 1
      if (left < 0) throw new StoreUnavailable('unreachable', 'The store cannot be reached')
      return write(given)
    }
  return {
    after: (writes: number) => {
      left = writes
    },
    comesBack: () => {
      left = Number.POSITIVE_INFINITY
    },
    spoil: (store: Store): Store => ({
      ...store,
      planImports: { ...store.planImports, begin: late(store.planImports.begin) },
      absences: { ...store.absences, insert: late(store.absences.insert) },
      workingHours: { ...store.workingHours, replace: late(store.workingHours.replace) },
    }),
  }
}

test.each([
  { writes: 0, there: 0, what: 'nothing of it is there when nothing was written down' },
  { writes: 1, there: PEOPLE, what: 'all of it is there when it was written down' },
  { writes: 3, there: PEOPLE, what: 'the rest comes after a part' },
])('a server that ends while a list is taken: $what', async ({ writes, there }) => {
  const store = goingAway()
  const office = await startOffice({ directory: officeOf(PEOPLE), spoil: store.spoil })
  const admin = await office.visitor('admin')
  store.after(writes)
  expect(await bringsIn(admin, listOf(PEOPLE, '2026-12-07'))).toMatchObject({ status: 503 })
  expect(await office.memory.absences.endingFrom('2026-12-01')).toHaveLength(Math.max(0, writes - 1) * 100)
  store.comesBack()
  await office.restart()
  expect(await office.memory.absences.endingFrom('2026-12-01')).toHaveLength(there)
  expect((await office.memory.planImports.all()).filter(({ state }) => state === 'begun')).toEqual([])
  expect((await bringsIn(admin, listOf(PEOPLE, '2026-12-07'))).body).toMatchObject({ added: PEOPLE - there })
  expect(await office.memory.absences.endingFrom('2026-12-01')).toHaveLength(PEOPLE)
})

test('a list that a store has kept a part of, and went away, is completed as soon as it is back, with no further press', async () => {
  const store = goingAway()
  const office = await startOffice({ directory: officeOf(PEOPLE), spoil: store.spoil })
  const [admin, ewa] = [await office.visitor('admin'), await office.visitor('ewa')]
  store.after(2)
  const list = `${listOf(PEOPLE, '2026-12-07')}\newa;2026-12-07;2026-12-08`
  expect(await bringsIn(admin, list)).toMatchObject({ status: 503, body: { code: 'storeUnavailable' } })
  store.comesBack()
  await office.advance(seconds(15))
  expect(await office.memory.absences.endingFrom('2026-12-01')).toHaveLength(PEOPLE + 1)
  expect((await ewa.get<ScheduleView>('/api/absences')).body.mine.absences).toHaveLength(1)
  expect((await bringsIn(admin, list)).body).toMatchObject({ added: 0 })
})

test('weekly hours that a list changes come whole as well', async () => {
  const store = goingAway()
  const office = await startOffice({ spoil: store.spoil })
  const admin = await office.visitor('admin')
  const weeks = (hours: string) =>
    ['login;pon;wt;śr;czw;pt', ...['ewa', 'olek'].map((who) => `${who};${hours};;;;`)].join('\n')
  expect((await bringsIn(admin, weeks('8-12'), 'hours')).body).toMatchObject({ added: 2 })
  store.after(2)
  expect((await bringsIn(admin, weeks('9-13'), 'hours')).status).toBe(503)
  store.comesBack()
  await office.restart({ downMs: minutes(1) })
  const hours = await office.memory.workingHours.all()
  expect(hours.map(({ personId, version, week }) => [personId, version, week[0]]).toSorted()).toEqual([
    ['ewa', 2, { from: 540, to: 780 }],
    ['olek', 2, { from: 540, to: 780 }],
  ])
})

/** A clerk notices nothing of it. */
const LONGEST_TURN_MS = 50
const MANY = 2_000

test('nobody waits while the absences of a large office are taken', async () => {
  const office = await startOffice({ directory: officeOf(MANY) })
  const admin = await office.visitor('admin')
  let best = Number.POSITIVE_INFINITY
  for (let day = 7; day < 12 && best >= LONGEST_TURN_MS; day += 1) {
    const list = listOf(MANY, `2026-12-${String(day).padStart(2, '0')}`)
    const taken = await longestTurn(async () => {
      expect((await bringsIn(admin, list)).body).toMatchObject({ added: MANY })
    })
    await admin.settles()
    best = Math.min(best, taken)
  }
  expect(best).toBeLessThan(LONGEST_TURN_MS)
})
