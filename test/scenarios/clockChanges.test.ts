import { hours, minutes, seconds } from '../../models/domain/clock.ts'
import { directoryOf } from '../../models/domain/directory/directory.ts'
import { hearNothing } from '../api/support/say.ts'
import { inWarsaw, plans, presenceOf } from '../support/plans.ts'
import { smallOffice } from '../support/smallOffice.ts'
import { startOffice } from '../support/startOffice.ts'
import { expectStepsInTime } from '../support/stepsInTime.ts'

/*
 * The two nights in which the clocks in Warsaw are changed, for an office that is open then: a real one is closed, and
 * has its absences and its hours on both sides of them.
 */
function openAtNight() {
  const { office, employees, units, matters, places } = smallOffice()
  return directoryOf({
    // As the sample office, which is open on holidays too: in 2027 the clocks are changed on Easter Sunday.
    office: { ...office, sample: true, week: Array.from({ length: 7 }, () => ({ from: 0, to: 1440 })) },
    employees: [...employees.values()],
    units: [...units.values()],
    matters: [...matters.values()],
    places: [...places.values()],
  })
}

const nightOf = (at: number) => startOffice({ at, directory: openAtNight() })

/** Whose device rings for a new request, which is then withdrawn. */
async function whoIsCalled(office: Awaited<ReturnType<typeof nightOf>>): Promise<readonly (string | undefined)[]> {
  const clerk = await office.visitor('clerk')
  const { id } = await clerk.raise({ matter: 'pin' })
  const called = (await clerk.request(id)).calls.map(({ person }) => person.id)
  await clerk.makes('finish', id, { outcome: 'mistake' })
  return called
}

test('the hour that comes twice in October: an absence from two to half past two ends at the second one', async () => {
  const two = inWarsaw('2026-10-25 2:00')
  const office = await nightOf(two - minutes(5))
  const [ewa, zofia] = await office.devices('ewa', 'zofia')
  await plans(ewa, { from: '2026-10-25 2:00', to: '2026-10-25 2:30' })
  expect(await whoIsCalled(office)).toEqual(['ewa'])
  await office.advance(minutes(10))
  expect(await whoIsCalled(office)).toEqual(['zofia'])
  // The clock on the wall shows five past two for the second time.
  await office.restart({ downMs: hours(1) })
  expect(await whoIsCalled(office)).toEqual(['zofia'])
  expect((await presenceOf(ewa)).away?.until).toBe(two + minutes(90))
  await office.restart({ downMs: minutes(25) - seconds(1) })
  expect(await whoIsCalled(office)).toEqual(['zofia'])
  await office.advance(seconds(1))
  expect(await whoIsCalled(office)).toEqual(['ewa'])
  hearNothing(ewa, zofia)
})

test('the hour that is skipped in March: an absence from one to three lasts one hour', async () => {
  const one = inWarsaw('2027-03-28 1:00')
  const office = await nightOf(one - minutes(5))
  const [ewa, zofia] = await office.devices('ewa', 'zofia')
  await plans(ewa, { from: '2027-03-28 1:00', to: '2027-03-28 3:00' })
  await office.advance(minutes(10))
  expect(await whoIsCalled(office)).toEqual(['zofia'])
  expect((await presenceOf(ewa)).away?.until).toBe(one + hours(1))
  await office.restart({ downMs: minutes(55) - seconds(1) })
  expect(await whoIsCalled(office)).toEqual(['zofia'])
  await office.advance(seconds(1))
  expect(await whoIsCalled(office)).toEqual(['ewa'])
  hearNothing(ewa, zofia)
})

test.each([
  ['the last Sunday of October', '2026-10-25', 25],
  ['the last Sunday of March', '2027-03-28', 23],
])('an absence of the whole day is as long as the day: %s', async (_name, day, length) => {
  const midnight = inWarsaw(`${day} 0:00`)
  const office = await nightOf(midnight - minutes(1))
  const [ewa, zofia] = await office.devices('ewa', 'zofia')
  await plans(ewa, { from: `${day} 0:00`, to: `${day} 24:00` })
  expect(await whoIsCalled(office)).toEqual(['ewa'])
  await office.advance(minutes(1))
  expect(await whoIsCalled(office)).toEqual(['zofia'])
  expect((await presenceOf(ewa)).away?.until).toBe(midnight + hours(length))
  hearNothing(ewa, zofia)
})

test.each([
  ['October', '2026-10-25 2:59'],
  ['March', '2027-03-28 1:59'],
])('while the clocks are changed in %s, no step is early, late or double', async (_month, at) => {
  // The clocks change between the first ring and the second.
  await expectStepsInTime(await nightOf(inWarsaw(at) + seconds(35)))
})
