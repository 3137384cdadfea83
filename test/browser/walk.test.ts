import type { Page } from 'playwright-core'
import { absences } from '../../models/texts/pl/absences.ts'
import { accounts } from '../../models/texts/pl/accounts.ts'
import { devices } from '../../models/texts/pl/devices.ts'
import { directory } from '../../models/texts/pl/directory.ts'
import { drills } from '../../models/texts/pl/drills.ts'
import { policies } from '../../models/texts/pl/policies.ts'
import { setup } from '../../models/texts/pl/setup.ts'
import { textsFor } from '../../models/texts/texts.ts'
import { CLIENT_DIR, openScreen } from '../support/browser.ts'
import { startOffice } from '../support/startOffice.ts'
import { until } from '../support/until.ts'

/*
 * Every screen is walked by keyboard, press by press: after each of them the focus is on something that is there, a
 * question that is left gives it back to the button that asked, and what was done is said aloud.
 */
const words = textsFor('pl')
const { board, moves, supervision, schedule, calls, frame } = words
const { live } = supervision

type Name = string | RegExp
interface Step {
  /** A button, pressed by Enter. */
  readonly press: Name
  /** What is heard then; without it, it asks something first: a dialog opens, or the last of them closes. */
  readonly hears?: Name
  readonly fills?: Readonly<Record<string, string>>
  readonly checks?: Name
  /** The first choice of it that is one. */
  readonly selects?: string
}

const does = (press: Name, hears: Name, given: Omit<Step, 'press' | 'hears'> = {}): Step => ({ press, hears, ...given })
const asks = (press: Name, given: Omit<Step, 'press' | 'hears'> = {}): Step => ({ press, ...given })
const leaves = asks('Escape')
const looksAt = (...names: readonly Name[]): readonly Step[] => names.flatMap((name) => [asks(name), leaves])

/** Each of them a screen of its own, and short: the office's time stands, so that no pulse comes after the first. */
const WALKS: readonly (readonly [who: string, path: string, steps: readonly Step[]])[] = [
  [
    'clerk',
    '/counter',
    [
      ...looksAt(`${moves.accept}…`, `${moves.reassign}…`, `${moves.release}…`, `${moves.passOn}…`),
      ...looksAt(`${moves.finish}…`),
    ],
  ],
  ['manager', '/supervision', [...looksAt(`${live.takeOver}…`, `${live.reassign}…`)]],
  [
    'manager',
    '/supervision',
    [
      ...looksAt(`${live.acceptFor}…`, board.historyShow),
      asks(`${live.takeOver}…`),
      does(live.takeOver, /manager już idzie/),
    ],
  ],
  [
    'manager',
    '/drills',
    [
      asks(drills.plans.add),
      does(drills.plans.save, /^Plan zapisany/, {
        checks: drills.kinds.everybody,
        fills: { [drills.plans.time]: '08:15' },
      }),
      does(/^Wyłącz:/, drills.plans.turnedOff),
      ...looksAt(/^Zmień:/),
      asks(/^Usuń:/),
      does(drills.plans.remove, drills.plans.removed),
    ],
  ],
  [
    'ewa',
    '/calls',
    [
      does(calls.availability.withClientFor(15), /^Teraz: z klientem/),
      does(calls.availability.here, /^Teraz: w pokoju/),
    ],
  ],
  ['auditor', '/account', looksAt(frame.signOutEverywhere)],
  [
    'secretary',
    '/absences',
    [
      asks(absences.list.plan),
      does(absences.form.save, /^Zapisano: /, { fills: { [absences.form.fromDay]: '2026-11-25' } }),
      ...looksAt(/^Zmień: /),
      asks(/^Usuń: /),
      does(absences.removal.submit, absences.removal.done),
      asks(absences.hours.change),
      does(absences.form.save, absences.hours.saved),
    ],
  ],
  [
    'secretary',
    '/absences/people/olek',
    [
      asks(schedule.mark.openFor('olek')),
      does(schedule.mark.save, schedule.mark.marked('olek')),
      asks(schedule.mark.changeFor('olek')),
      does(schedule.mark.takeBack, schedule.mark.takenBack('olek')),
    ],
  ],
  [
    'secretary',
    '/absences/closed-days',
    [
      does(absences.closedDays.submit, /^Dodano: /, {
        fills: {
          [absences.closedDays.day]: '2026-12-04',
          [absences.closedDays.namePl]: 'Dzień urzędu',
          [absences.closedDays.nameEn]: 'Day of the office',
        },
      }),
      asks(/^Usuń: /),
      does(absences.closedDays.removalSubmit, absences.closedDays.removed),
    ],
  ],
  [
    'admin',
    '/devices',
    [
      asks(devices.add),
      asks(devices.make, { fills: { [devices.name]: 'korytarz' }, selects: devices.floor }),
      asks(devices.codeKnown),
      asks(devices.changeTitle('korytarz')),
      does(devices.save, devices.saved('korytarz')),
      asks(devices.removeTitle('korytarz')),
      does(devices.remove, devices.removed('korytarz')),
    ],
  ],
  [
    'admin',
    '/accounts/olek',
    [
      does(accounts.saveRoles, accounts.rolesSaved('olek'), { checks: /^Nadzór/ }),
      asks(accounts.disable.title),
      does(accounts.disable.title, accounts.disable.done('olek')),
      does(accounts.enable.title, accounts.enable.done('olek')),
      does(accounts.reset.submit, accounts.slips.title(1)),
    ],
  ],
  [
    'admin',
    '/directory',
    [
      asks(directory.editThis('olek')),
      does(directory.save, directory.saved('olek'), { fills: { [directory.fields.room]: '7' } }),
      ...looksAt(directory.historyOf('olek'), directory.removeThis('olek'), directory.add.people),
    ],
  ],
  ['admin', '/directory/history', [asks(/^Cofnij zmianę/), does(directory.revisions.undo, directory.revisions.undid)]],
  [
    'admin',
    '/policies/office',
    [
      does(policies.add, policies.added(7)),
      does(policies.removeStep(7), policies.removedStep(7)),
      does(policies.up(2), policies.moved(2, 1)),
      does(policies.discard, policies.discarded),
    ],
  ],
  ['admin', '/policies', looksAt(policies.expectations.add)],
  [
    'admin',
    '/administration',
    [
      does(setup.checklist.testOf(setup.checks.backup.title), /\p{L}/u),
      does(setup.checklist.laterOf(setup.checks.backup.title), setup.checklist.chosen.later(setup.checks.backup.title)),
    ],
  ],
]

