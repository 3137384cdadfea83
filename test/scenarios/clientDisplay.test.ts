import { hours, minutes, seconds } from '../../models/domain/clock.ts'
import { textsFor } from '../../models/texts/texts.ts'
import type { ClientLinkView } from '../../models/wire/display.ts'
import type { SurveysView } from '../../models/wire/survey.ts'
import type { RequestView } from '../../models/wire/views.ts'
import { say } from '../api/support/say.ts'
import { Display } from '../support/display.ts'
import type { OfficePerson } from '../support/officePerson.ts'
import { MONDAY_TEN, startOffice, type TestOffice } from '../support/startOffice.ts'

/*
 * The client's own side of a visit: the display at the counter and the page on their phone say the same, step by step,
 * without a name and without the matter; what they press reaches the clerk; whoever has come proves it by the code there.
 */

const { display: words, tell } = textsFor('pl')

const visitOf = (clerk: OfficePerson, id: string) => clerk.get<{ request: RequestView }>(`/api/requests/${id}`)

async function linkOf(office: TestOffice, clerk: OfficePerson, visitId: string) {
  const { body } = await clerk.get<ClientLinkView>(`/api/visits/${visitId}/link`)
  return (note?: string) =>
    note === undefined
      ? say(office.baseUrl, 'GET', `/wizyta/${body.code}?lang=pl`)
      : say(office.baseUrl, 'POST', `/wizyta/${body.code}`, {
          body: `note=${note}`,
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
        })
}

test('a visit is shown step by step, on the display and on the phone, and nowhere else', async () => {
  const office = await startOffice()
  const [clerk, ewa] = await office.devices('clerk', 'ewa')
  const here = await Display.put(office)
  const elsewhere = await Display.put(office, 'quietRoom')
  expect(await here.client()).toBeUndefined()
  const { id, code, visitId } = await clerk.raise({ matter: 'pin', placeId: 'desk' })
  await ewa.expectPage(code)
  const phone = await linkOf(office, clerk, visitId)
  expect(await here.client()).toMatchObject({ code, step: 'called', within: { minutes: 5, isLonger: false } })
  expect((await phone()).text).toContain(words.within(5))
  await office.advance(seconds(20))
  await ewa.makes('accept', id, { minutes: 3 })
  const coming = await here.client()
  expect(coming).toMatchObject({ step: 'onTheWay', within: { minutes: 3, isLonger: false } })
  expect(coming?.sentence.pl).toBe(tell.comes('position of ewa', 'z drugiego piętra'))
  expect((await phone()).text).toContain(tell.comes('position of ewa', 'z drugiego piętra'))
  await clerk.makes('arrive', id, {})
  expect(await here.client()).toMatchObject({ step: 'here' })
  await clerk.makes('finish', id, { outcome: 'settled' })
  expect(await here.client()).toMatchObject({ step: 'done', sentence: { pl: tell.ended } })
  await office.advance(minutes(1) + seconds(5))
  expect(await here.client()).toBeUndefined()
  expect((await elsewhere.client()) ?? 'nothing').toBe('nothing')
  const said = JSON.stringify([here.heard, elsewhere.heard, (await phone()).text])
  expect(said).not.toMatch(/PIN|"ewa"|name of/)
  expect(JSON.stringify(elsewhere.heard)).not.toContain(code)
})

test('time alone changes the bound, before it is over; the apology comes with what can be chosen', async () => {
  const office = await startOffice({ timePasses: true })
  const [clerk, ewa] = await office.devices('clerk', 'ewa')
  const here = await Display.put(office)
  const { id, code, visitId } = await clerk.raise({ matter: 'pin', placeId: 'desk' })
  await ewa.makes('accept', id, { minutes: 5 })
  expect(await here.client()).toMatchObject({ code, within: { minutes: 5, isLonger: false } })
  await office.advance(minutes(3) + seconds(5))
  expect(await here.client()).toMatchObject({ within: { minutes: 2, isLonger: false } })
  await office.advance(minutes(1))
  expect((await here.client())?.within).toEqual({ minutes: 4, isLonger: true })
  const page = (await (await linkOf(office, clerk, visitId))()).text
  expect(page).toContain(words.longer(4))
  expect(page).toContain(words.choicesList[2])
})

test('the phone page ends kindly half an hour after the visit, and then says so', async () => {
  const office = await startOffice({ timePasses: true })
  const [clerk] = await office.devices('clerk', 'ewa')
  const { id, visitId } = await clerk.raise({ matter: 'pin', placeId: 'desk' })
  const phone = await linkOf(office, clerk, visitId)
  await clerk.makes('finish', id, { outcome: 'clientLeft' })
  await office.advance(minutes(29))
  const last = await phone()
  expect(last.status).toBe(200)
  expect(last.text).toContain(tell.ended)
  expect((await phone('moreTime')).headers.get('location')).toContain('unsaid=moreTime')
  await office.advance(minutes(2))
  const dead = await phone()
  expect(dead.status).toBe(404)
  expect(dead.text).toContain(words.dead)
})

