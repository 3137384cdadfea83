import { hours, minutes, seconds } from '../../models/domain/clock.ts'
import { StoreUnavailable } from '../../models/store/unavailable.ts'
import { startOffice } from '../support/startOffice.ts'
import { expectStepsInTime } from '../support/stepsInTime.ts'

test.each([
  ['an hour forward', hours(1)],
  ['an hour back', hours(-1)],
  ['a day forward', hours(24)],
])('a clock that is set %s makes no step early, late or double', async (_name, stepMs) => {
  const office = await startOffice()
  await expectStepsInTime(office, () => office.clock.setWallBy(stepMs))
})

const full = (): Promise<never> => Promise.reject(new StoreUnavailable('full', 'The disk is full.'))

test.each([
  ['forward', hours(1)],
  ['back', hours(-1)],
])(
  'a clock that is set %s while the disk fails in the middle and work goes on moves everything once',
  async (_way, stepMs) => {
    let fails: 'nothing' | 'step' | 'second' = 'nothing'
    let second = ''
    const office = await startOffice({
      expectErrors: true,
      spoil: (store) => ({
        ...store,
        clockSteps: {
          ...store.clockSteps,
          insert: (sum) => (fails === 'step' ? full() : store.clockSteps.insert(sum)),
        },
        requests: {
          ...store.requests,
          replace: (next) => (fails === 'second' && next.id === second ? full() : store.requests.replace(next)),
        },
      }),
    })
    const [clerk, ewa, olek, manager] = await office.devices('clerk', 'ewa', 'olek', 'manager')
    const before = await clerk.raise({ matter: 'idCard' })
    await ewa.expectPage(before.code)
    await ewa.makes('accept', before.id, {})
    await office.advance(seconds(10))
    // The step itself cannot be stored at first: work goes on as if nothing had happened.
    fails = 'step'
    office.clock.setWallBy(stepMs)
    await office.advance(seconds(5))
    const meanwhile = await clerk.raise({ person: 'olek' })
    await olek.expectPage(meanwhile.code)
    await olek.makes('accept', meanwhile.id, {})
    second = meanwhile.id
    // Then one of the two requests cannot be written, and twenty seconds later it can.
    fails = 'second'
    await office.advance(seconds(20))
    fails = 'nothing'
    await office.advance(seconds(10))
    const raisedAgo = async (id: string): Promise<number> => office.clock.wall() - (await clerk.request(id)).waitsFrom
    expect([await raisedAgo(before.id), await raisedAgo(meanwhile.id)]).toEqual([seconds(45), seconds(30)])
    for (const stored of await office.requests.open()) expect(stored).toMatchObject({ steppedMs: stepMs })
    // After a restart too: nothing is moved again.
    await office.restart({ downMs: seconds(5) })
    expect(await raisedAgo(before.id)).toBe(seconds(50))
    // Five minutes after it was raised nobody has arrived: the manager is called, then and not before.
    await office.advance(minutes(5) - seconds(51))
    await office.expectSilence()
    await office.advance(seconds(1))
    await manager.expectPage(before.code)
  },
)
