import { hours, minutes, seconds } from '../../models/domain/clock.ts'
import { textsFor } from '../../models/texts/texts.ts'
import { Display } from '../support/display.ts'
import type { OfficePerson } from '../support/officePerson.ts'
import { MONDAY_TEN, startOffice } from '../support/startOffice.ts'

/*
 * Help on the way out is the last step of a visit. The client who asked for it is not left sitting there: the visit goes
 * on until somebody has led them out, or was seen to see that they went on their own.
 */

const { tell } = textsFor('pl')

const matter = (matterId: string) => ({ kind: 'matter', matterId }) as const
const CLERKS = { kind: 'clerks' } as const
const toPerson = (personId: string) => ({ kind: 'person', personId }) as const

async function servedBy(clerk: OfficePerson, want: Parameters<OfficePerson['raise']>[0]) {
  const raised = await clerk.raise(want)
  for (const { requestId } of raised.requests.slice(0, 1)) await clerk.makes('arrive', requestId, { personId: 'ewa' })
  return raised
}

async function wayOutOf(clerk: OfficePerson, visitId: string) {
  const found = (await clerk.board()).find((each) => each.visitId === visitId && each.kind === 'wayOut')
  if (!found) throw new Error('nobody was called for the way out')
  return found
}

const isOver = async (clerk: OfficePerson, visitId: string): Promise<boolean> =>
  (await clerk.visit(visitId)).endedAt !== undefined

test('the need alone makes whoever serves last the one who leads out, and the visit ends when they have', async () => {
  const office = await startOffice()
  const [clerk, ewa] = await office.devices('clerk', 'ewa')
  const display = await Display.put(office)
  const { id, code, visitId } = await servedBy(clerk, { matter: 'pin', needs: ['wayOut'] })
  await ewa.expectPage(code)
  await ewa.makes('finish', id, { outcome: 'settled' })
  expect((await clerk.request(id)).status).toBe('leaving')
  const standing = await display.client()
  expect(standing).toMatchObject({ step: 'wayOut', sentence: { pl: tell.leads('position of ewa') } })
  await office.advance(minutes(2))
  expect(await isOver(clerk, visitId)).toBe(false)
  await ewa.makes('left', id, {})
  expect(await clerk.request(id)).toMatchObject({ status: 'ended', ended: { outcome: 'settled' } })
  await office.advance(seconds(11))
  expect(await isOver(clerk, visitId)).toBe(true)
})

test('the clerks are called: all of them hear it, by the same pages as a request; one goes and the others are quiet', async () => {
  const office = await startOffice()
  const [clerk, otherClerk, ewa] = await office.devices('clerk', 'otherClerk', 'ewa')
  const display = await Display.put(office)
  const { id, code, visitId } = await servedBy(clerk, { matter: 'pin' })
  await ewa.expectPage(code)
  await ewa.makes('finish', id, { outcome: 'settled', wayOut: true, leads: CLERKS })
  expect((await clerk.request(id)).status).toBe('ended')
  const wayOut = await wayOutOf(clerk, visitId)
  expect(wayOut).toMatchObject({ status: 'calling', wanted: { name: { pl: 'Pomoc przy wyjściu' } } })
  await clerk.expectPage(wayOut.code)
  await otherClerk.expectPage(wayOut.code)
  expect(await display.client()).toMatchObject({ step: 'wayOut', sentence: { pl: tell.leadCalled }, within: {} })
  await office.advance(seconds(30))
  await clerk.expectPage(wayOut.code)
  await otherClerk.makes('accept', wayOut.id, {})
  await clerk.expectGone(wayOut.code)
  expect((await display.client())?.sentence.pl).toBe(tell.leadComes('position of otherClerk', 'z drugiego piętra'))
  // Who leads the client out is responsible for them from now on.
  expect((await clerk.visit(visitId)).clerk.id).toBe('otherClerk')
  await otherClerk.makes('arrive', wayOut.id, {})
  expect((await display.client())?.sentence.pl).toBe(tell.leads('position of otherClerk'))
  await otherClerk.makes('left', wayOut.id, {})
  expect(await display.client()).toMatchObject({ step: 'done', sentence: { pl: tell.ended } })
  await office.advance(seconds(11))
  expect(await isOver(clerk, visitId)).toBe(true)
  otherClerk.unexpectedPages()
})