test('nobody can be called: no minutes are promised, and what can be chosen is shown at once', async () => {
  const office = await startOffice()
  const [clerk] = await office.devices('clerk')
  const here = await Display.put(office)
  const { code, visitId } = await clerk.raise({ person: 'ewa', placeId: 'desk' })
  expect(await here.client()).toMatchObject({ code, step: 'called', sentence: { pl: tell.nobody }, mayChoose: true })
  expect((await here.client())?.within).toBeUndefined()
  const page = (await (await linkOf(office, clerk, visitId))()).text
  expect(page).toContain(words.choicesList[2])
  expect(page).not.toContain(words.within(5))
})

test('nobody came until closing: display and phone say that it is over for today, and nothing the next morning', async () => {
  const office = await startOffice({ timePasses: true, at: MONDAY_TEN + hours(6) - minutes(5) })
  const [clerk] = await office.devices('clerk', 'ewa')
  const here = await Display.put(office)
  const { code, visitId } = await clerk.raise({ matter: 'pin', placeId: 'desk' })
  const phone = await linkOf(office, clerk, visitId)
  await office.advance(minutes(36))
  const told = await here.client()
  expect(told).toMatchObject({ code, step: 'done', sentence: { pl: words.closed } })
  expect(told?.within).toBeUndefined()
  expect((await phone()).text).toContain(words.closed)
  await office.restart({ downMs: hours(15) })
  expect((await phone()).status).toBe(404)
})

test('what the client presses is a quiet note on the clerk’s card, until the clerk knows', async () => {
  const office = await startOffice()
  const [clerk, ewa] = await office.devices('clerk', 'ewa')
  const here = await Display.put(office)
  const { id, code, visitId } = await clerk.raise({ matter: 'pin', placeId: 'desk' })
  await ewa.expectPage(code)
  expect(await here.press({ code, note: 'moreTime' })).toEqual({ ok: true })
  const phone = await linkOf(office, clerk, visitId)
  const pressed = await phone('changedMind')
  expect(pressed.status).toBe(303)
  const told = await say(office.baseUrl, 'GET', pressed.headers.get('location') ?? '')
  expect(told.text).toContain('zapisano')
  expect(told.text).not.toContain('już o tym wie')
  const said = async () => (await visitOf(clerk, id)).body.request.visit?.said?.map(({ note }) => note)
  expect(await said()).toEqual(['moreTime', 'changedMind'])
  await office.advance(seconds(1))
  const until = office.clock.now() - seconds(1)
  await here.press({ code, note: 'notUnderstood' })
  await clerk.post(`/api/visits/${visitId}/heard`, { until }, { key: 'heard-what-they-said' })
  expect(await said()).toEqual(['notUnderstood'])
  // A child at the tablet: bounded, and nothing is lost.
  const answers = await Promise.all(Array.from({ length: 30 }, () => here.press({ code, note: 'changedMind' })))
  expect(answers.some(({ ok }) => !ok)).toBe(true)
  expect(await said()).toEqual(['notUnderstood', 'changedMind'])
  expect(office.limitsLogged()).toEqual([expect.stringMatching(/^notes of a client: [0-9a-f]{8}$/)])
  expect(office.limitsLogged().join()).not.toContain(visitId.slice(0, 8))
  for (const wrong of [{ code: 'BOK-99', note: 'moreTime' }, { code, note: 'shout' }, null, { code }])
    expect(await here.press(wrong)).toMatchObject({ ok: false })
})

test('what is pressed is counted by day and place, once until the clerk knows, and over a restart; nothing leads to a visit', async () => {
  const office = await startOffice()
  const [clerk] = await office.devices('clerk')
  const [supervisor, auditor] = [await office.visitor('mayor'), await office.visitor('auditor')]
  const here = await Display.put(office)
  const { id, code, visitId } = await clerk.raise({ matter: 'pin', placeId: 'desk' })
  for (const note of ['moreTime', 'moreTime', 'notUnderstood', 'callSomebody', 'callSomebody'])
    await here.press({ code, note })
  await clerk.expectPage('BOK-2')
  await office.advance(seconds(1))
  await clerk.post(`/api/visits/${visitId}/heard`, { until: office.clock.now() }, { key: 'heard-more-time' })
  await here.press({ code, note: 'moreTime' })
  await office.settle()
  const saidTo = async (person: OfficePerson) => (await person.get<SurveysView>('/api/surveys')).body.said
  const counts = { notUnderstood: 1, moreTime: 2, changedMind: 0, callSomebody: 1 }
  expect(await saidTo(supervisor)).toEqual({ whole: counts, places: [] })
  // Whoever reads from outside could know who came.
  expect((await saidTo(auditor)).whole).toEqual({ ...counts, notUnderstood: null, moreTime: null, callSomebody: null })
  await office.restart({ downMs: seconds(2) })
  expect((await saidTo(supervisor)).whole).toEqual(counts)
  const kept = await office.memory.clientNotes.all()
  expect(kept).toMatchObject([{ day: '2026-11-23', placeId: 'desk', counts }])
  for (const secret of [id, visitId, code]) expect(JSON.stringify(kept)).not.toContain(secret)
})

