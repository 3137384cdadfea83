/* A large list on a slow connection: it is waited for as long as something comes. */

interface Timer {
  readonly at: number
  readonly done: () => void
}

const own = { fetch: globalThis.fetch, setTimeout: globalThis.setTimeout, clearTimeout: globalThis.clearTimeout }
const { timeout } = AbortSignal
const timers = new Set<Timer>()
let now = 0
let line: ReadableStreamDefaultController<Uint8Array>

function passes(ms: number): void {
  now += ms
  for (const timer of timers) {
    if (timer.at > now) continue
    timers.delete(timer)
    timer.done()
  }
}

beforeAll(() => {
  Object.defineProperty(globalThis, 'document', { configurable: true, value: { documentElement: {} } })
  Object.assign(AbortSignal, {
    timeout(ms: number) {
      const giving = new AbortController()
      setTimeout(() => giving.abort(), ms)
      return giving.signal
    },
  })
  Object.assign(globalThis, {
    setTimeout(done: () => void, ms: number) {
      const timer = { at: now + ms, done }
      timers.add(timer)
      return timer
    },
    clearTimeout: (timer: Timer) => timers.delete(timer),
    fetch: async (_path: string, { signal }: { readonly signal: AbortSignal }) => {
      const body = new ReadableStream<Uint8Array>({
        start(controller) {
          line = controller
          signal.addEventListener('abort', () => controller.error(signal.reason))
        },
      })
      return new Response(body, {
        headers: { 'content-type': 'text/csv', 'content-disposition': 'attachment; filename="list.csv"' },
      })
    },
  })
})

afterAll(() => {
  Object.assign(globalThis, own)
  Object.assign(AbortSignal, { timeout })
  Reflect.deleteProperty(globalThis, 'document')
})

const turn = () => new Promise((done) => setImmediate(done))

test('a file that takes minutes is there whole, for each piece renews the patience', async () => {
  const { askFile } = await import('../../client/state/askFile.ts')
  const asked = askFile('/list')
  await turn()
  for (let piece = 0; piece < 5; piece += 1) {
    passes(50_000)
    line.enqueue(new TextEncoder().encode(`${piece};`))
    await turn()
  }
  line.close()
  const { name, content } = await asked
  expect([name, content.type, await content.text()]).toEqual(['list.csv', 'text/csv', '0;1;2;3;4;'])
  expect(timers.size).toBe(0)
})

test('a file of which nothing comes any more is given up', async () => {
  const { NoAnswer } = await import('../../client/state/api.ts')
  const { askFile } = await import('../../client/state/askFile.ts')
  const asked = expect(askFile('/list')).rejects.toThrow(NoAnswer)
  await turn()
  line.enqueue(new TextEncoder().encode('the beginning'))
  await turn()
  passes(61_000)
  await asked
  expect(timers.size).toBe(0)
})
