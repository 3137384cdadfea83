import { hours, seconds } from '../../models/domain/clock.ts'
import {
  breaksOf,
  changed,
  edits,
  editsAllTheSame,
  itemIn,
  itemsSeenBy,
  removed,
  revisionsSeenBy,
} from '../support/directoryEdits.ts'
import { startOffice } from '../support/startOffice.ts'

test('whoever becomes competent is called by the next request, without a restart, and every screen hears of it', async () => {
  const office = await startOffice()
  const [clerk, admin, olek, zofia] = await office.devices('clerk', 'admin', 'olek', 'zofia')
  const heard: number[] = []
  await olek.hears('directory:changed', (version) => heard.push(version))
  await editsAllTheSame(admin, await changed(admin, 'matter', 'tax', { competentIds: ['zofia', 'piotr'] }))
  const { code } = await clerk.raise({ matter: 'tax' })
  await zofia.expectPage(code)
  expect(heard).toHaveLength(1)
})

test('somebody who leaves while they are called: the next one is called at once, and they are signed out', async () => {
  const office = await startOffice()
  const [clerk, admin, ewa, olek] = await office.devices('clerk', 'admin', 'ewa', 'olek')
  const { id, code } = await clerk.raise({ matter: 'idCard' })
  await ewa.expectPage(code)
  const leaving = await removed(admin, 'employee', 'ewa')
  const asked = await edits(admin, [leaving])
  expect(breaksOf(asked)).toEqual(expect.arrayContaining([`openRequest ewa ${code}`, 'matterWithoutPeople pin']))
  await editsAllTheSame(admin, leaving)
  await olek.expectPage(code)
  expect((await ewa.get('/api/session')).status).toBe(401)
  await expect(ewa.signIn('a password of a test')).rejects.toThrow('401')
  // What she was is still said where she had a part.
  const { calls } = await clerk.request(id)
  expect(calls.map(({ person }) => person.name)).toEqual(['ewa', 'olek'])
})

test('nobody is taken out of the directory who is with a client', async () => {
  const office = await startOffice()
  const [clerk, admin, ewa] = await office.devices('clerk', 'admin', 'ewa')
  const { id, code } = await clerk.raise({ matter: 'idCard' })
  await ewa.expectPage(code)
  await ewa.makes('accept', id, {})
  const leaving = await removed(admin, 'employee', 'ewa')
  const reply = await edits(admin, [leaving])
  expect(reply.status).toBe(409)
  expect(breaksOf(reply)[0]).toBe(`withClient ewa ${code}`)
  await expect(editsAllTheSame(admin, leaving)).rejects.toThrow('withClient')
})

test('the manager of now is called, whoever it was when the client began to wait', async () => {
  const office = await startOffice()
  const [clerk, admin, ewa, deputy, manager] = await office.devices('clerk', 'admin', 'ewa', 'deputy', 'manager')
  const { code } = await clerk.raise({ matter: 'pin' })
  await ewa.expectPage(code)
  await editsAllTheSame(admin, await changed(admin, 'unit', 'idCards', { managerId: 'deputy' }))
  await office.advance(seconds(30))
  await ewa.expectPage(code)
  await office.advance(seconds(90))
  await deputy.expectPage(code)
  expect(manager.unexpectedPages()).toEqual([])
})

test('a matter moves to another unit: who waits for it keeps what was begun, the next one goes there', async () => {
  const office = await startOffice()
  const [clerk, admin, ewa, manager, taxManager] = await office.devices(
    'clerk',
    'admin',
    'ewa',
    'manager',
    'taxManager',
  )
  const before = await clerk.raise({ matter: 'pin' })
  await ewa.expectPage(before.code)
  await editsAllTheSame(admin, await changed(admin, 'matter', 'pin', { unitId: 'taxes' }))
  await clerk.makes('finish', (await clerk.raise({ matter: 'tax' })).id, { outcome: 'clientLeft' })
  await office.advance(seconds(30))
  await ewa.expectPage(before.code)
  await office.advance(seconds(90))
  await manager.expectPage(before.code)
  await clerk.makes('finish', before.id, { outcome: 'clientLeft' })
  const after = await clerk.raise({ matter: 'pin' })
  await ewa.expectPage(after.code)
  await office.advance(seconds(30))
  await ewa.expectPage(after.code)
  await office.advance(seconds(90))
  await taxManager.expectPage(after.code)
  taxManager.unexpectedPages()
})

