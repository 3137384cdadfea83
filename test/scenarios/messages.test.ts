import { hours, minutes, seconds } from '../../models/domain/clock.ts'
import type { OfficePerson } from '../support/officePerson.ts'
import { inWarsaw, plans } from '../support/plans.ts'
import { startOffice } from '../support/startOffice.ts'

const LOOK = seconds(31)
/** After a start, and after a clock was set, nothing is erased for ten minutes. */
const SURE = minutes(11)

const onlyOf = async (person: OfficePerson) => {
  const { mine } = await person.messages()
  return mine.map(({ for: whom, contact, as }) => ({ for: whom.id, who: contact?.who, as }))
}

test('a message for somebody who is absent waits on their screen, and is done when they are back', async () => {
  const office = await startOffice()
  const [clerk, ewa, otherClerk, olek] = await office.devices('clerk', 'ewa', 'otherClerk', 'olek')
  await plans(ewa, { from: '2026-11-23 8:00', to: '2026-11-23 10:20' })
  const { id } = await clerk.leavesMessage()
  await office.advance(minutes(19))
  const told: string[] = []
  await ewa.hears('messages:changed', () => told.push('ewa'))
  await olek.hears('messages:changed', () => told.push('olek'))
  await office.advance(minutes(2))
  // Told when she is there, and nobody else is told anything.
  expect(told).toEqual(['ewa'])
  expect(await onlyOf(ewa)).toEqual([{ for: 'ewa', who: 'Maria Kos', as: 'addressee' }])
  expect(await onlyOf(olek)).toEqual([])
  expect((await otherClerk.messages()).taken).toEqual([])
  await ewa.movesMessage('shown', id)
  const [taken] = (await clerk.messages()).taken
  expect(taken).toMatchObject({ state: 'waiting', shownAt: office.clock.now() })
  expect(JSON.stringify(taken)).not.toMatch(/Maria|601 202/)
  await ewa.movesMessage('acknowledge', id)
  expect((await ewa.movesMessage('done', id)).body.mine).toEqual([])
  expect((await clerk.messages()).taken).toMatchObject([{ state: 'done', moves: [] }])
  expect(JSON.stringify(await office.memory.messages.all())).not.toMatch(/Maria|601 202|new card/)
})

test('nobody takes note of it: the manager hears a working day later, over a weekend and a holiday, once, also after a restart', async () => {
  const office = await startOffice({ at: inWarsaw('2026-11-10 15:00') })
  const [clerk, ewa, manager] = await office.devices('clerk', 'ewa', 'manager')
  await clerk.leavesMessage()
  // The 11th is Independence Day.
  await office.restart({ downMs: inWarsaw('2026-11-12 14:58') - office.clock.now() })
  await office.advance(LOOK)
  expect(await onlyOf(manager)).toEqual([])
  await office.restart({ downMs: minutes(1) })
  await office.advance(LOOK)
  expect(await onlyOf(manager)).toEqual([{ for: 'ewa', who: 'Maria Kos', as: 'superior' }])
  expect(await onlyOf(ewa)).toHaveLength(1)
  // Over the weekend nobody more is told; on Monday the one above both.
  await office.restart({ downMs: inWarsaw('2026-11-16 15:00') - office.clock.now() })
  const secretary = await office.device('secretary')
  await office.advance(LOOK)
  expect(await onlyOf(secretary)).toHaveLength(1)
})

test('what is lost with a stop is nothing: after two weeks of silence the contact is gone all the same', async () => {
  const office = await startOffice()
  const [clerk] = await office.devices('clerk')
  await clerk.leavesMessage()
  await office.restart({ downMs: hours(24 * 15) })
  await office.advance(SURE)
  expect(JSON.stringify(await office.memory.messages.all())).not.toMatch(/Maria|601 202/)
  expect((await clerk.messages()).taken).toMatchObject([{ state: 'lapsed' }])
  await office.restart({ downMs: hours(24 * 31) })
  await office.advance(SURE)
  expect(await office.memory.messages.all()).toEqual([])
})

