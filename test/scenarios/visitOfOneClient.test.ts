import { minutes, seconds } from '../../models/domain/clock.ts'
import { DEFAULT_POLICY } from '../../models/domain/request/escalation.ts'
import type { Target } from '../../models/domain/request/request.ts'
import { startOffice } from '../support/startOffice.ts'

const matter = (matterId: string): Target => ({ kind: 'matter', matterId })
const TOGETHER = { targets: [matter('pin'), matter('tax')], needs: ['noStairs' as const] }

test('needs, place and note corrected once reach everybody who is called in the visit', async () => {
  const office = await startOffice()
  const [clerk, ewa, piotr] = await office.devices('clerk', 'ewa', 'piotr')
  const { visitId, requests } = await clerk.raise(TOGETHER)
  await ewa.expectPage('BOK-1')
  await piotr.expectPage('BOK-2')
  await clerk.amendsVisit(visitId, { needs: ['signLanguage'], placeId: 'quietRoom', note: 'Drugie drzwi' })
  const corrected = { needs: ['signLanguage'], note: 'Drugie drzwi', place: { id: 'quietRoom' } }
  expect(ewa.call(requests[0]?.requestId ?? '')).toMatchObject(corrected)
  expect(piotr.call(requests[1]?.requestId ?? '')).toMatchObject(corrected)
  expect(await clerk.visit(visitId)).toMatchObject({ ...corrected, codes: ['BOK-1', 'BOK-2'], clerk: { id: 'clerk' } })
  await office.expectSilence()
  const history = await clerk.history(requests[1]?.requestId ?? '')
  expect(history.at(-1)).toMatchObject({ kind: 'amend', by: { id: 'clerk' } })
})

test('who joins the visit later is told what was corrected, and what they were called with is added for all', async () => {
  const office = await startOffice()
  const [clerk, ewa, piotr] = await office.devices('clerk', 'ewa', 'piotr')
  const { id, visitId } = await clerk.raise({ matter: 'pin', needs: ['seat'] })
  await ewa.expectPage('BOK-1')
  await clerk.amendsVisit(visitId, { needs: ['largePrint'], placeId: 'quietRoom' })
  const joined = await clerk.raise({ matter: 'tax', visitId, needs: ['moreTime'] })
  await piotr.expectPage('BOK-2')
  const needs = ['largePrint', 'moreTime']
  expect(piotr.call(joined.id)).toMatchObject({ needs, place: { id: 'quietRoom' } })
  expect(ewa.call(id)).toMatchObject({ needs })
})

test('a repeat of a correction changes nothing, another one under the same key is refused', async () => {
  const office = await startOffice()
  const [clerk] = await office.devices('clerk')
  const { visitId } = await clerk.raise({ matter: 'pin', needs: [] })
  const KEY = 'a-key-of-this-test'
  const first = await clerk.movesVisit('amend', visitId, { needs: ['seat'] }, KEY)
  await clerk.amendsVisit(visitId, { needs: ['wheelchair'] })
  const repeat = await clerk.movesVisit('amend', visitId, { needs: ['seat'] }, KEY)
  expect([first.status, repeat.status, repeat.body.needs]).toEqual([200, 200, ['wheelchair']])
  expect((await clerk.movesVisit('amend', visitId, { needs: [] }, KEY)).status).toBe(422)
  expect((await clerk.movesVisit('amend', visitId, { placeId: 'nowhere' })).status).toBe(404)
})

test('only clerks read or correct a visit', async () => {
  const office = await startOffice()
  const [clerk, ewa] = await office.devices('clerk', 'ewa')
  const manager = await office.visitor('manager')
  const { visitId } = await clerk.raise({ matter: 'pin' })
  await ewa.expectPage('BOK-1')
  for (const person of [ewa, manager]) {
    expect((await person.get(`/api/visits/${visitId}`)).status).toBe(403)
    expect((await person.movesVisit('amend', visitId, { needs: [] })).status).toBe(403)
    expect((await person.movesVisit('take', visitId, {})).status).toBe(403)
  }
})