test('a client calls somebody: it rings as a bell does, received or not, until somebody is with them', async () => {
  const office = await startOffice({ timePasses: true })
  const [clerk, ewa, otherClerk] = await office.devices('clerk', 'ewa', 'otherClerk')
  const here = await Display.put(office)
  const { id, code, visitId } = await clerk.raise({ matter: 'pin', placeId: 'desk' })
  await ewa.expectPage(code)
  const presses = await Promise.all(Array.from({ length: 3 }, () => here.press({ code, note: 'callSomebody' })))
  expect(presses.every(({ ok }) => ok)).toBe(true)
  const call = 'BOK-2'
  for (const each of [clerk, otherClerk]) await each.expectPage(call)
  const [rung] = (await clerk.board()).filter(({ wanted }) => wanted.target.kind === 'clerks')
  expect(rung).toMatchObject({ code: call, visitId, status: 'calling' })
  await office.settle()
  const { pages = [] } = (await office.requests.find(rung?.id ?? '')) ?? {}
  expect(pages.map(({ deliveredAt }) => deliveredAt !== undefined)).toEqual([true, true])
  expect(await clerk.board()).toHaveLength(2)
  expect(await here.client()).toMatchObject({ code, step: 'called', call: 'called' })
  expect((await (await linkOf(office, clerk, visitId))()).text).toContain(words.calls.called)
  await otherClerk.makes('accept', rung?.id ?? '', {})
  expect(await here.client()).toMatchObject({ call: 'coming' })
  await ewa.makes('accept', id, { minutes: 3 })
  await otherClerk.makes('arrive', rung?.id ?? '', {})
  await office.settle()
  expect(await clerk.request(rung?.id ?? '')).toMatchObject({ ended: { outcome: 'settled' } })
  expect((await here.client())?.call).toBeUndefined()
  // The next one is another call.
  await here.press({ code, note: 'callSomebody' })
  await clerk.expectPage('BOK-3')
  await clerk.makes('arrive', id, {})
  await office.settle()
  expect((await office.requests.open()).map((each) => each.number)).toEqual([1])
})

test('a client whose call was handed to somebody competent is heard when they call again', async () => {
  const office = await startOffice()
  const [clerk, ewa] = await office.devices('clerk', 'ewa')
  const here = await Display.put(office)
  const { code } = await clerk.raise({ matter: 'pin', placeId: 'desk' })
  await ewa.expectPage(code)
  await here.press({ code, note: 'callSomebody' })
  await clerk.expectPage('BOK-2')
  const [rung] = (await clerk.board()).filter(({ wanted }) => wanted.target.kind === 'clerks')
  const zofia = await office.device('zofia')
  await clerk.makes('reassign', rung?.id ?? '', { target: { kind: 'person', personId: 'zofia' } })
  await zofia.expectPage('BOK-2')
  await here.press({ code, note: 'callSomebody' })
  await clerk.expectPage('BOK-3')
})

test('nobody hears the client who calls: it rings again, then the secretariat and who is above, over a restart', async () => {
  const office = await startOffice()
  const [clerk, ewa] = await office.devices('clerk', 'ewa')
  const { id, code, visitId } = await clerk.raise({ matter: 'pin', placeId: 'desk' })
  await ewa.expectPage(code)
  await ewa.makes('accept', id, { minutes: 3 })
  const phone = await linkOf(office, clerk, visitId)
  await phone('callSomebody')
  await clerk.expectPage('BOK-2')
  const [secretariat, secretary] = await office.devices('secretariat', 'secretary')
  await office.advance(seconds(31))
  await clerk.expectPage('BOK-2')
  await office.restart({ downMs: seconds(90) })
  await secretariat.expectPage('BOK-2')
  await office.advance(seconds(61))
  await secretary.expectPage('BOK-2')
  // The clerk says that the client has gone: nobody is called any more.
  await clerk.makes('finish', id, { outcome: 'clientLeft' })
  await office.settle()
  expect(await office.requests.open()).toEqual([])
  for (const each of [clerk, secretariat, secretary]) each.unexpectedPages()
})

