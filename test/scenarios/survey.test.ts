import { minutes } from '../../models/domain/clock.ts'
import { type Answer, type Answers, QUESTIONS } from '../../models/domain/survey/survey.ts'
import { StoreUnavailable } from '../../models/store/unavailable.ts'
import { textsFor } from '../../models/texts/texts.ts'
import type { ClientLinkView } from '../../models/wire/display.ts'
import type { SurveysView } from '../../models/wire/survey.ts'
import { say } from '../api/support/say.ts'
import { Display } from '../support/display.ts'
import type { OfficePerson } from '../support/officePerson.ts'
import { startOffice, type TestOffice } from '../support/startOffice.ts'

/*
 * The survey after a visit: once, one question at a time, without a script or a cookie; and nothing that is kept, or told
 * to anybody in the office, leads from an answer to the client who gave it.
 */

const { survey: words } = textsFor('pl')
const ALL_YES: Answers = { wait: 'yes', place: 'yes', result: 'yes', respect: 'yes' }

/** A client whose visit is over, with the page of it on their phone. */
async function served(office: TestOffice, clerk: OfficePerson): Promise<Phone> {
  const { id, visitId } = await clerk.raise({ matter: 'pin', placeId: 'desk' })
  const { body } = await clerk.get<ClientLinkView>(`/api/visits/${visitId}/link`)
  await clerk.makes('finish', id, { outcome: 'clientLeft' })
  return new Phone(office, body.code)
}

class Phone {
  constructor(
    private readonly office: TestOffice,
    private readonly code: string,
  ) {}

  get(path = '') {
    return say(this.office.baseUrl, 'GET', `/wizyta/${this.code}${path}`)
  }

  post(path: string, body: string) {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    return say(this.office.baseUrl, 'POST', `/wizyta/${this.code}${path}`, { body, headers })
  }

  async chooses(answers: readonly Answer[]): Promise<void> {
    for (const [index, answer] of answers.entries()) await this.post(`/ankieta/${index + 1}`, `answer=${answer}`)
  }

  /** Everything from the first question to the thanks. */
  async answers(...answers: readonly Answer[]): Promise<void> {
    await this.chooses(answers)
    expect((await this.post('/ankieta', '')).status).toBe(303)
  }
}

async function seenBy(person: OfficePerson): Promise<SurveysView> {
  return (await person.get<SurveysView>('/api/surveys?quarter=2026-Q4')).body
}

const wholeOf = ({ results }: SurveysView) => results[0]?.questions