test('the visit ends when its requests have, and note and needs go with it; an end taken back opens it again', async () => {
  const office = await startOffice()
  const [clerk] = await office.devices('clerk')
  const { id, visitId } = await clerk.raise({ matter: 'pin', needs: ['seat'], note: 'Przy oknie' })
  await clerk.makes('finish', id, { outcome: 'byPhone' })
  expect((await clerk.visit(visitId)).endedAt).toBeUndefined()
  await clerk.makes('undo', id, {})
  expect(await clerk.visit(visitId)).toMatchObject({ needs: ['seat'], note: 'Przy oknie', codes: ['BOK-1'] })
  await clerk.makes('finish', id, { outcome: 'byPhone' })
  const endedAt = office.clock.now()
  await office.advance(seconds(12))
  const over = await office.memory.visits.find(visitId)
  expect(over).toMatchObject({ endedAt, needs: [] })
  expect(over?.note).toBeUndefined()
  const late = await clerk.movesVisit('amend', visitId, { needs: [] })
  expect([late.status, late.body]).toMatchObject([409, { code: 'moveNotPossible' }])
  // Nobody looks at an ended visit for what its client needs; the register and the figures ask the requests.
  expect((await clerk.visit(visitId)).needs).toEqual([])
  expect((await clerk.request(id)).needs).toEqual(['seat'])
})

test('a client who comes back to a visit that is over need not say again what they need', async () => {
  const office = await startOffice()
  const [clerk] = await office.devices('clerk')
  const { id, visitId } = await clerk.raise({ matter: 'pin', needs: ['seat'] })
  await clerk.makes('finish', id, { outcome: 'byPhone' })
  await office.advance(seconds(12))
  const again = await clerk.raise({ matter: 'pin', visitId })
  expect((await clerk.request(again.id)).needs).toEqual(['seat'])
  await office.settle()
  const goesOn = await clerk.visit(visitId)
  expect([goesOn.needs, goesOn.endedAt]).toEqual([['seat'], undefined])
})

test('a visit whose document a crash cut off is written anew from its requests', async () => {
  const office = await startOffice()
  const [clerk, ewa] = await office.devices('clerk', 'ewa')
  const { visitId } = await clerk.raise({ matter: 'pin', needs: ['seat'], note: 'Przy oknie' })
  await ewa.expectPage('BOK-1')
  await office.memory.visits.remove(visitId)
  await office.restart()
  const expected = { needs: ['seat'], note: 'Przy oknie', clerk: { id: 'clerk' }, codes: ['BOK-1'] }
  expect(await clerk.visit(visitId)).toMatchObject(expected)
})

test('one more helper comes into a running visit; the request ends when both have finished', async () => {
  const office = await startOffice()
  const [clerk, ewa, piotr] = await office.devices('clerk', 'ewa', 'piotr')
  const { id } = await clerk.raise({ matter: 'pin' })
  await ewa.expectPage('BOK-1')
  await clerk.makes('arrive', id, { personId: 'ewa' })
  await ewa.makes('callHelper', id, { target: matter('tax') })
  await piotr.expectPage('BOK-2')
  const helper = (await clerk.board()).find(({ code }) => code === 'BOK-2')
  expect(piotr.call(helper?.id ?? '')?.together).toMatchObject([{ code: 'BOK-1', who: { id: 'ewa' } }])
  await ewa.makes('finish', id, { outcome: 'settled' })
  expect(await clerk.request(id)).toMatchObject({ status: 'arrived', served: { person: { id: 'ewa' } } })
  expect(ewa.call(id)).toBeUndefined()
  await clerk.makes('arrive', helper?.id ?? '', { personId: 'piotr' })
  await piotr.makes('finish', helper?.id ?? '', { outcome: 'settled' })
  expect(await clerk.request(id)).toMatchObject({ status: 'ended', ended: { outcome: 'settled' } })
  expect(await clerk.board()).toEqual([])
})

test('whoever is not with the client calls no helper', async () => {
  const office = await startOffice()
  const [clerk, ewa, piotr] = await office.devices('clerk', 'ewa', 'piotr')
  const { id } = await clerk.raise({ matter: 'pin' })
  await ewa.expectPage('BOK-1')
  expect((await ewa.tries('callHelper', id, { target: matter('tax') })).status).toBe(409)
  await clerk.makes('arrive', id, { personId: 'ewa' })
  expect((await piotr.tries('callHelper', id, { target: matter('tax') })).status).toBe(403)
  expect((await ewa.tries('callHelper', id, { target: matter('passport') })).status).toBe(409)
})