test('after closing time nobody is called: what the client pressed is a note', async () => {
  const office = await startOffice({ timePasses: true, at: MONDAY_TEN + hours(6) - minutes(5) })
  const [clerk, ewa] = await office.devices('clerk', 'ewa')
  const { id, code, visitId } = await clerk.raise({ matter: 'pin', placeId: 'desk' })
  await ewa.expectPage(code)
  await clerk.makes('arrive', id, {})
  const phone = await linkOf(office, clerk, visitId)
  await office.advance(minutes(36))
  await phone('callSomebody')
  expect(await office.requests.open()).toHaveLength(1)
  expect((await clerk.board())[0]?.visit?.said?.map(({ note }) => note)).toEqual(['callSomebody'])
})

test('a display shows the five who have come last, and takes presses of no others', async () => {
  const office = await startOffice()
  const [clerk, ewa] = await office.devices('clerk', 'ewa')
  const here = await Display.put(office)
  const codes: string[] = []
  for (let n = 0; n < 6; n += 1) {
    const { code } = await clerk.raise({ matter: 'pin', placeId: 'desk' })
    await ewa.expectPage(code)
    codes.unshift(code)
    await office.advance(1)
  }
  await here.client()
  expect(here.screen?.visits.map(({ code }) => code)).toEqual(codes.slice(0, 5))
  expect(await here.press({ code: codes[4], note: 'moreTime' })).toEqual({ ok: true })
  expect(await here.press({ code: codes[5], note: 'moreTime' })).toMatchObject({ ok: false })
})

test('whoever has come types the code of the place: arrived at once, and nobody is asked', async () => {
  const office = await startOffice()
  const [clerk, ewa] = await office.devices('clerk', 'ewa')
  const here = await Display.put(office)
  const { id, code } = await clerk.raise({ matter: 'pin', placeId: 'desk' })
  await ewa.expectPage(code)
  await ewa.makes('accept', id, { minutes: 3 })
  await office.advance(seconds(40))
  await here.client()
  const shown = here.screen?.arrivalCode ?? ''
  expect(shown).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}$/)
  await ewa.makes('arrive', id, { code: shown.toLowerCase() })
  expect(await office.requests.find(id)).toMatchObject({ status: 'arrived', arrivedId: 'ewa' })
  expect((await office.requests.find(id))?.history.at(-1)).toMatchObject({ kind: 'arrive', reason: 'proved' })
})

test('faster than the stairs is noted and never blocked; without the code the clerk is asked as before', async () => {
  const office = await startOffice()
  const [clerk, ewa, olek] = await office.devices('clerk', 'ewa', 'olek')
  const here = await Display.put(office)
  const fast = await clerk.raise({ person: 'ewa', placeId: 'desk' })
  await ewa.expectPage(fast.code)
  await here.client()
  await ewa.makes('arrive', fast.id, { code: here.screen?.arrivalCode ?? '' })
  const request = await office.requests.find(fast.id)
  expect(request?.status).toBe('arrived')
  expect(request?.history.at(-1)).toMatchObject({ reason: 'fasterThanStairs' })
  const claimed = await clerk.raise({ person: 'olek', placeId: 'desk' })
  await olek.expectPage(claimed.code)
  await olek.makes('arrive', claimed.id, {})
  expect((await office.requests.find(claimed.id))?.claim).toMatchObject({ personId: 'olek' })
})

test('a wrong code changes nothing, another place’s is wrong, and the tries are bounded', async () => {
  const office = await startOffice()
  const [clerk, ewa] = await office.devices('clerk', 'ewa')
  const elsewhere = await Display.put(office, 'quietRoom')
  const { id, code } = await clerk.raise({ matter: 'pin', placeId: 'desk' })
  await ewa.expectPage(code)
  const before = await office.requests.find(id)
  await elsewhere.client()
  let tries = 0
  const tried = async (typed: string) => {
    tries += 1
    const reply = await ewa.post<{ code?: string }>(
      `/api/requests/${id}/arrive`,
      { code: typed },
      { key: `the-try-number-${tries}` },
    )
    return reply.body.code
  }
  expect(await tried(elsewhere.screen?.arrivalCode ?? '')).toBe('wrongCode')
  for (const typed of ['', '0000', 'ZZZZZZZZ', '<b>']) expect(await tried(typed)).toBe('wrongCode')
  expect(await tried('1111')).toBe('tooManyAttempts')
  expect((await office.requests.find(id))?.version).toBe(before?.version)
  expect(office.limitsLogged()).toEqual(['codes of arrivals: ewa'])
})
