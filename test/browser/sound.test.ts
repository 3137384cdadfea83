import type { Page } from 'playwright-core'
import { seconds } from '../../models/domain/clock.ts'
import { textsFor } from '../../models/texts/texts.ts'
import { CLIENT_DIR, openPage } from '../support/browser.ts'
import { LISTEN, machineNow, type Noticed, noticedSince, untilIn } from '../support/loudspeaker.ts'
import { PassingTime } from '../support/passingTime.ts'
import type { PersonName } from '../support/smallOffice.ts'
import { PASSWORD, startOffice } from '../support/startOffice.ts'

const { calls } = textsFor('pl')

/*
 * What a call is to who does not look, who does not hear and who does not see:
 * - a tone of its own for a page, an escalation and practice, told apart by the number of notes;
 * - at least every ten seconds, louder in three steps, until somebody answers, by the person's own volume;
 * - a card over the whole screen that stays when the sound is silenced, and nothing that flashes;
 * - vibration, and words for a screen reader.
 */
const NOTES = { page: [587, 784], escalation: [587, 740, 932], drill: [523] } as const

const ANIMATIONS = 'document.getAnimations().filter((each) => !(each instanceof CSSTransition)).length'

async function timeAndOffice() {
  const office = await startOffice({ clientDir: CLIENT_DIR, timePasses: true })
  return { office, time: new PassingTime(office) }
}

/** On duty and heard, on a page that tells what it gives to the loudspeaker. */
async function onDuty(office: Awaited<ReturnType<typeof startOffice>>, name: PersonName): Promise<Page> {
  const page = await openPage(office, '/sign-in')
  await page.addInitScript(LISTEN)
  await page.goto('/sign-in')
  await page.getByLabel('Login').fill(name.toLowerCase())
  await page.getByLabel('Hasło').fill(PASSWORD)
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.pathname !== '/sign-in')
  await page.goto('/calls')
  await page.getByRole('button', { name: calls.duty.start }).click()
  await page.getByRole('button', { name: calls.duty.heardYes, exact: true }).click()
  await page.getByText(calls.duty.levels.ready).first().waitFor()
  return page
}

/** The notes of the tone that sounds first, in their order. */
function firstTone({ tones }: Noticed): readonly number[] {
  const [first] = tones
  return tones
    .filter(({ askedAt, inMs }) => first && askedAt + inMs < first.askedAt + first.inMs + 2_000)
    .map(({ hertz }) => hertz)
}

async function noticed(page: Page, since: number): Promise<Noticed> {
  await untilIn(page, `self.noticed.tones.some(({ askedAt }) => askedAt > ${since})`)
  return noticedSince(page, since)
}

test('a page rises in two notes, again every ten seconds, louder in three steps; the telephone vibrates', async () => {
  const { office } = await timeAndOffice()
  const clerk = await office.device('clerk')
  const ewa = await onDuty(office, 'ewa')
  const since = machineNow()
  const { code } = await clerk.raise({ matter: 'pin' })
  const heard = await noticed(ewa, since)
  expect(firstTone(heard)).toEqual(NOTES.page)
  const starts = heard.tones.filter(({ hertz }) => hertz === NOTES.page[0])
  const [first] = starts
  for (const [index, { askedAt, inMs }] of starts.entries())
    expect(askedAt + inMs - (first ? first.askedAt + first.inMs : 0)).toBeCloseTo(index * 10_000, -2)
  const loudness = starts.map((each) => each.loudness)
  expect(new Set(loudness).size).toBe(3)
  expect(loudness).toEqual([...loudness].sort((a, b) => a - b))
  expect(heard.vibrations.at(-1)).toEqual([300, 150, 500])
  // What has the focus is read out: the call, and not the page behind it.
  await untilIn(ewa, `document.activeElement.textContent.includes('${code}')`)
})

test('silenced, the card stays over the whole screen, nothing moves in it, and the next ring is heard', async () => {
  const { office, time } = await timeAndOffice()
  const clerk = await office.device('clerk')
  const ewa = await onDuty(office, 'ewa')
  const raisedAt = machineNow()
  const { code } = await clerk.raise({ matter: 'pin' })
  const card = ewa.getByRole('dialog', { name: calls.card.heading(code) })
  await card.waitFor()
  const { tones } = await noticed(ewa, raisedAt)
  const box = await card.boundingBox()
  expect(box).toEqual({ x: 0, y: 0, width: 1366, height: 768 })
  // A button that lets go of its colour is a transition and ends; whatever flashes is an animation.
  expect(await ewa.evaluate<number>(ANIMATIONS)).toBe(0)
  await ewa.keyboard.press('Escape')
  await card.getByText(calls.card.silenced).waitFor()
  // Every note that was on the audio clock has been taken off it.
  await untilIn(ewa, `self.noticed.soundedAt.filter((at) => at > ${raisedAt}).length >= ${tones.length}`)
  expect(await card.isVisible()).toBe(true)
  const again = machineNow()
  await time.jump(seconds(30))
  expect(firstTone(await noticed(ewa, again))).toEqual(NOTES.page)
  await ewa
    .getByRole('alert')
    .filter({ hasText: calls.card.againAlert(code) })
    .waitFor({ state: 'attached' })
})

test('a manager who is called because nobody came hears three notes, and practice is one soft one', async () => {
  const { office, time } = await timeAndOffice()
  const [clerk, deputy] = await office.devices('clerk', 'deputy')
  const manager = await onDuty(office, 'manager')
  const drillAt = machineNow()
  await deputy.post('/api/drills', { personId: 'manager' }, { key: 'a-key-of-a-drill' })
  const drill = await noticed(manager, drillAt)
  expect(firstTone(drill)).toEqual(NOTES.drill)
  expect(drill.tones[0]?.loudness).toBeLessThan(0.5)
  await clerk.raise({ person: 'ewa' })
  const since = machineNow()
  await time.jump(seconds(121))
  // Whatever else sounds then: practice goes on until it is answered.
  const isEscalation = `hertz === ${NOTES.escalation[1]} && askedAt > ${since}`
  await untilIn(manager, `self.noticed.tones.some(({ askedAt, hertz }) => ${isEscalation})`)
})

test('the volume is the person’s own, also on a shared computer', async () => {
  const { office } = await timeAndOffice()
  const ewa = await onDuty(office, 'ewa')
  const slider = ewa.getByRole('slider', { name: calls.duty.volume })
  await slider.fill('40')
  await ewa.reload()
  await ewa.getByRole('slider', { name: calls.duty.volume }).waitFor()
  expect(await slider.inputValue()).toBe('40')
  expect(await ewa.evaluate<string[]>('Object.keys(localStorage).filter((key) => key.includes("volume"))')).toEqual([
    'parter.volume.ewa',
  ])
})
