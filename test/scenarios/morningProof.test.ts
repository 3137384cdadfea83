import { hours, minutes, seconds } from '../../models/domain/clock.ts'
import type { ProofView } from '../../models/wire/readiness.ts'
import type { OfficePerson } from '../support/officePerson.ts'
import { MONDAY_TEN, startOffice, type TestOffice } from '../support/startOffice.ts'

const MONDAY_EIGHT = MONDAY_TEN - hours(2)

const proofFor = async (by: OfficePerson): Promise<ProofView> => (await by.get<ProofView>('/api/readiness/proof')).body

/** Why not, by name. */
const unprovenIn = ({ unproven }: ProofView) => Object.fromEntries(unproven.map(({ person, why }) => [person.id, why]))

const minutesOf = ({ matters }: ProofView, id: string) => {
  const { proven, open } = matters.find(({ matterId }) => matterId === id) ?? {}
  return [proven, open]
}

const pinOnMonday = async (office: TestOffice) => {
  const [monday] = await office.memory.provenDays.between('2000-01-01', '2099-12-31')
  return monday?.matters.find(({ matterId }) => matterId === 'pin')
}

/** Before the office opens, when nobody is at work; the screens of ewa, olek and piotr were left open over night. */
const EARLY = minutes(2)
const earlyOffice = (): Promise<TestOffice> => startOffice({ at: MONDAY_EIGHT - EARLY })

/** An hour after the opening; a stride of a hurried clock is no longer than a device has for its answer. */
async function untilNine(office: TestOffice): Promise<void> {
  await office.advance(EARLY, { hurried: true })
  await office.advance(hours(1), { hurried: true })
}

test('when the office opens, every device on duty is called once without a sound, and says whether it could sound', async () => {
  const office = await earlyOffice()
  const [clerk, ewa, olek, piotr] = await office.devices('clerk', 'ewa', 'olek', 'piotr')
  await olek.reports({ onDuty: true, sound: 'blocked', notifications: 'granted' })
  piotr.mute = true
  expect(await proofFor(clerk)).toMatchObject({ isOpen: false, proven: 0, matters: [] })
  await office.advance(EARLY - seconds(1), { hurried: true })
  expect([ewa.silentCalls, olek.silentCalls, piotr.silentCalls]).toEqual([0, 0, 0])
  await office.advance(seconds(1))
  expect([ewa.silentCalls, olek.silentCalls, piotr.silentCalls]).toEqual([1, 1, 1])
  await office.advance(seconds(12))
  const proof = await proofFor(clerk)
  expect(proof).toMatchObject({ isOpen: true, calledAt: MONDAY_EIGHT, expected: 4, proven: 1 })
  expect(unprovenIn(proof)).toEqual({ manager: 'offDuty', olek: 'soundBlocked', piotr: 'noAnswer' })
  await office.expectSilence()
  await office.advance(minutes(1))
  expect(ewa.silentCalls).toBe(1)
})

test('a manager reads of each of their own people every open page, which has answered, and whose has not first', async () => {
  const office = await earlyOffice()
  const [ewa, olek, piotr] = await office.devices('ewa', 'olek', 'piotr')
  await olek.reports({ onDuty: true, sound: 'blocked', notifications: 'granted' })
  const second = await office.device('ewa')
  second.mute = true
  piotr.mute = true
  await office.advance(EARLY + seconds(12), { hurried: true })
  const { own = [] } = await proofFor(await office.visitor('manager'))
  expect(own.map(({ person, why, devices }) => [person.id, why, devices.map((each) => each.why)])).toEqual([
    ['olek', 'soundBlocked', ['soundBlocked']],
    ['manager', 'offDuty', []],
    ['ewa', undefined, [undefined, 'noAnswer']],
  ])
  expect(own.at(-1)?.devices.map(({ at }) => at)).toEqual([MONDAY_EIGHT, MONDAY_EIGHT + seconds(10)])
  // Of other units nothing is told; the secretary of the commune answers for all, and a clerk for nobody.
  const all = await proofFor(await office.visitor('secretary'))
  expect(all.own?.map(({ person }) => person.id)).toContain('piotr')
  expect(await proofFor(await office.visitor('clerk'))).not.toHaveProperty('own')
  ewa.disconnect()
  second.disconnect()
  await office.advance(seconds(5))
  expect((await proofFor(await office.visitor('manager'))).own).toContainEqual(
    expect.objectContaining({ person: expect.objectContaining({ id: 'ewa' }), devices: [] }),
  )
})

