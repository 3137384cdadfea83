import type { Me } from '../../models/wire/views.ts'

/* Somebody else signs in in another tab while this one asks whether its own session still lasts. */

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

const turn = () => new Promise((done) => setImmediate(done))

test('the tab whose person has gone is not handed to whoever came, and what was typed waits', async () => {
  const { lineClosed, me, takenBy } = await import('../../client/state/session.ts')
  const { ask } = await import('../../client/state/api.ts')
  me.value = EWA
  const closed = lineClosed()
  asked.shift()?.answer(401, { code: 'notSignedIn', message: '', detail: {} })
  await turn()
  const order = ask('/requests').catch(() => undefined)
  asked.shift()?.answer(409, { code: 'otherPerson', message: '', detail: { by: 'Olek' } })
  await order
  expect({ here: me.value, by: takenBy.value }).toEqual({ here: null, by: 'Olek' })

  // A second no is asked for a moment later; by then the browser's cookie is Olek's.
  for (const act of waits) act()
  await turn()
  for (const { path, answer } of asked) if (path === '/api/session') answer(200, OLEK)
  await closed
  expect({ here: me.value, by: takenBy.value }).toEqual({ here: null, by: 'Olek' })
})