test('nobody goes: it is escalated as any other call, up to the secretary', async () => {
  const office = await startOffice()
  const [clerk, secretariat, secretary] = await office.devices('clerk', 'secretariat', 'secretary')
  const { id, code: first, visitId } = await servedBy(clerk, { matter: 'pin', needs: ['wayOut'] })
  await secretary.expectPage(first)
  await clerk.makes('finish', id, { outcome: 'settled', leads: CLERKS })
  const { code } = await wayOutOf(clerk, visitId)
  await clerk.expectPage(code)
  await office.advance(seconds(30))
  await clerk.expectPage(code)
  await office.advance(seconds(90))
  await secretariat.expectPage(code)
  await office.advance(seconds(60))
  await secretary.expectPage(code)
})

test('only the last one leads out: what was said by an earlier one is kept for it, on the visit', async () => {
  const office = await startOffice()
  const [clerk, ewa, piotr] = await office.devices('clerk', 'ewa', 'piotr')
  const { requests, visitId, code } = await servedBy(clerk, { matter: 'pin', unit: 'taxes', inTurn: true })
  const [first, second] = requests.map(({ requestId }) => requestId)
  await ewa.expectPage(code)
  await ewa.makes('finish', first ?? '', { outcome: 'settled', wayOut: true })
  expect((await clerk.request(first ?? '')).status).toBe('ended')
  expect((await clerk.visit(visitId)).needs).toContain('wayOut')
  await piotr.expectPage((await clerk.request(second ?? '')).code)
  await clerk.makes('arrive', second ?? '', { personId: 'piotr' })
  await piotr.makes('finish', second ?? '', { outcome: 'settled', leads: toPerson('ewa') })
  const wayOut = await wayOutOf(clerk, visitId)
  await ewa.expectPage(wayOut.code)
  piotr.unexpectedPages()
})

test('the client was answered by telephone, and somebody is called for the way out all the same', async () => {
  const office = await startOffice()
  const [clerk] = await office.devices('clerk')
  const { id, visitId } = await clerk.raise({ matter: 'tax', needs: ['wayOut'] })
  await clerk.makes('finish', id, { outcome: 'byPhone' })
  const wayOut = await wayOutOf(clerk, visitId)
  await clerk.expectPage(wayOut.code)
  await clerk.makes('left', wayOut.id, { alone: true })
  expect(await clerk.request(wayOut.id)).toMatchObject({ status: 'ended', ended: { outcome: 'clientLeft' } })
  await office.advance(seconds(11))
  expect(await isOver(clerk, visitId)).toBe(true)
})

test.each([
  ['is gone already', { outcome: 'clientLeft' }],
  ['was a mistake', { outcome: 'mistake' }],
  ['needs no help after all', { outcome: 'settled', wayOut: false }],
] as const)('a client who %s is led by nobody', async (_why, fields) => {
  const office = await startOffice()
  const [clerk] = await office.devices('clerk')
  const { id, visitId } = await servedBy(clerk, { matter: 'pin', needs: ['wayOut'] })
  await clerk.makes('finish', id, fields)
  await office.advance(seconds(11))
  expect(await isOver(clerk, visitId)).toBe(true)
  await office.expectSilence()
})

test('the clerk leads the client out: whoever served them is free, and can be called again', async () => {
  const office = await startOffice()
  const [clerk, ewa] = await office.devices('clerk', 'ewa')
  const { id, code } = await servedBy(clerk, { matter: 'pin', needs: ['wayOut'] })
  await ewa.expectPage(code)
  await clerk.makes('finish', id, { outcome: 'settled', leads: toPerson('clerk') })
  expect(await clerk.request(id)).toMatchObject({ status: 'leaving', leads: { id: 'clerk' } })
  expect(ewa.call(id)).toBeUndefined()
  await clerk.makes('left', id, {})
})

