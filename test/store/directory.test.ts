import { type Change, withChanges } from '../../models/domain/directory/change.ts'
import type { Employee } from '../../models/domain/directory/directory.ts'
import { removalOf } from '../../models/domain/directory/removal.ts'
import type { Revision } from '../../models/domain/directory/revision.ts'
import { directoryStore } from '../../models/store/directoryStore.ts'
import { smallOffice } from '../support/smallOffice.ts'
import { backendsOfTest } from './support/backends.ts'

const backends = backendsOfTest()
const office = smallOffice()

async function stored() {
  const backend = await backends.open()
  const store = directoryStore(backend)
  await backend.ready()
  await store.write(office)
  return { backend, store }
}

function withoutEwa(version: number, id = `r${version}`): Revision {
  const changes = removalOf(office, { kind: 'employee', id: 'ewa' })
  return { id, version, at: 5, by: 'admin', kind: 'edit', changes }
}

test('a change is there as soon as its revision is written, whatever became of the directory itself', async () => {
  const { backend, store } = await stored()
  const { id, ...revision } = withoutEwa(2)
  // Killed between the two writes.
  await backend.connection
    .collection<{ _id: string }>('directoryRevisions')
    .insertOne({ _id: id, ...revision, keys: ['employee/ewa'] } as never)
  const read = await store.read()
  expect(read).toEqual({ directory: withChanges(office, revision.changes, 5), version: 2 })
  expect(await store.append(withoutEwa(3), read?.directory ?? office)).toBe(true)
  expect((await store.read())?.version).toBe(3)
})

test('of two servers that change the same version one is told that it was late', async () => {
  const { store } = await stored()
  const made = withChanges(office, withoutEwa(2).changes, 5)
  const written = await Promise.all([
    store.append(withoutEwa(2, 'one'), made),
    store.append(withoutEwa(2, 'other'), made),
  ])
  expect(written.sort()).toEqual([false, true])
  expect(await store.heads()).toMatchObject([
    { version: 2, by: 'admin', keys: expect.arrayContaining(['employee/ewa']) },
  ])
})

test('what was changed stays when the whole is replaced, and can be read', async () => {
  const { store } = await stored()
  await store.append(withoutEwa(2), withChanges(office, withoutEwa(2).changes, 5))
  await store.write(office)
  expect(await store.read()).toEqual({ directory: office, version: 3 })
  expect(await store.revision('r2')).toEqual(withoutEwa(2))
})

test('a change of thousands of people is read as it was written, and undone whole', async () => {
  const { store } = await stored()
  const [model] = office.employees.values()
  const changes = Array.from({ length: 1_001 }, (_, at): Change => {
    const after = { ...(model as Employee), id: `p${at}`, name: `Żaneta "${at}"` }
    return { kind: 'employee', id: after.id, after }
  })
  const revision: Revision = { id: 'large', version: 2, at: 5, by: 'admin', kind: 'import', changes }
  const made = withChanges(office, changes, 5)
  expect(await store.append(revision, made)).toBe(true)
  expect(await store.revision('large')).toEqual(revision)
  expect(await store.read()).toEqual({ directory: made, version: 2 })
})