test('a clock that is set wrong for half a minute erases nothing', async () => {
  const office = await startOffice()
  const [clerk, ewa] = await office.devices('clerk', 'ewa')
  const done = await clerk.leavesMessage()
  await ewa.movesMessage('done', done.id)
  await clerk.leavesMessage()
  await office.advance(SURE)
  office.clock.setWallBy(hours(24 * 40))
  await office.advance(LOOK)
  office.clock.setWallBy(-hours(24 * 40))
  await office.advance(LOOK)
  expect(await office.memory.messages.all()).toMatchObject([{ state: 'done' }, { contact: { who: 'Maria Kos' } }])
})

test('a request ends with a message, and the message goes when the end is taken back', async () => {
  const office = await startOffice()
  const [clerk, ewa] = await office.devices('clerk', 'ewa')
  const { id: requestId, code } = await clerk.raise({ matter: 'idCard' })
  await ewa.expectPage(code)
  const { id } = await clerk.leavesMessage({ requestId })
  await ewa.expectGone(code)
  expect((await clerk.request(requestId)).ended).toMatchObject({ outcome: 'message' })
  expect((await ewa.messages()).mine).toMatchObject([{ id, code }])
  await clerk.makes('undo', requestId, {})
  await ewa.expectPage(code)
  expect((await ewa.messages()).mine).toEqual([])
  expect((await clerk.messages()).taken).toMatchObject([{ id, state: 'withdrawn' }])
})

test('two clerks end the same request with a message at once: the slower one is refused, and nothing of it is kept', async () => {
  const office = await startOffice()
  const [clerk, otherClerk, ewa] = await office.devices('clerk', 'otherClerk', 'ewa')
  const { id: requestId, code } = await clerk.raise({ matter: 'idCard' })
  await ewa.expectPage(code)
  const both = await Promise.all(
    [clerk, otherClerk].map((each, n) => each.triesToLeave({ requestId }, `a-key-of-${n}`)),
  )
  await office.settle()
  expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409])
  expect((await ewa.messages()).mine).toHaveLength(1)
})

test('the same order a second time takes no second message, and ends the request once', async () => {
  const office = await startOffice()
  const [clerk, ewa] = await office.devices('clerk', 'ewa')
  const { id: requestId, code } = await clerk.raise({ matter: 'idCard' })
  await ewa.expectPage(code)
  const key = 'a-key-of-this-test'
  const both = await Promise.all([1, 2].map(() => clerk.triesToLeave({ requestId }, key)))
  await office.settle()
  expect(both.map(({ status }) => status)).toEqual([201, 201])
  expect((await ewa.messages()).mine).toHaveLength(1)
  expect(await clerk.triesToLeave({ requestId, about: 'another' }, key)).toMatchObject({ status: 422 })
})

test('whoever may not end the request leaves no message, and it rings on', async () => {
  const office = await startOffice()
  const [clerk, ewa, piotr] = await office.devices('clerk', 'ewa', 'piotr')
  const { id: requestId, code } = await clerk.raise({ matter: 'idCard' })
  await ewa.expectPage(code)
  expect(await piotr.triesToLeave({ requestId })).toMatchObject({ status: 403 })
  expect(await piotr.triesToLeave({})).toMatchObject({ status: 403 })
  expect(await office.memory.messages.all()).toEqual([])
  // Whoever came does: the one who is wanted is another.
  await ewa.makes('accept', requestId, {})
  await clerk.makes('arrive', requestId, {})
  expect((await ewa.triesToLeave({ requestId, personId: 'olek' })).status).toBe(201)
})

test('passed on, it leaves one screen for another', async () => {
  const office = await startOffice()
  const [clerk, ewa, olek] = await office.devices('clerk', 'ewa', 'olek')
  const { id } = await clerk.leavesMessage()
  await ewa.movesMessage('passOn', id, { personId: 'olek' })
  expect(await onlyOf(ewa)).toEqual([])
  expect(await onlyOf(olek)).toEqual([{ for: 'olek', who: 'Maria Kos', as: 'addressee' }])
  expect(await ewa.movesMessage('done', id)).toMatchObject({ status: 404 })
})
