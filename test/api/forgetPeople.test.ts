import { hours, minutes } from '../../models/domain/clock.ts'
import { changed, editsAllTheSame, itemsSeenBy, removed, revisionsSeenBy } from '../support/directoryEdits.ts'
import { startOffice, type TestOffice } from '../support/startOffice.ts'

const DAY = hours(24)

/** Everything that the store has of the directory, as one text. */
async function everythingKept(office: TestOffice): Promise<string> {
  const { directory } = office.memory
  const { former, employees } = (await directory.read())?.directory ?? {}
  const revisions = await Promise.all((await directory.heads()).map(({ id }) => directory.revision(id)))
  return JSON.stringify([[...(former ?? [])], [...(employees ?? [])], revisions])
}

async function officeWithHistory() {
  const office = await startOffice()
  const admin = await office.visitor('admin')
  const name = 'Aleksander Odszedł'
  await editsAllTheSame(admin, await changed(admin, 'employee', 'olek', { name, email: 'olek@office.example' }))
  await editsAllTheSame(admin, await changed(admin, 'employee', 'ewa', { name: 'Ewa Dawna' }))
  await editsAllTheSame(admin, await changed(admin, 'employee', 'ewa', { name: 'Ewa Nowa' }))
  await editsAllTheSame(admin, await changed(admin, 'unit', 'taxes', { name: { pl: 'Podatki', en: 'Taxes' } }))
  await editsAllTheSame(admin, await removed(admin, 'employee', 'olek'))
  const passes = async (ms: number) => {
    office.clock.set(office.clock.now() + ms)
    await office.advance(minutes(1))
    await admin.signIn('a password of a test')
  }
  return { office, admin, passes }
}

test('who left is named for two years, and then nowhere; what was changed of people is kept as long', async () => {
  const { office, admin, passes } = await officeWithHistory()
  await passes(730 * DAY)
  expect(await everythingKept(office)).toMatch(/Odszedł.*Ewa Dawna/)
  await passes(2 * DAY)
  const kept = await everythingKept(office)
  expect(kept).not.toMatch(/Odszedł|olek@|Ewa Dawna/)
  expect(kept).toMatch(/Ewa Nowa.*Podatki/)
  expect((await revisionsSeenBy(admin)).map(({ byName, count }) => [byName, count])).toHaveLength(5)
  expect((await itemsSeenBy(admin)).former).toMatchObject([{ item: { id: 'olek', name: '', room: '' } }])
})

test('nobody comes back by an account of then, and a restart finds the same', async () => {
  const { office, admin, passes } = await officeWithHistory()
  await passes(732 * DAY)
  expect(await office.memory.accounts.find('olek')).toBeUndefined()
  const before = await itemsSeenBy(admin)
  await office.restart()
  expect(await itemsSeenBy(admin)).toEqual(before)
  await editsAllTheSame(admin, await changed(admin, 'employee', 'ewa', { room: '8' }))
})
