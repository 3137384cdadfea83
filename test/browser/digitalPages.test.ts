import { HELP_ROLES } from '../../models/domain/help/helpRole.ts'
import { textsFor } from '../../models/texts/texts.ts'
import { CLIENT_DIR, expectRefusals, openPage, openScreen } from '../support/browser.ts'
import { expectPageAccessible } from '../support/guises.ts'
import { startOffice } from '../support/startOffice.ts'

/*
 * The pages of the office, as those see them who read and who write them:
 * - both are read without signing in, and say plainly what the office has not given;
 * - an administrator reads what is missing, and what was typed stays after a refusal and another's change;
 * - each role's help is one sheet of paper.
 */
const { declaration, digitalPages, errors, frame, privacy } = textsFor('pl')
const { edit, notGiven } = digitalPages

test('an administrator fills in what is missing, and everybody reads it', async () => {
  const office = await startOffice({ clientDir: CLIENT_DIR })
  const admin = await openScreen(office, 'admin', '/administration')
  expectRefusals(admin)
  await admin.getByRole('link', { name: edit.open }).press('Enter')
  // The name is known from setting up; the act wants the full one.
  await admin.getByLabel(edit.facts.entityName).fill('Urząd Gminy Przykładowo')
  await admin.getByRole('link', { name: edit.facts.applicationAddress }).press('Enter')
  await admin.keyboard.type('https://parter.gmina.example')
  const english = admin.getByLabel(edit.inLanguage(edit.facts.architecture, 'English'))
  await english.fill('No steps at the door.')
  await admin.getByLabel(edit.facts.contactEmail).fill('dostepnosc')
  await admin.getByRole('button', { name: edit.save }).press('Enter')
  await admin.getByText(edit.polishMissing).waitFor()
  await admin.locator('[aria-invalid]:focus').waitFor()
  await admin.getByText(edit.noEmail).waitFor()
  await expectPageAccessible(admin, 'pages-edit')

  const other = await office.visitor('admin')
  await other.send('PUT', '/api/digital-pages', { edition: 0, facts: { seat: 'Rynek 1' } }, {})
  await admin.getByLabel(edit.facts.contactEmail).fill('dostepnosc@gmina.example')
  await admin.getByLabel(edit.inLanguage(edit.facts.architecture, 'Polski')).fill('Wejście bez stopni.')
  await admin.getByRole('button', { name: edit.save }).press('Enter')
  await admin.getByRole('alert').getByText(errors.changedMeanwhile).waitFor()
  // What was typed stays, and what the other one saved is shown beside it.
  expect(await english.inputValue()).toBe('No steps at the door.')
  expect(await admin.getByLabel(edit.facts.seat).inputValue()).toBe('Rynek 1')
  await admin.getByRole('button', { name: edit.save }).press('Enter')
  await admin.getByRole('link', { name: edit.facts.applicationAddress }).waitFor({ state: 'detached' })

  const stranger = await openPage(office, '/sign-in')
  await stranger.getByRole('link', { name: frame.declaration }).press('Enter')
  await stranger.getByRole('heading', { name: declaration.title }).waitFor()
  await stranger.getByText('Urząd Gminy Przykładowo').waitFor()
  await stranger.getByText('Wejście bez stopni.').waitFor()
  await stranger.getByText(notGiven).first().waitFor()
  await expectPageAccessible(stranger, 'declaration')
  await stranger.goto('/privacy')
  await stranger.getByRole('heading', { name: privacy.shortTitle }).waitFor()
  await expectPageAccessible(stranger, 'privacy')
}, 120_000)

test('the help of each role is one sheet of paper', async () => {
  const office = await startOffice({ clientDir: CLIENT_DIR })
  const { help } = textsFor('pl')
  const secretariat = await openScreen(office, 'secretariat', '/help')
  await secretariat.getByRole('heading', { name: help.of(help.roles.secretariat) }).waitFor()
  await expectPageAccessible(secretariat, 'help')
  const sheets: Record<string, number> = {}
  for (const role of HELP_ROLES) {
    await secretariat.goto(`/help/${role}`)
    await secretariat.getByText(help.pages[role].lead).waitFor()
    const paper = await secretariat.pdf({
      format: 'A4',
      margin: { top: '12mm', bottom: '12mm', left: '12mm', right: '12mm' },
    })
    sheets[role] = paper.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
  }
  expect(sheets).toEqual(Object.fromEntries(HELP_ROLES.map((role) => [role, 1])))
}, 60_000)
