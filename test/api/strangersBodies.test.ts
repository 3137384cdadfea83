import { once } from 'node:events'
import { connect } from 'node:net'
import { PASSWORD, TestOffice } from '../support/startOffice.ts'
import { cookieOf, say } from './support/say.ts'

let office: TestOffice

beforeAll(async () => {
  office = await TestOffice.start({})
})

afterAll(() => office.stop())

/** Says that a large list is coming, and sends nothing of it: whoever is answered now was not waited for. */
async function answerBeforeTheBody(path: string, cookie?: string): Promise<string> {
  const { hostname, port } = new URL(office.baseUrl)
  const socket = connect(Number(port), hostname)
  const lines = [
    `POST ${path} HTTP/1.1`,
    `host: ${hostname}`,
    'content-type: application/json',
    'content-length: 1500000',
    ...(cookie === undefined ? [] : [`cookie: ${cookie}`]),
  ]
  socket.write(`${lines.join('\r\n')}\r\n\r\n{`)
  const [data] = (await once(socket, 'data')) as [Buffer]
  socket.destroy()
  return data.toString().slice(0, 12)
}

test.each([
  '/api/imports/preview',
  '/api/directory/imports/preview',
  '/api/directory/imports',
  '/api/beginning/backup',
  '/api/session/nothing',
])('a list that a stranger sends to %s is refused before any of it is taken into memory', async (path) => {
  expect(await answerBeforeTheBody(path)).toMatch(/HTTP\/1\.1 40[14]/)
})

test('whoever may not bring lists in does not have one read either', async () => {
  const cookie = await cookieOf(office.baseUrl, 'ewa', PASSWORD)
  const body = { kind: 'people', file: 'x'.repeat(1_000_000) }
  expect((await say(office.baseUrl, 'POST', '/api/directory/imports/preview', { cookie, body })).status).toBe(403)
})