test('a matter is taken out while a client waits for it: its people are called all the same, and it keeps its name', async () => {
  const office = await startOffice()
  const [clerk, admin, ewa, olek] = await office.devices('clerk', 'admin', 'ewa', 'olek')
  const { id, code } = await clerk.raise({ matter: 'idCard' })
  await ewa.expectPage(code)
  await editsAllTheSame(admin, await removed(admin, 'matter', 'idCard'))
  await ewa.makes('decline', id, { reason: 'other' })
  await olek.expectPage(code)
  expect((await clerk.request(id)).wanted.name).toEqual({ pl: 'Identity card', en: 'Identity card' })
  const refused = await clerk.tryRaise({ matter: 'idCard' })
  expect(refused.status).toBe(404)
})

test('what two administrators do at once: the second is told who was first and when, and nothing is lost', async () => {
  const office = await startOffice()
  const [admin] = await office.devices('admin')
  const mine = await changed(admin, 'employee', 'ewa', { room: '7' })
  await editsAllTheSame(admin, await changed(admin, 'employee', 'ewa', { extension: '999' }))
  const reply = await edits(admin, [mine])
  expect(reply).toMatchObject({
    status: 409,
    body: { code: 'changedMeanwhile', detail: { by: 'admin', at: office.clock.now() } },
  })
  expect(itemIn(await itemsSeenBy(admin), 'employee', 'ewa').item).toMatchObject({ room: '203', extension: '999' })
})

test('a removal taken back brings everything back: the account, the matters, the place in every list', async () => {
  const office = await startOffice()
  const [clerk, admin, ewa] = await office.devices('clerk', 'admin', 'ewa')
  const before = await itemsSeenBy(admin)
  const { revisionId = '' } = await editsAllTheSame(admin, await removed(admin, 'employee', 'ewa'))
  expect((await itemsSeenBy(admin)).former).toMatchObject([{ kind: 'employee', item: { id: 'ewa' } }])
  const reply = await admin.post(`/api/directory/revisions/${revisionId}/undo`, { confirmed: [] })
  expect(reply.status).toBe(200)
  const after = await itemsSeenBy(admin)
  expect(after.former).toEqual([])
  expect(new Set(after.employees)).toEqual(new Set(before.employees))
  expect(after.matters).toEqual(before.matters)
  await ewa.signIn('a password of a test')
  await ewa.connect()
  const { code } = await clerk.raise({ matter: 'pin' })
  await ewa.expectPage(code)
  expect(await revisionsSeenBy(admin, 'employee/ewa')).toMatchObject([
    { kind: 'undo', undoes: revisionId, byName: 'admin' },
    { id: revisionId, kind: 'edit', isUndone: true, canBeUndone: false },
  ])
})

test('what was changed again is not taken back over somebody else, and nothing after thirty days', async () => {
  const office = await startOffice()
  const [admin] = await office.devices('admin')
  const first = await editsAllTheSame(admin, await changed(admin, 'employee', 'ewa', { room: '7' }))
  const second = await editsAllTheSame(admin, await changed(admin, 'employee', 'ewa', { room: '8' }))
  const undo = (id = '') => admin.post(`/api/directory/revisions/${id}/undo`, { confirmed: [] })
  expect(await undo(first.revisionId)).toMatchObject({ status: 409, body: { code: 'changedMeanwhile' } })
  office.clock.set(office.clock.now() + 31 * hours(24))
  await admin.signIn('a password of a test')
  expect(await undo(second.revisionId)).toMatchObject({ status: 409, body: { code: 'tooLate' } })
})

test('the directory is after a restart as it was changed', async () => {
  const office = await startOffice()
  const [admin] = await office.devices('admin')
  await editsAllTheSame(admin, await changed(admin, 'unit', 'taxes', { name: { pl: 'Podatki', en: 'Taxes' } }))
  await editsAllTheSame(admin, await removed(admin, 'employee', 'olek'))
  const before = await itemsSeenBy(admin)
  await office.restart()
  expect(await itemsSeenBy(admin)).toEqual(before)
  expect(await revisionsSeenBy(admin)).toHaveLength(2)
})

