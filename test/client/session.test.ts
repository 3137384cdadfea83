import type { Me } from '../../models/wire/views.ts'

/* Another tab of the browser signs in, out or anew, while this one asks whether its own session still lasts. */

const EWA = { person: { id: 'ewa', name: 'Ewa' } } as Me
const OLEK = { person: { id: 'olek', name: 'Olek' } } as Me

interface Asked {
  readonly path: string
  readonly answer: (status: number, body: unknown) => void
}

const asked: Asked[] = []
const waits: (() => void)[] = []
const own = { fetch: globalThis.fetch, setInterval: globalThis.setInterval, setTimeout: globalThis.setTimeout }

beforeAll(() => {
  Object.defineProperty(globalThis, 'document', { configurable: true, value: { documentElement: {} } })
  Object.assign(globalThis, {
    // The clock of the screens never stops.
    setInterval: (act: () => void, ms: number) => own.setInterval(act, ms).unref(),
    setTimeout: (act: () => void) => void waits.push(act),
    fetch: (path: string) =>
      new Promise((done) => {
        const answer: Asked['answer'] = (status, body) => done(new Response(JSON.stringify(body), { status }))
        asked.push({ path, answer })
      }),
  })
})

afterAll(() => {
  Object.assign(globalThis, own)
  Reflect.deleteProperty(globalThis, 'document')
})

beforeEach(() => {
  asked.splice(0)
  waits.splice(0)
})

const turn = () => new Promise((done) => setImmediate(done))
const refusal = (code: string, detail = {}) => ({ code, message: '', detail })
const answers = async (status: number, body: unknown): Promise<void> => {
  const question = asked.shift()
  expect(question?.path).toBe('/api/session')
  question?.answer(status, body)
  await turn()
}
const nobody = (): Promise<void> => answers(401, refusal('notSignedIn'))
/** What waits for a second look takes it. */
const aSecondLater = async (): Promise<void> => {
  for (const act of waits.splice(0)) act()
  await turn()
}

async function tabOfEwa() {
  const session = await import('../../client/state/session.ts')
  const { ask } = await import('../../client/state/api.ts')
  await session.enter(EWA)
  const seen = () => ({ here: session.me.value?.person.id, by: session.takenBy.value })
  /** An order that the server refuses. */
  const order = async (status: number, body: unknown): Promise<void> => {
    const sent = ask('/requests').catch(() => undefined)
    asked.pop()?.answer(status, body)
    await sent
  }
  return { ...session, seen, order }
}

test('the tab whose person has gone is not handed to whoever came, and what was typed waits', async () => {
  const { confirmSession, seen, order } = await tabOfEwa()
  const confirmed = confirmSession()
  await nobody()
  await order(409, refusal('otherPerson', { by: 'Olek' }))
  expect(seen()).toEqual({ here: undefined, by: 'Olek' })
  await aSecondLater()
  await answers(200, OLEK)
  await confirmed
  expect(seen()).toEqual({ here: undefined, by: 'Olek' })
})

test('whoever came is named, also where the browser has their session only a moment later', async () => {
  const { seen, order } = await tabOfEwa()
  await order(401, refusal('notSignedIn'))
  await order(401, refusal('notSignedIn'))
  await nobody()
  await aSecondLater()
  await answers(200, OLEK)
  expect(seen()).toEqual({ here: undefined, by: 'Olek' })
  expect(asked).toEqual([])
})

test('whoever renewed their session in another tab stays in this one', async () => {
  const { seen, order, sessionEnded } = await tabOfEwa()
  await order(401, refusal('notSignedIn'))
  await nobody()
  await aSecondLater()
  await answers(200, EWA)
  expect({ ...seen(), ended: sessionEnded.value }).toEqual({ here: 'ewa', by: undefined, ended: false })
})

test('a no about the session before does not end the new one', async () => {
  const { confirmSession, enter, seen } = await tabOfEwa()
  const confirmed = confirmSession()
  await nobody()
  await aSecondLater()
  await enter({ ...EWA })
  await nobody()
  await confirmed
  expect(seen()).toEqual({ here: 'ewa', by: undefined })
})

test('a session ends by two noes; a server in trouble says none', async () => {
  const { confirmSession, seen, sessionEnded } = await tabOfEwa()
  void confirmSession()
  await answers(503, refusal('storeUnavailable'))
  expect({ ...seen(), waits }).toEqual({ here: 'ewa', by: undefined, waits: [] })
  const confirmed = confirmSession()
  await nobody()
  expect(seen()).toEqual({ here: 'ewa', by: undefined })
  await aSecondLater()
  await nobody()
  await confirmed
  expect({ ...seen(), ended: sessionEnded.value }).toEqual({ here: undefined, by: undefined, ended: true })
})