test('a client answers one question after the other, goes back, sends it once and is thanked', async () => {
  const office = await startOffice()
  const [clerk] = await office.devices('clerk')
  const phone = await served(office, clerk)
  expect((await phone.get()).text).toContain('/ankieta?lang=')
  expect((await phone.get('/ankieta')).headers.get('location')).toContain('/ankieta/1')
  const first = await phone.get('/ankieta/1?lang=pl')
  expect(first.text).toContain(words.questions.wait)
  for (const answer of Object.values(words.answers)) expect(first.text).toContain(`<span>${answer}`)
  expect(first.headers.get('set-cookie')).toBeNull()
  expect(first.text).not.toMatch(/<style|style=|onclick|<script(?! type="module" src="\/plain.js")/)
  // What comes later is not asked before what comes first.
  expect((await phone.get('/ankieta/3')).headers.get('location')).toContain('/ankieta/1')
  expect((await phone.post('/ankieta/1', 'answer=ratherNo')).headers.get('location')).toContain('/ankieta/2')
  expect((await phone.get('/ankieta/1?lang=pl')).text).toMatch(/answer-chosen" name="answer" value="ratherNo"/)
  await phone.chooses(['partly', 'yes', 'dontKnow', 'yes'])
  const review = await phone.get('/ankieta/5?lang=pl')
  expect(review.text).toContain(words.review)
  expect(review.text).toContain(words.answers.dontKnow)
  await phone.post('/ankieta', '')
  expect((await phone.get('/ankieta?lang=pl')).text).toContain(words.thanks)
  expect((await phone.get('?lang=pl')).text).toContain(words.thanks)
  for (const path of ['/ankieta/1', '/ankieta/5'])
    expect((await phone.get(path)).headers.get('location')).toMatch(/ankieta\?lang/)
})

test('a visit that goes on is asked nothing; half an hour after its end its survey is gone with its page', async () => {
  const office = await startOffice({ timePasses: true })
  const [clerk] = await office.devices('clerk')
  const { visitId } = await clerk.raise({ matter: 'pin', placeId: 'desk' })
  const { body } = await clerk.get<ClientLinkView>(`/api/visits/${visitId}/link`)
  const early = new Phone(office, body.code)
  expect((await early.get('?lang=pl')).text).not.toContain('ankieta')
  for (const reply of [await early.get('/ankieta/1'), await early.post('/ankieta/1', 'answer=yes')])
    expect(reply.headers.get('location')).toMatch(/^\/wizyta\/[-0-9A-Z]+\?lang/)
  const phone = await served(office, clerk)
  await office.advance(minutes(31))
  expect((await phone.get('/ankieta/1')).status).toBe(404)
})

test('a replayed link changes nothing: however often and from wherever it is sent, it counts once', async () => {
  const office = await startOffice()
  const [clerk] = await office.devices('clerk')
  const supervisor = await office.visitor('mayor')
  const phone = await served(office, clerk)
  await phone.chooses(['yes', 'yes', 'yes', 'yes'])
  await Promise.all(Array.from({ length: 10 }, () => phone.post('/ankieta', '')))
  await phone.answers('no', 'no', 'no', 'no')
  for (let n = 0; n < 4; n += 1) await (await served(office, clerk)).answers('yes', 'yes', 'yes', 'yes')
  expect(wholeOf(await seenBy(supervisor))?.wait.counts).toMatchObject({ yes: 5, no: 0 })
})

test('answers are counted five at a time: whoever watches the figures, or the store, sees nobody’s', async () => {
  const office = await startOffice()
  const [clerk] = await office.devices('clerk')
  const supervisor = await office.visitor('mayor')
  for (let n = 0; n < 4; n += 1) {
    await (await served(office, clerk)).answers('no', 'yes', 'partly', 'yes')
    expect(wholeOf(await seenBy(supervisor))?.wait.answered).toBe(0)
    expect(await office.memory.surveys.all()).toEqual([])
  }
  await (await served(office, clerk)).answers('yes', 'yes', 'yes', 'yes')
  expect(wholeOf(await seenBy(supervisor))?.wait).toMatchObject({ answered: 5, counts: { no: 4, yes: 1 } })
  const stored = await office.memory.surveys.all()
  expect(Object.keys(stored[0] ?? {}).sort()).toEqual(['building', 'counts', 'id', 'quarter', 'version'])
  expect(stored).toMatchObject([{ id: '2026-Q4 main', version: 1 }])
  const visits = (await office.requests.open()).map(({ visitId }) => visitId)
  for (const trace of [...visits, 'BOK-', 'ewa']) expect(JSON.stringify(stored)).not.toContain(trace)
})

test('a stop keeps what waits, but for a single answer, which would be somebody’s', async () => {
  const office = await startOffice()
  const [clerk] = await office.devices('clerk')
  const supervisor = await office.visitor('mayor')
  await (await served(office, clerk)).answers('yes', 'yes', 'yes', 'yes')
  await office.restart()
  for (let n = 0; n < 4; n += 1) await (await served(office, clerk)).answers('yes', 'yes', 'yes', 'yes')
  // The one from before the stop was not kept: four are waiting.
  expect(wholeOf(await seenBy(supervisor))?.wait.answered).toBe(0)
  await office.restart()
  expect(await office.memory.surveys.all()).toEqual([])
  await (await served(office, clerk)).answers('no', 'no', 'no', 'no')
  expect(wholeOf(await seenBy(supervisor))?.wait.counts).toMatchObject({ yes: 4, no: 1 })
})

test('the disk is full at the fifth: the client is told, nothing is lost, and it can be sent again', async () => {
  let fails = false
  const full = (): Promise<never> => Promise.reject(new StoreUnavailable('full', 'The disk is full.'))
  const office = await startOffice({
    expectErrors: true,
    spoil: (store) => ({
      ...store,
      surveys: { ...store.surveys, insert: (each) => (fails ? full() : store.surveys.insert(each)) },
    }),
  })
  const [clerk] = await office.devices('clerk')
  const supervisor = await office.visitor('mayor')
  for (let n = 0; n < 4; n += 1) await (await served(office, clerk)).answers('yes', 'yes', 'yes', 'yes')
  const phone = await served(office, clerk)
  await phone.chooses(['no', 'no', 'no', 'no'])
  fails = true
  expect((await phone.post('/ankieta', '')).status).toBe(503)
  fails = false
  expect((await phone.get('/ankieta/5?lang=pl')).text).toContain(words.review)
  await phone.post('/ankieta', '')
  expect(wholeOf(await seenBy(supervisor))?.wait.counts).toMatchObject({ yes: 4, no: 1 })
})

test('sheets of paper are typed in, each once; who types is noted, and nothing of what', async () => {
  const office = await startOffice()
  const [clerk, supervisor, auditor] = await Promise.all(
    (['clerk', 'mayor', 'auditor'] as const).map((name) => office.visitor(name)),
  )
  if (!clerk || !supervisor || !auditor) throw new Error('nobody came')
  const sheet = (answers: Partial<Answers>, key: string) =>
    clerk.post('/api/surveys', { placeId: 'desk', answers: { ...ALL_YES, ...answers } }, { key })
  for (const n of [1, 2, 3, 4]) expect((await sheet({}, `a-sheet-number-${n}`)).status).toBe(204)
  const repeats = await Promise.all([1, 2, 3].map(() => sheet({ wait: 'no' }, 'a-sheet-number-5')))
  expect(repeats.map(({ status }) => status)).toEqual([204, 204, 204])
  expect((await sheet({ wait: 'yes' }, 'a-sheet-number-5')).status).toBe(422)
  expect(wholeOf(await seenBy(supervisor))?.wait).toMatchObject({ answered: 5, counts: { yes: 4, no: 1 } })
  expect(wholeOf(await seenBy(auditor))?.wait).toEqual({ answered: 5 })
  const noted = (await office.memory.securityLog.since(0)).filter(({ what }) => what === 'typeSurvey')
  // Two of them were sent again: they count once, and the log says that they came.
  expect(noted).toHaveLength(7)
  expect(JSON.stringify(noted)).not.toMatch(/yes|main|desk/)
})

test('what was changed is written by administrators, and by one who has seen the other’s', async () => {
  const office = await startOffice()
  const [admin, supervisor] = [await office.visitor('admin'), await office.visitor('mayor')]
  const write = (edition: number, pl: string) =>
    admin.send('PUT', '/api/surveys/2026-Q4/changes', { edition, text: { pl, en: pl } }, {})
  const nasty = `<img src=x onerror=alert(1)> \u202Eمرحبا ${'ł'.repeat(500)}`
  expect((await write(0, nasty)).status).toBe(200)
  expect((await seenBy(supervisor)).changed).toMatchObject({ edition: 1, text: { pl: nasty } })
  expect((await write(0, 'other')).status).toBe(409)
  expect((await write(1, 'x'.repeat(601))).status).toBe(400)
  for (const quarter of ['2026-Q9', '2026', `${'2'.repeat(3_000)}`, 'a&quarter=b'])
    expect((await supervisor.get(`/api/surveys?quarter=${quarter}`)).status).toBe(400)
  expect(
    (await admin.send('PUT', '/api/surveys/2026-Q5/changes', { edition: 0, text: { pl: '', en: '' } }, {})).status,
  ).toBe(400)
})

test('the display asks whoever was served there, also when the next client has come; once, with their phone together', async () => {
  const office = await startOffice()
  const [clerk] = await office.devices('clerk')
  const supervisor = await office.visitor('mayor')
  const [here, elsewhere] = [await Display.put(office), await Display.put(office, 'quietRoom')]
  const { id, code } = await clerk.raise({ matter: 'pin', placeId: 'desk' })
  expect((await here.client())?.survey).toBeUndefined()
  expect(await here.survey({ code, answers: ALL_YES })).toMatchObject({ ok: false, code: 'notFound' })
  await clerk.makes('finish', id, { outcome: 'clientLeft' })
  expect((await here.client())?.survey).toBe('open')
  expect(await elsewhere.survey({ code, answers: ALL_YES })).toMatchObject({ ok: false, code: 'notFound' })
  await clerk.raise({ matter: 'pin', placeId: 'desk' })
  for (const wrong of [{ code }, { code, answers: { ...ALL_YES, wait: 'great' } }, null, { code, answers: [] }])
    expect(await here.survey(wrong)).toMatchObject({ ok: false, code: 'badInput' })
  for (const _ of [1, 2, 3]) expect(await here.survey({ code, answers: ALL_YES })).toEqual({ ok: true })
  await here.client()
  expect(here.screen?.visits.find((each) => each.code === code)?.survey).toBe('sent')
  for (let n = 0; n < 4; n += 1) await (await served(office, clerk)).answers('no', 'no', 'no', 'no')
  expect(wholeOf(await seenBy(supervisor))?.wait.counts).toMatchObject({ yes: 1, no: 4 })
})

test('forms that say something else are refused kindly, and count nothing', async () => {
  const office = await startOffice()
  const [clerk] = await office.devices('clerk')
  const phone = await served(office, clerk)
  for (const body of ['', 'answer=great', 'answer[]=yes', `answer=${'x'.repeat(5_000)}`, 'answer=yes&more=1']) {
    const reply = await phone.post('/ankieta/1', body)
    expect(reply.status).toBe(400)
    expect(reply.text).toContain('<h1>')
  }
  for (const step of ['0', '6', '1.5', 'x', '%3Cscript%3E', '99999999999'])
    expect((await phone.get(`/ankieta/${step}`)).status).toBe(400)
  expect((await phone.post('/ankieta', 'placeId=desk')).status).toBe(400)
  expect((await phone.get('/ankieta/2')).headers.get('location')).toContain('/ankieta/1')
  expect(QUESTIONS).toHaveLength(4)
})
