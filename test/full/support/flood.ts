import { randomUUID } from 'node:crypto'
import { connect, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { PERSON_HEADER } from '../../../models/wire/person.ts'

export interface Order {
  readonly method: string
  readonly path: string
  readonly body?: unknown
}

export interface Whose {
  readonly cookie?: string
  readonly personId?: string
}

/** As many as a browser opens. */
const CONNECTIONS = 6
const STATUS = /HTTP\/1\.1 (\d{3})/g
const LONGEST_STATUS = 'HTTP/1.1 200'.length

/**
 * One program that orders all of this in one breath, on as many connections as a browser has, and waits for no answer before
 * the next. Resolves with how many answers of each kind came, when all are there or the time is over.
 */
export async function flood(
  url: string,
  orders: readonly Order[],
  whose: Whose,
  patienceMs: number,
): Promise<ReadonlyMap<string, number>> {
  const statuses = new Map<string, number>()
  const sockets: Socket[] = []
  const { hostname, port } = new URL(url)
  const answered = Array.from({ length: CONNECTIONS }, async (_, which) => {
    const own = orders.filter((_order, index) => index % CONNECTIONS === which)
    if (own.length === 0) return
    const socket = connect(Number(port), hostname)
    sockets.push(socket)
    const all = new Promise<void>((done) => {
      let left = own.length
      let rest = ''
      socket.setEncoding('latin1').on('data', (data: string) => {
        const text = rest + data
        let end = 0
        for (const found of text.matchAll(STATUS)) {
          statuses.set(found[1] ?? '', (statuses.get(found[1] ?? '') ?? 0) + 1)
          left -= 1
          end = found.index + found[0].length
        }
        rest = text.slice(Math.max(end, text.length - LONGEST_STATUS + 1))
        if (left <= 0) done()
      })
      socket.once('close', () => done()).on('error', () => done())
    })
    socket.write(own.map((order) => asText(order, hostname, whose)).join(''))
    await all
  })
  await Promise.race([Promise.all(answered), wait(patienceMs, undefined, { ref: false })])
  for (const socket of sockets) socket.destroy()
  return statuses
}

function asText({ method, path, body }: Order, host: string, { cookie, personId }: Whose): string {
  const text = body === undefined ? '' : JSON.stringify(body)
  const headers = {
    host,
    'idempotency-key': randomUUID(),
    ...(cookie === undefined ? {} : { cookie }),
    ...(personId === undefined ? {} : { [PERSON_HEADER]: personId }),
    ...(body === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
  }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  return `${method.toUpperCase()} ${path} HTTP/1.1\r\n${lines.join('')}\r\n${text}`
}