/** Whatever is put into a region that is read aloud. */
const LISTEN = `(() => {
  globalThis.heard = []
  new MutationObserver((changes) => {
    for (const { target } of changes) {
      const region = (target.nodeType === 1 ? target : target.parentElement)?.closest('[role=status], [role=alert]')
      if (region && region.textContent.trim() !== '') globalThis.heard.push(region.textContent.trim())
    }
  }).observe(document.body, { childList: true, characterData: true, subtree: true })
})()`

/** On something that can be seen; with a dialog open, inside it. */
const IS_SOMEWHERE = `(({ activeElement: at }) =>
  at !== document.body && at.checkVisibility() &&
  (document.querySelector('dialog[open]') === null || at.closest('dialog[open]') !== null))(document)`
const FOCUSED = `(({ activeElement: at }) => at.getAttribute('aria-label') ?? at.textContent)(document)`

const QUESTIONS = `[...document.querySelectorAll('dialog[open] h2')].map((each) => each.textContent).join()`

async function walk(page: Page, steps: readonly Step[]): Promise<void> {
  await page.evaluate(LISTEN)
  /** The button that asked last. */
  let asked = ''
  for (const step of steps) {
    const questions = await page.evaluate<string>(QUESTIONS)
    const where = page.locator(questions === '' ? 'main' : 'dialog[open]')
    // A part of the page can have the name of a field in it.
    const fieldOf = (label: string) => where.getByLabel(label).and(page.locator('input, textarea')).first()
    for (const [label, value] of Object.entries(step.fills ?? {})) await fieldOf(label).fill(value)
    if (step.checks) await where.getByLabel(step.checks).first().check()
    if (step.selects) await where.getByLabel(step.selects).selectOption({ index: 1 })
    await page.evaluate('globalThis.heard.length = 0')
    if (step.press === 'Escape') await page.keyboard.press('Escape')
    else {
      const exact = typeof step.press === 'string'
      await where.getByRole('button', { name: step.press, exact }).first().focus()
      if (questions === '') asked = await page.evaluate<string>(FOCUSED)
      await page.keyboard.press('Enter')
    }
    const become = (fact: string, what: string) => becomesTrue(page, fact, `After "${step.press}" ${what}`)
    if (step.hears === undefined)
      await become(`${QUESTIONS} !== ${JSON.stringify(questions)}`, 'no question comes or goes')
    else await become(isHeard(step.hears), `nobody hears ${step.hears}`)
    await become(IS_SOMEWHERE, 'the focus is nowhere')
    if (step.press === 'Escape')
      await become(`${FOCUSED} === ${JSON.stringify(asked)}`, `the focus is not on "${asked}"`)
  }
}

const isHeard = (sentence: Name): string =>
  `globalThis.heard.some((each) => ${typeof sentence === 'string' ? `each.includes(${JSON.stringify(sentence)})` : `${sentence}.test(each)`})`

async function becomesTrue(page: Page, fact: string, otherwise: string): Promise<void> {
  try {
    await until(page, fact)
  } catch {
    const [focused, heard] = await Promise.all([page.evaluate<string>(FOCUSED), page.evaluate('globalThis.heard')])
    throw new Error(`${otherwise}. It is on "${focused}", heard is ${JSON.stringify(heard)}.`)
  }
}

test('after every press of every screen the focus is somewhere, and what was done is heard', async () => {
  const office = await startOffice({ clientDir: CLIENT_DIR, timePasses: true })
  const [clerk, olek, zofia] = await office.devices('otherClerk', 'olek', 'zofia')
  await clerk.raise({ person: 'zofia' })
  const coming = await clerk.raise({ person: 'olek' })
  await olek.makes('accept', coming.id, { minutes: 5 })
  const here = await clerk.raise({ person: 'zofia' })
  await zofia.makes('accept', here.id, {})
  await clerk.makes('arrive', here.id, {})
  for (const [who, path, steps] of WALKS) {
    const page = await openScreen(office, who, path)
    await page.getByText(words.frame.connected, { exact: true }).first().waitFor({ state: 'attached' })
    await walk(page, steps)
    await page.context().close()
  }
}, 180_000)
