import { hours } from '../../models/domain/clock.ts'
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
