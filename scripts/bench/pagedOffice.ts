import { randomUUID } from 'node:crypto'
import { io, type Socket } from 'socket.io-client'
import { PERSON_HEADER } from '../../models/wire/person.ts'
import { type Program, post, startProgram } from './bench.ts'
import { Ears } from './ears.ts'

/** As many as the office of the bench has. */
const CLERKS = 20

/** As few of the client's own time as socket.io allows. */
export const SOCKET = { transports: ['websocket'], forceNew: true, reconnection: false }

/** Parter with somebody listening in so many browsers, to whom requests are raised. */
export interface PagedOffice {
  readonly program: Program
  /** Tells the id of the request. */
  raise(to: number): Promise<string>
  /** When the browser that was meant has heard of it. */
  heardAt(id: string): Promise<number>
  end(id: string): Promise<void>
  close(): Promise<void>
}

/** One of the program's people signs in; tells their cookie. */
export async function signIn({ url }: Program, login: string): Promise<string> {
  return (await post(`${url}/api/session`, { login, password: 'bench' })).cookie
}

export function connect({ url }: Program, person: string, cookie: string): Promise<Socket> {
  const extraHeaders = { cookie, origin: url }
  return connected(io(url, { ...SOCKET, auth: { person }, extraHeaders }))
}

export async function connected(socket: Socket): Promise<Socket> {
  await new Promise<void>((done, failed) => {
    socket.once('connect', () => done())
    socket.once('connect_error', failed)
  })
  return socket
}

/** An office whose people `p0`, `p1` ... are called, so many of them. */
export async function startPagedOffice(
  folder: string,
  people: number,
  environment: Record<string, string> = {},
): Promise<PagedOffice> {
  const program = await startProgram('office', [folder, String(people)], environment)
  const clerks: string[] = []
  for (let index = 0; index < CLERKS; index += 1) clerks.push(await signIn(program, `clerk${index}`))
  const ears = new Ears()
  const sockets: Socket[] = []
  for (let index = 0; index < people; index += 1) {
    const socket = await connect(program, `p${index}`, await signIn(program, `p${index}`))
    await socket.emitWithAck('duty:report', { onDuty: true, sound: 'proven', notifications: 'granted' })
    socket.on('call:changed', ({ requestId, pageId, rings, ringing }) => {
      if (!ringing) return
      ears.hear(requestId)
      socket.emit('page:delivered', { requestId, pageId, rings }, () => undefined)
    })
    sockets.push(socket)
  }
  let sent = 0
  const send = (path: string, body: unknown) => {
    const index = sent++ % CLERKS
    return post(`${program.url}/api/requests${path}`, body, {
      cookie: clerks[index] ?? '',
      [PERSON_HEADER]: `clerk${index}`,
      'idempotency-key': randomUUID(),
    })
  }
  return {
    program,
    async raise(to) {
      const targets = [{ kind: 'person', personId: `p${to}` }]
      const reply = await send('', { placeId: 'bok', kind: 'serve', needs: ['noStairs'], targets })
      if (reply.status !== 201) throw new Error(`refused: ${reply.text}`)
      return JSON.parse(reply.text).requests[0].requestId
    },
    heardAt: (id) => ears.heardAt(id),
    async end(id) {
      const reply = await send(`/${id}/finish`, { outcome: 'mistake' })
      if (reply.status !== 200) throw new Error(`refused: ${reply.text}`)
    },
    async close() {
      for (const socket of sockets) socket.close()
      await program.stop()
    },
  }
}
