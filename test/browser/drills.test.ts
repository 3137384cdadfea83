import { textsFor } from '../../models/texts/texts.ts'
import { accessibilityFaults, CLIENT_DIR, openScreen, picture } from '../support/browser.ts'
import { PassingTime } from '../support/passingTime.ts'
import { startOffice } from '../support/startOffice.ts'

const { drills, calls, frame, readiness, calledAs } = textsFor('pl')

/*
 * The practice page, as the people of the office see it:
 * - its first word says that it is practice, and it takes no focus;
 * - one press answers it, and what was heard proves the sound;
 * - a real call is drawn instead of it;
 * - whoever ran it sees the answer without asking.
 */
test('a supervisor runs a drill, the person hears it, and the report says so', async () => {
  const office = await startOffice({ clientDir: CLIENT_DIR, timePasses: true })
  new PassingTime(office)
  const ewa = await openScreen(office, 'ewa', '/calls')
  await ewa.getByRole('button', { name: calls.duty.start }).click()
  // The test page comes by the path of a call: the office knows of the duty.
  await ewa.getByText(calls.duty.heardQuestion).waitFor()
  const manager = await openScreen(office, 'manager', '/drills')
  await manager.getByLabel(drills.person, { exact: true }).selectOption('ewa')
  await manager.getByRole('button', { name: drills.start }).click()
  const card = ewa.getByRole('region', { name: drills.card.title })
  await card.getByText(drills.card.mark).waitFor()
  expect(await ewa.evaluate<boolean>('document.activeElement?.closest(".drill-card") === null')).toBe(true)
  await picture(ewa, 'drill-card')
  expect(await accessibilityFaults(ewa)).toEqual([])
  await card.getByRole('button', { name: drills.card.hear }).click()
  await card.waitFor({ state: 'detached' })
  await ewa.getByText(calls.duty.levels.ready).waitFor()
  await manager.getByText(drills.allHeard).waitFor()
  await picture(manager, 'drill-report')
  expect(await accessibilityFaults(manager)).toEqual([])
}, 120_000)

test('a real call covers practice', async () => {
  const office = await startOffice({ clientDir: CLIENT_DIR, timePasses: true })
  new PassingTime(office)
  const ewa = await openScreen(office, 'ewa', '/telephones')
  // Practice is for those who can be reached.
  await ewa.getByText(frame.connected, { exact: true }).waitFor()
  const [clerk, manager] = await office.devices('clerk', 'manager')
  await manager.post('/api/drills', { personId: 'ewa' }, { key: 'a-key-of-a-drill' })
  const card = ewa.getByRole('region', { name: drills.card.title })
  await card.waitFor()
  const { code } = await clerk.raise({ matter: 'pin' })
  await ewa.getByRole('dialog', { name: new RegExp(code) }).waitFor()
  await card.waitFor({ state: 'detached' })
}, 120_000)

test('whoever is the last one is told before going, and goes all the same', async () => {
  const office = await startOffice({ clientDir: CLIENT_DIR, timePasses: true })
  new PassingTime(office)
  await office.devices('zofia')
  const ewa = await openScreen(office, 'ewa', '/calls')
  await ewa.getByRole('button', { name: calls.duty.start }).click()
  await ewa.getByRole('button', { name: calls.duty.heardYes }).click()
  await ewa.getByRole('button', { name: calls.availability.absentSet }).click()
  const question = ewa.getByRole('dialog', { name: readiness.leaving.title })
  await question.getByText('PIN').waitFor()
  await question.getByText(readiness.leaving.instead('zofia', calledAs.substitute)).first().waitFor()
  await picture(ewa, 'leaving')
  expect(await accessibilityFaults(ewa)).toEqual([])
  await question.getByRole('button', { name: readiness.leaving.beAbsent }).click()
  await question.waitFor({ state: 'detached' })
  await ewa
    .getByText(/nieobecność|nieobecna/i)
    .first()
    .waitFor()
}, 120_000)