test('a manager says who stands in and who is competent in their unit, and nothing else', async () => {
  const office = await startOffice()
  const [admin, manager] = await office.devices('admin', 'manager')
  await editsAllTheSame(
    manager,
    await changed(manager, 'employee', 'ewa', { substituteIds: ['olek'] }),
    await changed(manager, 'matter', 'idCard', { competentIds: ['olek', 'ewa'], keywords: ['dowód'] }),
  )
  for (const foreign of [
    await changed(admin, 'employee', 'ewa', { room: '1' }),
    await changed(admin, 'employee', 'piotr', { substituteIds: [] }),
    await changed(admin, 'employee', 'zofia', { substituteIds: [] }),
    await changed(admin, 'matter', 'tax', { competentIds: ['zofia'] }),
    await changed(admin, 'matter', 'idCard', { unitId: 'taxes' }),
    await removed(admin, 'employee', 'olek'),
  ]) {
    const { status } = await edits(manager, [foreign])
    // What changes nothing is no offence.
    expect({ foreign, status }).toEqual({ foreign, status: foreign.id === 'piotr' ? 200 : 403 })
  }
})

test('an office is never left without an administrator, nor takes anybody themself out of it', async () => {
  const office = await startOffice()
  const [admin] = await office.devices('admin')
  const reply = await edits(admin, [await removed(admin, 'employee', 'admin')])
  expect(breaksOf(reply)).toEqual(expect.arrayContaining(['ownAccount admin', 'lastAdministrator admin']))
})

test('a person who is new can be called by the same edit that enters them', async () => {
  const office = await startOffice()
  const [clerk, admin] = await office.devices('clerk', 'admin')
  const { id: _id, ...like } = itemIn(await itemsSeenBy(admin), 'employee', 'piotr').item as { id: string }
  await editsAllTheSame(
    admin,
    { kind: 'employee', id: 'nina', item: { ...like, name: 'Nina Nowa' } } as never,
    await changed(admin, 'matter', 'tax', { competentIds: ['nina'] }),
  )
  const { id } = await clerk.raise({ matter: 'tax' })
  expect((await clerk.request(id)).skipped.map(({ person }) => person.name)).toContain('Nina Nowa')
})

test('somebody moves to another unit while they are called: the call is still theirs, and what follows goes by the matter', async () => {
  const office = await startOffice()
  const [clerk, admin, ewa, manager, taxManager] = await office.devices(
    'clerk',
    'admin',
    'ewa',
    'manager',
    'taxManager',
  )
  const { id, code } = await clerk.raise({ matter: 'pin' })
  await ewa.expectPage(code)
  await editsAllTheSame(admin, await changed(admin, 'employee', 'ewa', { unitId: 'taxes', room: '12' }))
  // Whoever telephones her finds her where she is now.
  expect((await clerk.request(id)).calls).toMatchObject([{ person: { id: 'ewa', room: '12', unitId: 'taxes' } }])
  await office.advance(seconds(30))
  await ewa.expectPage(code)
  await office.advance(seconds(90))
  await manager.expectPage(code)
  expect(taxManager.unexpectedPages()).toEqual([])
  await ewa.makes('accept', id, {})
  await manager.expectGone(code)
  expect((await clerk.request(id)).status).toBe('accepted')
})

test('somebody who is called is replaced: their call stays, the next one who is called is the successor', async () => {
  const office = await startOffice()
  const [clerk, admin, ewa, olek, zofia] = await office.devices('clerk', 'admin', 'ewa', 'olek', 'zofia')
  const { id, code } = await clerk.raise({ matter: 'idCard' })
  await ewa.expectPage(code)
  await editsAllTheSame(admin, await changed(admin, 'matter', 'idCard', { competentIds: ['zofia'] }))
  await office.expectSilence()
  await ewa.makes('decline', id, { reason: 'other' })
  await zofia.expectPage(code)
  expect(olek.unexpectedPages()).toEqual([])
  await zofia.makes('accept', id, {})
  expect((await clerk.request(id)).status).toBe('accepted')
})
