import { seconds } from '../../models/domain/clock.ts'
import type { RequestView } from '../../models/wire/views.ts'
import type { OfficePerson } from '../support/officePerson.ts'
import { startOffice, type TestOffice } from '../support/startOffice.ts'

const NOTE = 'prosi o spokojne miejsce'
const READ = { needs: ['wheelchair'], note: NOTE }
const WITHHELD = { needs: [], isWithheld: true }

/** What somebody sees of a request on every way on which it leaves the server. */
async function seenBy(person: OfficePerson, id: string): Promise<readonly (RequestView | undefined)[]> {
  const listed = (await person.board()).find((request) => request.id === id)
  return [person.onBoard.get(id), listed, await person.request(id)]
}

const reads = async (office: TestOffice) =>
  (await office.memory.securityLog.since(0)).filter(({ what }) => what === 'readNeeds')

test('a supervisor of another unit sees who waits, and what the client needs when they are called, which is logged', async () => {
  const office = await startOffice()
  const [clerk, ewa, manager, taxManager, secretary] = await office.devices(
    'clerk',
    'ewa',
    'manager',
    'taxManager',
    'secretary',
  )
  await clerk.follows('clerk')
  for (const each of [manager, taxManager, secretary]) await each.follows('supervisor')
  const { id, code } = await clerk.raise({ matter: 'idCard', needs: ['wheelchair'], note: NOTE })
  await ewa.expectPage(code)
  for (const each of [clerk, manager]) for (const view of await seenBy(each, id)) expect(view).toMatchObject(READ)
  for (const each of [taxManager, secretary]) {
    await each.follows('supervisor')
    for (const view of await seenBy(each, id)) {
      expect(view).toMatchObject(WITHHELD)
      expect(JSON.stringify(view)).not.toContain(NOTE)
    }
  }
  expect(await reads(office)).toEqual([])

  await taxManager.makes('takeOver', id, {})
  for (const view of await seenBy(taxManager, id)) expect(view).toMatchObject(READ)
  for (const view of await seenBy(secretary, id)) expect(view).toMatchObject(WITHHELD)
  await clerk.makes('release', id, { reason: 'other' })
  await office.advance(seconds(480))
  for (const person of [ewa, manager, taxManager, secretary]) person.unexpectedPages()
  for (const view of await seenBy(secretary, id)) expect(view).toMatchObject(READ)
  await office.advance(seconds(180))
  secretary.unexpectedPages()
  expect((await reads(office)).map(({ personId, object }) => [personId, object])).toEqual([
    ['taxManager', id],
    ['secretary', id],
  ])
})
