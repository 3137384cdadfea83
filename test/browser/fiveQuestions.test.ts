import type { Locator } from 'playwright-core'
import { hours, minutes } from '../../models/domain/clock.ts'
import { textsFor } from '../../models/texts/texts.ts'
import type { ActionView } from '../../models/wire/quality.ts'
import { CLIENT_DIR, openScreen } from '../support/browser.ts'
import type { OfficePerson } from '../support/officePerson.ts'
import { plans } from '../support/plans.ts'
import { MONDAY_TEN, startOffice } from '../support/startOffice.ts'

/*
 * What a supervisor asks in passing, each answered by clicking alone, from where they have just taken a call, in at most
 * three presses: who is late now and why; whether the office is better than before; which matter calls people down most;
 * whether what was done has helped; and who is there tomorrow.
 */
const { frame, quality, supervision, times, schedule, covers } = textsFor('pl')
const MOST_PRESSES = 3

test('the five questions of a supervisor take three presses at most', async () => {
  const office = await startOffice({
    clientDir: CLIENT_DIR,
    policy: [{ afterMs: 0, unless: 'accepted', call: 'first' }],
    at: MONDAY_TEN - hours(35 * 24),
  })
  const served = async (clerk: OfficePerson): Promise<void> => {
    const { id } = await clerk.raise({ matter: 'tax' })
    await office.advance(minutes(1))
    await clerk.makes('arrive', id, { personId: 'piotr' })
    await clerk.makes('finish', id, { outcome: 'settled' })
  }
  await served(await office.visitor('clerk'))
  office.clock.set(MONDAY_TEN)
  const clerk = await office.device('clerk')
  for (let n = 0; n < 12; n += 1) await served(clerk)
  const manager = await office.visitor('taxManager')
  const terms = { cause: 'stairs', what: 'Drugie krzesło w BOK', ownerId: 'piotr', dueOn: '2026-12-01' }
  const { body: action } = await manager.post<ActionView>('/api/quality/actions', terms, { key: 'second-chair' })
  for (const move of ['finish', 'helped'])
    expect((await manager.post(`/api/quality/actions/${action.id}/${move}`, {})).status).toBe(200)
  await plans(await office.visitor('piotr'), { from: '2026-11-24 10:00', to: '2026-11-24 12:00' })
  const late = await clerk.raise({ matter: 'tax' })
  await office.advance(minutes(6))

  const page = await openScreen(office, 'taxManager', '/calls')
  const link = (name: string) => page.getByRole('link', { name, exact: true })
  const answered = async (presses: readonly Locator[], answer: Locator): Promise<void> => {
    await page.goto('/calls')
    expect(presses.length).toBeLessThanOrEqual(MOST_PRESSES)
    for (const press of presses) await press.click()
    await answer.first().waitFor()
  }

  const row = page.getByRole('row').filter({ hasText: late.code })
  await answered([link(frame.supervision)], row.filter({ hasText: supervision.holdUps.offline }))
  const usual = page.locator('.big-number').filter({ hasText: times.big.previous })
  await answered([link(frame.supervision), link(frame.figures)], usual)
  const proposals = [link(frame.supervision), link(frame.actions), link(quality.parts.proposals)]
  await answered(proposals, page.locator('.proposal').filter({ hasText: 'Tax' }))
  const helped = page.locator('.action-card').filter({ hasText: quality.register.states.helped })
  await answered([link(frame.supervision), link(frame.actions), link(quality.parts.register)], helped)
  await answered([link(frame.supervision)], page.getByText(schedule.gaps.title))
  await page.getByRole('button', { name: covers.ask('zofia') }).waitFor()
})
