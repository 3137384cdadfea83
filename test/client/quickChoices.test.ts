import type { Me } from '../../models/wire/views.ts'

/* Two languages chosen one after the other, on a slow connection: the office keeps the last one, and writes files in it. */

interface Asked {
  readonly path: string
  readonly body: unknown
  readonly answer: () => void
}

const asked: Asked[] = []
const own = { fetch: globalThis.fetch, setInterval: globalThis.setInterval }

beforeAll(() => {
  Object.defineProperty(globalThis, 'document', { configurable: true, value: { documentElement: {} } })
  // The clock of the screens never stops.
  Object.assign(globalThis, { setInterval: (act: () => void, ms: number) => own.setInterval(act, ms).unref() })
  globalThis.fetch = (path, { body } = {}) =>
    new Promise((done) => {
      const said: unknown = body === undefined ? undefined : JSON.parse(String(body))
      asked.push({ path: String(path), body: said, answer: () => done(new Response(null, { status: 204 })) })
    })
})

afterAll(() => {
  Object.assign(globalThis, own)
  Reflect.deleteProperty(globalThis, 'document')
})

const turn = () => new Promise((done) => setImmediate(done))
/** Sentences of another language are a file of their own. */
const moment = () => new Promise((done) => setTimeout(done, 5))
const told = () => asked.map(({ path, body }) => [path, body])

test('the second choice is told when the first has arrived, and a file is asked for after both', async () => {
  const { chooseLanguage, me } = await import('../../client/state/session.ts')
  const { language } = await import('../../client/state/language.ts')
  const speaks = (spoken: string) => language.value === spoken
  const { askFile } = await import('../../client/state/askFile.ts')
  me.value = { person: { id: 'ewa' } } as Me
  const english = chooseLanguage('en')
  while (!speaks('en')) await moment()
  const polish = chooseLanguage('pl')
  while (!speaks('pl')) await moment()
  await turn()
  const file = askFile('/list')
  await turn()
  const ENGLISH = ['/api/language', { language: 'en' }]
  const POLISH = ['/api/language', { language: 'pl' }]
  expect(told()).toEqual([ENGLISH])
  asked[0]?.answer()
  await english
  await turn()
  expect(told()).toEqual([ENGLISH, POLISH])
  asked[1]?.answer()
  await polish
  await turn()
  expect(told()).toEqual([ENGLISH, POLISH, ['/api/list', undefined]])
  asked[2]?.answer()
  await file
})

test('what was still to be told is not told for whoever signs in at this computer meanwhile', async () => {
  const { chooseLanguage, me } = await import('../../client/state/session.ts')
  const { language } = await import('../../client/state/language.ts')
  asked.splice(0)
  me.value = { person: { id: 'ewa' } } as Me
  const english = chooseLanguage('en')
  while (asked.length === 0) await moment()
  void chooseLanguage('pl')
  while (language.value === 'en') await moment()
  me.value = { person: { id: 'olek' } } as Me
  asked[0]?.answer()
  await english
  await turn()
  expect(asked).toHaveLength(1)
})
