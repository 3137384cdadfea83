import type { DirectoryView } from '../../models/wire/views.ts'

/* What a screen holds of the office: the newest, however slow the answer to an older question is. */

const answers: ((view: unknown) => void)[] = []

const ownFetch = globalThis.fetch
beforeAll(() => {
  Object.defineProperty(globalThis, 'document', { configurable: true, value: { documentElement: {} } })
  globalThis.fetch = () =>
    new Promise((done) => void answers.push((view) => done(new Response(JSON.stringify(view), { status: 200 }))))
})

afterAll(() => {
  globalThis.fetch = ownFetch
  Reflect.deleteProperty(globalThis, 'document')
})

test('a slow answer of before does not take the place of the newer directory', async () => {
  const { directory, loadDirectory } = await import('../../client/state/directory.ts')
  const [before, after] = [loadDirectory(), loadDirectory()]
  const view = (id: string) => ({ people: [{ id }], units: [], places: [] }) as unknown as DirectoryView
  answers[1]?.(view('new'))
  await after
  answers[0]?.(view('old'))
  await before
  expect(directory.value?.people[0]?.id).toBe('new')
})

test('a slow answer of before does not take the place of newer words of the office', async () => {
  const { cardText, loadConduct } = await import('../../client/state/conduct.ts')
  answers.splice(0)
  const [before, after] = [loadConduct(), loadConduct()]
  const cards = (text: string) => ({ cards: { calm: { pl: text, en: text } } })
  answers[1]?.(cards('new'))
  await after
  answers[0]?.(cards('old'))
  await before
  expect(cardText('calm', '')).toBe('new')
})

test('a slow answer of before does not take the place of newer absences', async () => {
  const { loadSchedule, planOf } = await import('../../client/state/schedule.ts')
  answers.splice(0)
  const [before, after] = [loadSchedule(), loadSchedule()]
  const plans = (name: string) => ({ mine: { person: { id: 'ewa', name }, absences: [] }, people: [] })
  answers[1]?.(plans('new'))
  await after
  answers[0]?.(plans('old'))
  await before
  expect(planOf('ewa')?.person.name).toBe('new')
})
