import { hours, minutes } from '../../models/domain/clock.ts'
import { textsFor } from '../../models/texts/texts.ts'
import type { DrillPlanView } from '../../models/wire/drillPlans.ts'
import { accessibilityFaults, CLIENT_DIR, expectRefusals, openScreen, picture } from '../support/browser.ts'
import { PassingTime } from '../support/passingTime.ts'
import { MONDAY_TEN, startOffice } from '../support/startOffice.ts'

const { drills, errors } = textsFor('pl')
const words = drills.plans

/*
 * Planned drills, as a supervisor sets them:
 * - without a plan the list says what one could be;
 * - what is missing is said beside its field, and what was entered stays;
 * - it is for everybody, a unit or one person, and stays so when it is switched off and on;
 * - somebody else's change is shown, and overwritten only by saving once more;
 * - at the hour the drill rings, and the list says that it took place.
 */
test('a supervisor sets a plan, a colleague changes it, and at its hour it rings', async () => {
  const office = await startOffice({ clientDir: CLIENT_DIR, timePasses: true, at: MONDAY_TEN - hours(2) })
  const time = new PassingTime(office)
  const manager = await openScreen(office, 'manager', '/drills')
  expectRefusals(manager)
  await manager.getByText(words.empty).waitFor()
  await manager.getByRole('button', { name: words.add }).click()
  const form = manager.getByRole('dialog', { name: words.addTitle })
  await form.getByLabel(drills.kinds.unit, { exact: true }).check()
  await form.getByLabel('pt').uncheck()
  await form.getByLabel(words.time).fill('05:00')
  await form.getByRole('button', { name: words.save }).click()
  await form.getByText(words.chooseUnit).waitFor()
  await form.getByLabel(drills.kinds.person, { exact: true }).check()
  await form.getByText(words.choosePerson).waitFor()
  await picture(manager, 'drill-plan-person')
  expect(await accessibilityFaults(manager)).toEqual([])
  await form.getByLabel(drills.kinds.unit, { exact: true }).check()
  await picture(manager, 'drill-plan-form')
  expect(await accessibilityFaults(manager)).toEqual([])
  await form.getByLabel(drills.unit, { exact: true }).selectOption('idCards')
  await form.getByRole('button', { name: words.save }).click()
  await form.getByText(words.closed).waitFor()
  await form.getByLabel(words.time).fill('08:10')
  await form.getByRole('button', { name: words.save }).press('Enter')
  await form.waitFor({ state: 'detached' })
  const row = manager.getByRole('row', { name: /8:10/ })
  await row.getByText(words.notYet).waitFor()

  await row.getByRole('button', { name: words.change, exact: false }).click()
  const change = manager.getByRole('dialog', { name: words.changeTitle })
  const mayor = await office.visitor('mayor')
  const [plan] = (await mayor.get<readonly DrillPlanView[]>('/api/drill-plans')).body
  if (!plan) throw new Error('no plan')
  const body = { unitId: 'idCards', weekdays: [0, 1], minuteOfDay: 8 * 60 + 5, isOn: true, edition: plan.edition }
  await mayor.send('PUT', `/api/drill-plans/${plan.id}`, body, {})
  await change.getByLabel(words.time).fill('08:03')
  await change.getByRole('button', { name: words.save }).click()
  await change.getByText(errors.changedMeanwhile).waitFor()
  await picture(manager, 'drill-plan-conflict')
  expect(await change.getByLabel(words.time).inputValue()).toBe('08:03')
  await change.getByRole('button', { name: words.save }).press('Enter')
  await change.waitFor({ state: 'detached' })

  const ewa = await office.device('ewa')
  await time.jump(minutes(4))
  await manager.getByText(words.results.ran).waitFor()
  // Heard, and not still ringing: the office's clock goes on meanwhile.
  expect(ewa.timesHeard('drill:ring')).toBe(1)
  await picture(manager, 'drill-plans')
  expect(await accessibilityFaults(manager)).toEqual([])
  const rung = manager.getByRole('row', { name: /8:03/ })
  await rung.getByRole('button', { name: words.turnOff, exact: false }).click()
  await rung.getByText(words.off).waitFor()
  await rung.getByRole('button', { name: words.remove, exact: false }).click()
  const question = manager.getByRole('dialog', { name: words.removeTitle })
  await question.getByRole('button', { name: words.remove }).click()
  await manager.getByText(words.empty).waitFor()
}, 120_000)

test('a plan for one person rings that person, and is still theirs after it was switched off and on', async () => {
  const office = await startOffice({ clientDir: CLIENT_DIR, timePasses: true, at: MONDAY_TEN - hours(2) })
  const time = new PassingTime(office)
  const manager = await openScreen(office, 'manager', '/drills')
  await manager.getByRole('button', { name: words.add }).click()
  const form = manager.getByRole('dialog', { name: words.addTitle })
  await form.getByLabel(drills.kinds.person, { exact: true }).check()
  await form.getByLabel(drills.person, { exact: true }).selectOption('ewa')
  await form.getByLabel(words.time).fill('08:03')
  await form.getByRole('button', { name: words.save }).click()
  await form.waitFor({ state: 'detached' })
  const row = manager.getByRole('row', { name: /8:03/ })
  await row.getByText('ewa', { exact: true }).waitFor()
  await row.getByRole('button', { name: words.turnOff, exact: false }).click()
  await row.getByRole('button', { name: words.turnOn, exact: false }).click()
  await row.getByRole('button', { name: words.turnOff, exact: false }).waitFor()

  const [ewa, olek] = await office.devices('ewa', 'olek')
  await time.jump(minutes(4))
  await row.getByText(words.results.ran).waitFor()
  expect([ewa, olek].map((person) => person.timesHeard('drill:ring'))).toEqual([1, 0])
  await row.getByRole('button', { name: words.change, exact: false }).click()
  const change = manager.getByRole('dialog', { name: words.changeTitle })
  expect(await change.getByLabel(drills.person, { exact: true }).inputValue()).toBe('ewa')
  await picture(manager, 'drill-plan-of-one')
  expect(await accessibilityFaults(manager)).toEqual([])
}, 120_000)
