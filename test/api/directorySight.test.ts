import type { Role } from '../../models/domain/directory/directory.ts'
import type { DirectoryItems } from '../../models/wire/directory.ts'
import {
  changed,
  edits,
  editsAllTheSame,
  itemIn,
  itemsSeenBy,
  removed,
  revisionsSeenBy,
} from '../support/directoryEdits.ts'
import type { OfficePerson } from '../support/officePerson.ts'
import type { PersonName } from '../support/smallOffice.ts'
import { startOffice } from '../support/startOffice.ts'

const idsOf = (list: readonly { readonly id: string }[]): readonly string[] => list.map(({ id }) => id)

async function officeWithAddresses() {
  const office = await startOffice()
  const [admin, manager] = await office.devices('admin', 'manager')
  for (const id of ['ewa', 'piotr'])
    await editsAllTheSame(admin, await changed(admin, 'employee', id, { email: `${id}@office.example` }))
  return { office, admin, manager }
}

test('the administrator sees everything, whoever has left too', async () => {
  const { admin } = await officeWithAddresses()
  await editsAllTheSame(admin, await removed(admin, 'employee', 'olek'))
  const items = await itemsSeenBy(admin)
  expect(itemIn(items, 'employee', 'piotr').item).toMatchObject({ email: 'piotr@office.example' })
  expect(items.office.item.policy.length).toBeGreaterThan(0)
  expect(items.former).toMatchObject([{ kind: 'employee', item: { name: 'olek' } }])
  expect(items.places).toHaveLength(2)
})

test('a manager sees the people and matters of their units: no e-mail, no rules, nobody who has left', async () => {
  const { admin, manager } = await officeWithAddresses()
  await editsAllTheSame(admin, await removed(admin, 'employee', 'olek'))
  const items = await itemsSeenBy(manager)
  expect(idsOf(items.employees)).toEqual(['ewa', 'manager', 'deputy'])
  expect(idsOf(items.matters)).toEqual(['idCard', 'pin', 'complaint'])
  expect(items).toMatchObject({ units: [], places: [], former: [] })
  expect(Object.keys(items)).not.toContain('office')
  expect(JSON.stringify(items)).not.toMatch(/email|olek|policy|afterMs/)
  expect(itemIn(items, 'employee', 'ewa').item).toMatchObject({ room: '203', substituteIds: ['zofia'] })
})

test('whoever stands above several units sees all of them; a supervisor without a unit sees none', async () => {
  const office = await startOffice()
  const [secretary, mayor] = await office.devices('secretary', 'mayor')
  expect(idsOf((await itemsSeenBy(secretary)).matters)).toEqual(['idCard', 'pin', 'complaint'])
  expect(idsOf((await itemsSeenBy(secretary)).employees)).not.toContain('piotr')
  const { version: _any, ...nothing } = await itemsSeenBy(mayor)
  expect(nothing).toEqual({ employees: [], units: [], matters: [], places: [], former: [] })
  expect(await revisionsSeenBy(mayor)).toEqual([])
})

test('what a manager does not see stays as it is when they save what they do see', async () => {
  const { admin, manager } = await officeWithAddresses()
  await editsAllTheSame(manager, await changed(manager, 'employee', 'ewa', { substituteIds: ['olek'] }))
  expect(itemIn(await itemsSeenBy(admin), 'employee', 'ewa').item).toMatchObject({
    email: 'ewa@office.example',
    substituteIds: ['olek'],
  })
  const stolen = await edits(manager, [await changed(manager, 'employee', 'ewa', { email: 'me@office.example' })])
  expect(stolen.status).toBe(403)
})

test('in the history a manager finds what became of their people and matters, and nothing else', async () => {
  const { admin, manager } = await officeWithAddresses()
  await editsAllTheSame(admin, await changed(admin, 'unit', 'idCards', { name: { pl: 'Dowody', en: 'Cards' } }))
  await editsAllTheSame(admin, await changed(admin, 'employee', 'piotr', { room: '9' }))
  await editsAllTheSame(
    admin,
    await changed(admin, 'employee', 'ewa', { room: '7' }),
    await changed(admin, 'matter', 'tax', { keywords: ['tax'] }),
  )
  const [last, address, ...older] = await revisionsSeenBy(manager)
  expect(older).toEqual([])
  expect(last).toMatchObject({
    byName: 'admin',
    count: 1,
    canBeUndone: false,
    changes: [{ id: 'ewa', before: { room: '203' }, after: { room: '7' } }],
  })
  // That something was changed which is not theirs to read.
  expect(address).toMatchObject({ count: 0, changes: [] })
  expect(JSON.stringify(await revisionsSeenBy(manager))).not.toContain('@')
  expect(await revisionsSeenBy(manager, 'employee/piotr')).toEqual([])
  expect(await revisionsSeenBy(manager, 'unit/idCards')).toEqual([])
  expect(await revisionsSeenBy(admin)).toHaveLength(5)
})

const OTHERS: Readonly<Record<Exclude<Role, 'admin' | 'supervisor'>, PersonName>> = {
  clerk: 'otherClerk',
  employee: 'ewa',
  auditor: 'auditor',
}

test.each(Object.entries(OTHERS))('%s: no directory to edit, and no history of it', async (_role, name) => {
  const office = await startOffice()
  const person: OfficePerson = await office.visitor(name)
  expect((await person.get<DirectoryItems>('/api/directory/items')).status).toBe(403)
  expect((await person.get('/api/directory/revisions')).status).toBe(403)
})