test('whoever was to lead out cannot: the clerks are called, and the matter has ended as it was said', async () => {
  const office = await startOffice()
  const [clerk, ewa] = await office.devices('clerk', 'ewa')
  const { id, code, visitId } = await servedBy(clerk, { matter: 'pin', needs: ['wayOut'] })
  await ewa.expectPage(code)
  await ewa.makes('finish', id, { outcome: 'settled' })
  await ewa.makes('askToLead', id, { leads: CLERKS })
  expect(await clerk.request(id)).toMatchObject({ status: 'ended', ended: { outcome: 'settled' } })
  await clerk.expectPage((await wayOutOf(clerk, visitId)).code)
})

test('somebody joins while the client is about to be led out: they are served first, and the way out comes after them', async () => {
  const office = await startOffice()
  const [clerk] = await office.devices('clerk')
  const { id, visitId } = await servedBy(clerk, { matter: 'pin', needs: ['wayOut'] })
  await clerk.makes('finish', id, { outcome: 'settled' })
  const joined = await clerk.raise({ visitId, inTurn: true, targets: [matter('tax'), matter('complaint')] })
  await clerk.makes('askToLead', id, { leads: CLERKS })
  const statuses = async () =>
    Promise.all(joined.requests.map(async ({ requestId }) => (await clerk.request(requestId)).status))
  expect(await statuses()).toEqual(['calling', 'waiting'])
  expect((await clerk.board()).some(({ kind }) => kind === 'wayOut')).toBe(false)
  for (const { requestId } of joined.requests) {
    await clerk.makes('arrive', requestId, { personId: 'ewa' })
    await clerk.makes('finish', requestId, { outcome: 'settled', leads: CLERKS })
  }
  await clerk.expectPage((await wayOutOf(clerk, visitId)).code)
})

test('a server that died between the end and the call for the way out calls when it is up, once', async () => {
  const office = await startOffice()
  const [clerk] = await office.devices('clerk')
  const { id, visitId } = await servedBy(clerk, { matter: 'pin', needs: ['wayOut'] })
  await clerk.makes('finish', id, { outcome: 'settled', leads: CLERKS })
  const { code } = await wayOutOf(clerk, visitId)
  await clerk.expectPage(code)
  await office.restart()
  expect((await clerk.board()).filter(({ kind }) => kind === 'wayOut')).toMatchObject([{ code }])
})

test('the same press twice, and by two people, calls one person', async () => {
  const office = await startOffice()
  const [clerk, otherClerk] = await office.devices('clerk', 'otherClerk')
  const { id, visitId } = await servedBy(clerk, { matter: 'pin', needs: ['wayOut'] })
  const fields = { outcome: 'settled', leads: CLERKS }
  const key = 'the same press'.replaceAll(' ', '-')
  const answers = await Promise.all([
    clerk.tries('finish', id, fields, key),
    clerk.tries('finish', id, fields, key),
    otherClerk.tries('finish', id, fields),
  ])
  await office.settle()
  // Whichever came first: the network keeps no order between them.
  const [once, again, other] = answers.map(({ status }) => status)
  expect(again).toBe(once)
  expect([once, other].toSorted()).toEqual([200, 409])
  const called = (await clerk.board()).filter((each) => each.visitId === visitId && each.kind === 'wayOut')
  expect(called).toHaveLength(1)
  await clerk.expectPage(called[0]?.code ?? '')
  await otherClerk.expectPage(called[0]?.code ?? '')
})

test('after closing time nobody is called any more, and what is left over is cleared up at once', async () => {
  const office = await startOffice({ at: MONDAY_TEN + hours(5) })
  const [clerk] = await office.devices('clerk')
  const { id } = await servedBy(clerk, { matter: 'pin', needs: ['wayOut'] })
  await office.advance(hours(2))
  await clerk.makes('finish', id, { outcome: 'settled' })
  expect((await clerk.request(id)).status).toBe('ended')
  expect(await clerk.board()).toEqual([])
})