test('whoever comes later is called when their device has said what it can do, and whoever goes is proven no more', async () => {
  const office = await earlyOffice()
  const clerk = await office.device('clerk')
  await untilNine(office)
  const piotr = await office.device('piotr')
  await office.settle()
  expect(piotr.silentCalls).toBe(1)
  expect(unprovenIn(await proofFor(clerk))).not.toHaveProperty('piotr')
  await piotr.reports({ onDuty: true, sound: 'blocked', notifications: 'granted' })
  expect(unprovenIn(await proofFor(clerk))).toMatchObject({ piotr: 'soundBlocked' })
  await piotr.reports({ onDuty: true, sound: 'unknown', notifications: 'granted' })
  await office.settle()
  expect(unprovenIn(await proofFor(clerk))).not.toHaveProperty('piotr')
  piotr.disconnect()
  await office.advance(seconds(5))
  expect(unprovenIn(await proofFor(clerk))).toHaveProperty('piotr')
})

test('a device that has not answered is called again until it does', async () => {
  const office = await earlyOffice()
  const [clerk, piotr] = await office.devices('clerk', 'piotr')
  piotr.mute = true
  await office.advance(EARLY + minutes(1), { hurried: true })
  expect(unprovenIn(await proofFor(clerk))).toMatchObject({ piotr: 'noAnswer' })
  piotr.mute = false
  await office.advance(minutes(6))
  expect(unprovenIn(await proofFor(clerk))).not.toHaveProperty('piotr')
})

test('minutes are proven per matter: of opening hours, with somebody competent whose device has answered', async () => {
  const office = await earlyOffice()
  const [clerk, ewa] = await office.devices('clerk', 'ewa')
  await untilNine(office)
  expect(minutesOf(await proofFor(clerk), 'pin')).toEqual([60, 60])
  expect(minutesOf(await proofFor(clerk), 'tax')).toEqual([0, 60])
  expect(minutesOf(await proofFor(clerk), 'passport')).toEqual([undefined, undefined])
  await office.advance(seconds(30))
  await ewa.is('out', 30)
  await office.advance(minutes(60), { hurried: true })
  expect(minutesOf(await proofFor(clerk), 'pin')).toEqual([90, 120])
  await office.advance(hours(8), { hurried: true })
  // Nothing is counted after closing time.
  const [monday] = await office.memory.provenDays.between('2000-01-01', '2099-12-31')
  const pin = monday?.matters.find(({ matterId }) => matterId === 'pin')
  expect(pin).toMatchObject({ open: 8 * 60 })
  expect(monday?.calledAt).toBe(MONDAY_EIGHT)
  expect(JSON.stringify(monday)).not.toContain('ewa')
})

test('what was counted outlives a restart, and minutes in which no server was up are not proven', async () => {
  const office = await earlyOffice()
  const [clerk, ewa] = await office.devices('clerk', 'ewa')
  await untilNine(office)
  await office.restart({ downMs: minutes(10) })
  expect(ewa.silentCalls).toBe(2)
  await office.advance(minutes(50), { hurried: true })
  const proof = await proofFor(clerk)
  expect(minutesOf(proof, 'pin')).toEqual([110, 120])
  expect(proof.calledAt).toBe(MONDAY_EIGHT)
})

test('a server that comes up only after closing time counts the minutes that it missed as open', async () => {
  const office = await earlyOffice()
  await office.device('ewa')
  await untilNine(office)
  await office.restart({ downMs: hours(8) })
  await office.advance(minutes(11), { hurried: true })
  expect(await pinOnMonday(office)).toMatchObject({ proven: 60, open: 8 * 60 })
})

test('so does one that comes up only on another day, once', async () => {
  const office = await earlyOffice()
  await office.device('ewa')
  await untilNine(office)
  for (const downMs of [hours(48), hours(1)]) {
    await office.restart({ downMs })
    expect(await pinOnMonday(office)).toMatchObject({ proven: 60, open: 8 * 60 })
  }
})

test('a closed day has no proof, and a proof of yesterday is none today', async () => {
  const office = await startOffice({ at: MONDAY_EIGHT + hours(4 * 24) })
  const ewa = await office.device('ewa')
  await office.settle()
  expect(ewa.silentCalls).toBe(1)
  office.clock.set(office.clock.now() + hours(24))
  const saturday = await proofFor(await office.visitor('clerk'))
  expect(saturday.isOpen).toBe(false)
  expect(saturday.calledAt).toBeUndefined()
  expect(unprovenIn(saturday)).toMatchObject({ ewa: 'notAsked' })
})