/** Ewa is with the client, Piotr comes after her. */
async function ewaThenPiotr() {
  const office = await startOffice({ policy: DEFAULT_POLICY })
  const [clerk, ewa, piotr, taxManager] = await office.devices('clerk', 'ewa', 'piotr', 'taxManager')
  const { id, requests } = await clerk.raise({ inTurn: true, targets: [matter('pin'), matter('tax')] })
  await ewa.expectPage('BOK-1')
  await clerk.makes('arrive', id, { personId: 'ewa' })
  return { office, clerk, ewa, piotr, taxManager, id, next: requests[1]?.requestId ?? '' }
}

test('nearly done calls the next one, who hears when the client is free; nobody above is called before', async () => {
  const { office, clerk, ewa, piotr, id, next } = await ewaThenPiotr()
  await ewa.makes('nearlyDone', id, { minutes: 10 })
  await piotr.expectPage('BOK-2')
  const freeAt = office.clock.now() + minutes(10)
  expect(piotr.call(next)).toMatchObject({ waitsFrom: freeAt, before: [{ code: 'BOK-1', who: { id: 'ewa' } }] })
  expect(ewa.call(id)).toMatchObject({ nearlyDone: { freeAt }, after: [{ code: 'BOK-2', status: 'calling' }] })
  await piotr.makes('accept', next, { minutes: 10 })
  await office.advance(minutes(9))
  await office.expectSilence()
  await ewa.makes('finish', id, { outcome: 'settled' })
  expect(await clerk.request(next)).toMatchObject({ status: 'accepted', waitsFrom: office.clock.now() })
})

test('nearly done pressed again changes when the client is free, and rings nobody twice', async () => {
  const { office, ewa, piotr, id, next } = await ewaThenPiotr()
  await ewa.makes('nearlyDone', id, { minutes: 10 })
  await piotr.expectPage('BOK-2')
  await ewa.makes('nearlyDone', id, { minutes: 3 })
  expect(piotr.call(next)?.waitsFrom).toBe(office.clock.now() + minutes(3))
  await ewa.makes('undo', id, {})
  expect(piotr.call(next)?.waitsFrom).toBe(office.clock.now() + minutes(10))
})

test('nearly done taken back calls the next one back; they are called again when their turn comes', async () => {
  const { clerk, ewa, piotr, id, next } = await ewaThenPiotr()
  await ewa.makes('nearlyDone', id, { minutes: 5 })
  await piotr.expectPage('BOK-2')
  await ewa.makes('undo', id, {})
  expect(await piotr.expectGone('BOK-2')).toMatchObject({ why: 'notYet' })
  expect(await clerk.request(next)).toMatchObject({ status: 'waiting' })
  await ewa.makes('finish', id, { outcome: 'settled' })
  await piotr.expectPage('BOK-2')
})

test('nearly done is not taken back any more when the next one is on the way', async () => {
  const { ewa, piotr, id, next } = await ewaThenPiotr()
  await ewa.makes('nearlyDone', id, { minutes: 5 })
  await piotr.expectPage('BOK-2')
  await piotr.makes('accept', next, {})
  const reply = await ewa.tries('undo', id, {})
  expect([reply.status, reply.body]).toMatchObject([409, { code: 'tooLate' }])
})

test('the next one declines: somebody else is called; the minutes pass: whoever serves is asked', async () => {
  const { office, clerk, ewa, piotr, taxManager, id, next } = await ewaThenPiotr()
  await ewa.makes('nearlyDone', id, { minutes: 2 })
  await piotr.expectPage('BOK-2')
  await piotr.makes('decline', next, { reason: 'meeting' })
  await taxManager.expectPage('BOK-2')
  await taxManager.makes('accept', next, {})
  await office.advance(minutes(2) + seconds(1))
  expect((await clerk.request(id)).askedAt).toBeDefined()
  await ewa.makes('stillGoing', id, {})
  expect((await clerk.request(id)).nearlyDone).toBeUndefined()
})
