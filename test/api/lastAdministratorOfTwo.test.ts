import { withChanges } from '../../models/domain/directory/change.ts'
import { removalOf } from '../../models/domain/directory/removal.ts'
import type { Store } from '../../models/store/store.ts'
import { edits, itemsSeenBy, keysOf, removed } from '../support/directoryEdits.ts'
import type { OfficePerson } from '../support/officePerson.ts'
import { startOffice, type TestOffice } from '../support/startOffice.ts'

/* Another server on the same store does its part after this one has written, and before it looks once more. */

type Meanwhile = (store: Store) => Promise<void>

async function officeOfTwo(after: 'directory' | 'accounts', meanwhile: Meanwhile) {
  let isDue = false
  const done = async <T>(store: Store, what: 'directory' | 'accounts', result: T): Promise<T> => {
    if (!isDue || what !== after) return result
    isDue = false
    await meanwhile(store)
    return result
  }
  const office = await startOffice({
    spoil: (store) => ({
      ...store,
      directory: {
        ...store.directory,
        append: async (...given) => done(store, 'directory', await store.directory.append(...given)),
      },
      accounts: {
        ...store.accounts,
        replace: async (next) => done(store, 'accounts', await store.accounts.replace(next)),
      },
    }),
  })
  const admin = await office.visitor('admin')
  await patch(admin, 'mayor', { edition: 0, roles: ['admin'] })
  isDue = true
  return { office, admin }
}

const patch = (admin: OfficePerson, id: string, body: object) => admin.send('PATCH', `/api/accounts/${id}`, body, {})

const isDisabled = async (office: TestOffice, id: string) => (await office.memory.accounts.find(id))?.disabled

test('here one administrator is taken out of the directory, there the other one is disabled: both stay', async () => {
  const { office, admin } = await officeOfTwo('directory', async ({ accounts }) => {
    const account = await accounts.find('admin')
    if (account) await accounts.replace({ ...account, disabled: true, version: account.version + 1 })
  })
  const leaving = await removed(admin, 'employee', 'mayor')
  const asked = await edits(admin, [leaving])
  const reply = await edits(admin, [leaving], keysOf(asked.body))
  expect(reply).toMatchObject({ status: 409, body: { code: 'lastAdministrator' } })
  expect((await itemsSeenBy(admin)).employees.map(({ id }) => id)).toContain('mayor')
  const { directory } = (await office.memory.directory.read()) ?? {}
  expect(directory?.employees.has('mayor')).toBe(true)
  expect(await isDisabled(office, 'mayor')).toBe(false)
})

test('here one administrator is disabled, there the other one is taken out of the directory: the first stays', async () => {
  const { office, admin } = await officeOfTwo('accounts', async ({ directory: store }) => {
    const { directory, version } = (await store.read()) ?? {}
    if (!directory || version === undefined) throw new Error('There is an office')
    const changes = removalOf(directory, { kind: 'employee', id: 'admin' })
    const revision = { id: 'there', version: version + 1, at: 1, by: 'mayor', kind: 'edit', changes } as const
    await store.append(revision, withChanges(directory, changes, 1))
  })
  const reply = await patch(admin, 'mayor', { edition: 1, disabled: true })
  expect(reply).toMatchObject({ status: 409, body: { code: 'lastAdministrator' } })
  expect(await isDisabled(office, 'mayor')).toBe(false)
})
