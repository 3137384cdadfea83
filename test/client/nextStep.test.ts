import { nextStep } from '../../client/screens/setup/nextStep.ts'
import { SETUP_STEPS, type SetupStep } from '../../models/domain/setup/steps.ts'

const after = (saved: SetupStep, done: readonly SetupStep[]) => {
  const steps = SETUP_STEPS.map((step) => ({ step, isDone: done.includes(step) }))
  const next = steps.find(({ isDone }) => !isDone)?.step
  return nextStep({ steps, ...(next === undefined ? {} : { next }) }, saved)
}
const FIRST: readonly SetupStep[] = ['office', 'units']

test('what was put off does not come back after each step that is saved', () => {
  const last = SETUP_STEPS.at(-2) ?? 'hours'
  const putOff = SETUP_STEPS.find((step) => ![...FIRST, last].includes(step))
  expect(putOff).toBeDefined()
  expect(after(last, [...FIRST, last])).toBe(SETUP_STEPS.at(-1))
})

test('it comes when nothing else does, and nothing when all is done', () => {
  const last = SETUP_STEPS.at(-1) ?? 'hours'
  const putOff = SETUP_STEPS[3] ?? 'people'
  expect(
    after(
      last,
      SETUP_STEPS.filter((step) => step !== putOff),
    ),
  ).toBe(putOff)
  expect(after(last, SETUP_STEPS)).toBeUndefined()
})

test('without what the first call needs nothing else comes first', () => {
  expect(after('people', ['people'])).toBe('office')
})
