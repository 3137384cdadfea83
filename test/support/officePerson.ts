import { randomUUID } from 'node:crypto'
import type { Socket as NetSocket } from 'node:net'
import { io, type Socket } from 'socket.io-client'
import type { Move } from '../../models/domain/lifecycle.ts'
import type { MessageMove } from '../../models/domain/messages/message.ts'
import type { OrderFields } from '../../models/domain/request/orders.ts'
import type { Target } from '../../models/domain/request/request.ts'
import type { VisitOrderFields } from '../../models/domain/visit/decideVisit.ts'
import type { Board } from '../../models/wire/boards.ts'
import type { DrillPlanView } from '../../models/wire/drillPlans.ts'
import type { DrillRing } from '../../models/wire/drills.ts'
import type { Answer, CallGone, ClientToServer, Duty, ServerToClient } from '../../models/wire/events.ts'
import type { MessageBody, MessagesView, TakenMessageView } from '../../models/wire/messages.ts'
import type { MoveReceipt, RaiseBody, RaiseReceipt } from '../../models/wire/orders.ts'
import { PERSON_HEADER } from '../../models/wire/person.ts'
import type {
  Availability,
  CallView,
  ErrorView,
  HistoryLine,
  PresenceView,
  RequestDetail,
  RequestView,
} from '../../models/wire/views.ts'
import type { VisitView } from '../../models/wire/visits.ts'
import { exchange } from './exchange.ts'
import { hungUp } from './hungUp.ts'
import { Watching } from './watching.ts'

const PATIENCE_MS = 15_000

/** What of a line by WebSocket counts its bytes. */
interface Wire {
  readonly ws?: { readonly _socket?: NetSocket } | null
}

export interface Reply<Body> {
  readonly status: number
  readonly body: Body
  readonly headers: Headers
}

type Sent = { readonly key?: string; readonly headers?: Record<string, string> }

/** Somebody of the office with a browser: signed in, and with a screen that rings if they have opened one. */
export class OfficePerson {
  private cookie = ''
  private socket: Socket<ServerToClient, ClientToServer> | undefined
  private readonly calls = new Map<string, CallView>()
  private readonly timesTold = new Map<string, number>()
  private readonly news = new Map<string, number>()
  private readonly rung: string[] = []
  private readonly rangAlready = new Set<string>()
  private readonly gone: CallGone[] = []
  private readonly receipts = new Set<Promise<unknown>>()
  private leaving = Promise.resolve()
  /** Practice pages on this person's screen. */
  readonly drills = new Map<string, DrillRing>()
  private readonly watching = new Watching(PATIENCE_MS)
  /** As the board that this person's screen follows was last told. */
  readonly onBoard = new Map<string, RequestView>()
  /** As the board of a supervisor was last told. */
  drillPlans: readonly DrillPlanView[] = []
  /** What their screen says that it can do. */
  duty: Duty | undefined
  /** How often the office has called it without a sound. */
  silentCalls = 0
  /** A device that is on, but whose network swallows what it says. */
  mute = false
  /** A device that is on, but to which nothing gets through. */
  deaf = false

  constructor(
    readonly name: string,
    private url: string,
    private readonly settle: () => Promise<void>,
    private readonly wasTold: () => void = () => undefined,
  ) {}

  get isConnected(): boolean {
    return this.socket !== undefined
  }

  moveTo(url: string): void {
    this.url = url
  }

  async signIn(password: string): Promise<void> {
    const reply = await this.post('/api/session', { login: this.name, password })
    if (reply.status !== 200) throw new Error(`${this.name} could not sign in: ${reply.status}`)
    this.cookie = (reply.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  }

  /** Opens a screen: on duty, sound proven. */
  async connect({ sound = 'proven' as 'proven' | 'unknown' | 'nothing said' } = {}): Promise<void> {
    this.socket?.disconnect()
    const socket: Socket<ServerToClient, ClientToServer> = io(this.url, {
      forceNew: true,
      reconnection: false,
      transports: ['websocket'],
      auth: { person: this.name },
      extraHeaders: { cookie: this.cookie, origin: this.url },
    })
    this.socket = socket
    socket.onAny((event: string) => {
      this.news.set(event, this.timesHeard(event) + 1)
      if (event !== 'pulse') this.wasTold()
    })
    socket.on('calls:all', (calls) => {
      this.calls.clear()
      for (const call of calls) this.heard(call)
    })
    socket.on('call:changed', (call) => this.heard(call))
    socket.on('call:gone', (gone) => {
      this.calls.delete(gone.requestId)
      this.gone.push(gone)
      this.watching.tell()
    })
    socket.on('drill:all', (drills) => {
      this.drills.clear()
      for (const drill of drills) this.practises(drill)
    })
    socket.on('drill:ring', (drill) => this.practises(drill))
    socket.on('drill:plans', (plans) => {
      this.drillPlans = plans
    })
    socket.on('drill:gone', ({ drillId }) => this.drills.delete(drillId))
    socket.on('duty:prove', (answer) => {
      this.silentCalls += 1
      if (!this.deaf && !this.mute && this.duty) answer(this.duty)
    })
    await new Promise<void>((done, failed) => {
      socket.once('connect', () => done())
      socket.once('connect_error', failed)
    })
    if (sound !== 'nothing said') await this.reports({ onDuty: true, sound, notifications: 'granted' })
  }

  /** What their screen says about itself. */
  async reports(duty: Duty): Promise<void> {
    this.duty = duty
    await this.socket?.emitWithAck('duty:report', duty)
  }

  /** Opens a board; `hears` is told from now on how people can be reached. */
  async follows(board: Board, hears: (presence: PresenceView) => void = () => undefined): Promise<void> {
    this.socket?.on('presence:changed', hears)
    this.socket?.on('board:all', (requests) => {
      this.onBoard.clear()
      for (const request of requests) this.onBoard.set(request.id, request)
    })
    this.socket?.on('request:changed', (request) => this.onBoard.set(request.id, request))
    await this.socket?.emitWithAck('board:follow', board)
  }

  /** Listens on their screen for a fact that the server tells. */
  async hears<Event extends keyof ServerToClient>(event: Event, listener: ServerToClient[Event]): Promise<void> {
    const on = this.socket as unknown as { on(name: string, heard: unknown): void } | undefined
    on?.on(event, listener)
    await this.barrier()
  }

  /** Resolves when the server closes their line. */
  async cutOff(): Promise<void> {
    await new Promise<void>((done) => this.socket?.once('disconnect', () => done()))
  }

  /** Presses "I hear it" on every practice page that rings here. */
  async hearsDrill(): Promise<void> {
    for (const drillId of this.drills.keys())
      await this.socket?.emitWithAck('drill:receipt', { drillId, what: 'answered' })
    await this.settle()
  }

  disconnect(): void {
    if (this.socket) this.leaving = hungUp(this.socket)
    this.socket = undefined
  }

  /** When the server knows that their screen is closed, if it is. */
  hasLeft(): Promise<void> {
    return this.leaving
  }

  /** Everything the server said before has been heard, and everything said back has been taken. */
  async barrier(): Promise<void> {
    await this.leaving
    const socket = this.socket
    if (!socket?.connected) return
    await Promise.race([
      socket.emitWithAck('page:seen', 'is anybody there?'),
      new Promise<void>((done) => socket.once('disconnect', () => done())),
    ])
    await Promise.all(this.receipts)
  }

  /** Nothing is on the way between their screen and the server, whose end is one of these, and nothing is to be answered. */
  hasHeardAll(ends: ReadonlyMap<number, NetSocket>): boolean {
    if (!this.socket?.connected) return true
    const here = (this.socket.io.engine.transport as unknown as Wire).ws?._socket
    const there = ends.get(here?.localPort ?? 0)
    // One of the two has hung up.
    if (!here || !there || here.destroyed || there.destroyed) return true
    return this.receipts.size === 0 && there.bytesWritten === here.bytesRead && here.bytesWritten === there.bytesRead
  }

  async raise(want: { matter?: string; unit?: string; person?: string; unknown?: true } & Partial<RaiseBody> & Sent) {
    const reply = await this.tryRaise(want)
    if (reply.status !== 201) throw new Error(`The request was refused: ${JSON.stringify(reply.body)}`)
    const [first] = reply.body.requests
    if (!first) throw new Error('No request was raised.')
    await this.settle()
    return { id: first.requestId, code: first.code, ...reply.body }
  }

  tryRaise({
    matter,
    unit,
    person,
    unknown,
    key = randomUUID(),
    headers = {},
    ...body
  }: { matter?: string; unit?: string; person?: string; unknown?: true } & Partial<RaiseBody> & Sent): Promise<
    Reply<RaiseReceipt>
  > {
    const targets: Target[] = []
    if (matter !== undefined) targets.push({ kind: 'matter', matterId: matter })
    if (unit !== undefined) targets.push({ kind: 'unit', unitId: unit })
    if (person !== undefined) targets.push({ kind: 'person', personId: person })
    if (unknown) targets.push({ kind: 'unknown' })
    return this.post(
      '/api/requests',
      { placeId: 'desk', kind: 'serve', needs: ['noStairs'], targets, ...body },
      { key, headers },
    )
  }

  /** Makes a move and expects it to be taken. */
  async makes<M extends Move>(move: M, id: string, fields: OrderFields[M], key?: string): Promise<MoveReceipt> {
    const reply = await this.tries(move, id, fields, key)
    if (reply.status !== 200) throw new Error(`${this.name} could not ${move}: ${JSON.stringify(reply.body)}`)
    await this.settle()
    return reply.body
  }

  /** Tries a move that may be refused. */
  tries(move: string, id: string, fields: unknown, key: string = randomUUID()): Promise<Reply<MoveReceipt>> {
    return this.post(`/api/requests/${id}/${move}`, fields, { key })
  }

  /** Takes a message down for somebody who cannot be reached. */
  async leavesMessage(fields: Partial<MessageBody> = {}, key: string = randomUUID()): Promise<TakenMessageView> {
    const reply = await this.triesToLeave(fields, key)
    if (reply.status !== 201) throw new Error(`The message was refused: ${JSON.stringify(reply.body)}`)
    await this.settle()
    return reply.body
  }

  triesToLeave(fields: Partial<MessageBody>, key: string = randomUUID()): Promise<Reply<TakenMessageView>> {
    const message = { personId: 'ewa', who: 'Maria Kos', reach: '601 202 303', about: 'a new card', ...fields }
    return this.post('/api/messages', message, { key })
  }

  /** What this person has to answer, and what they have written down. */
  async messages(): Promise<MessagesView> {
    return (await this.get<MessagesView>('/api/messages')).body
  }

  async movesMessage(move: MessageMove, id: string, fields: object = {}): Promise<Reply<MessagesView>> {
    const reply = await this.post<MessagesView>(`/api/messages/${id}/${move}`, fields)
    await this.settle()
    return reply
  }

  /** Corrects what holds for all requests of a visit. */
  async amendsVisit(visitId: string, fields: VisitOrderFields['amend']): Promise<VisitView> {
    const reply = await this.movesVisit('amend', visitId, fields)
    if (reply.status !== 200) throw new Error(`The visit could not be amended: ${JSON.stringify(reply.body)}`)
    await this.settle()
    return reply.body
  }

  movesVisit(move: string, visitId: string, fields: unknown, key: string = randomUUID()): Promise<Reply<VisitView>> {
    return this.post(`/api/visits/${visitId}/${move}`, fields, { key })
  }

  async visit(visitId: string): Promise<VisitView> {
    return (await this.get<VisitView>(`/api/visits/${visitId}`)).body
  }

  async request(id: string): Promise<RequestView> {
    const reply = await this.get<{ request: RequestView }>(`/api/requests/${id}`)
    return reply.body.request
  }

  async history(id: string): Promise<readonly HistoryLine[]> {
    return (await this.get<RequestDetail>(`/api/requests/${id}`)).body.history
  }

  /** Says where they are: in the room, with a client, out, absent; `forMinutes` ends it by itself. */
  async is(availability: Availability, forMinutes?: number): Promise<void> {
    const body = { availability, ...(forMinutes === undefined ? {} : { minutes: forMinutes }) }
    const reply = await this.send('PUT', '/api/availability', body, {})
    if (reply.status !== 200)
      throw new Error(`${this.name} could not be ${availability}: ${JSON.stringify(reply.body)}`)
    await this.settle()
  }

  /** Until what they have asked for is written, told and acknowledged. */
  settles(): Promise<void> {
    return this.settle()
  }

  async board(): Promise<readonly RequestView[]> {
    return (await this.get<readonly RequestView[]>('/api/requests')).body
  }

  call(id: string): CallView | undefined {
    return this.calls.get(id)
  }

  /** How often this device was told about the request. */
  timesToldOf(id: string): number {
    return this.timesTold.get(id) ?? 0
  }

  /** How often this person's screen was told that something is new: a list that it then asks for. */
  timesHeard(event: string): number {
    return this.news.get(event) ?? 0
  }

  /** Waits until this person's device rings for the request, with this code. */
  async expectPage(code: string): Promise<void> {
    await this.watching.until(() => this.rung.includes(code), `${this.name} should have been paged for ${code}`)
    this.rung.splice(this.rung.indexOf(code), 1)
  }

  /** Waits until the request is no longer this person's. */
  async expectGone(code: string): Promise<CallGone> {
    await this.watching.until(
      () => this.gone.some((each) => each.code === code),
      `${code} should be gone from ${this.name}`,
    )
    const index = this.gone.findIndex((each) => each.code === code)
    const [gone] = this.gone.splice(index, 1)
    if (!gone) throw new Error('unreachable')
    return gone
  }

  /** The browser was closed and opened again: it knows nothing of what it has rung for. */
  forget(): void {
    this.rangAlready.clear()
  }

  unexpectedPages(): readonly string[] {
    return this.rung.splice(0).map((code) => `${this.name} heard ${code}`)
  }

  /** A human looks at the card. */
  async sees(requestId: string): Promise<void> {
    const { pageId = '', rings = 1 } = this.calls.get(requestId) ?? {}
    await this.socket?.emitWithAck('page:seen', { requestId, pageId, rings })
    await this.settle()
  }

  /** The receipt that a mute device had swallowed gets through after all. */
  async acknowledgesNow(
    requestId: string,
    pageId = this.calls.get(requestId)?.pageId ?? '',
    ring?: number,
  ): Promise<void> {
    this.acknowledge(requestId, pageId, ring ?? this.calls.get(requestId)?.rings ?? 1)
    await this.settle()
  }

  get<Body>(path: string, headers: Record<string, string> = {}): Promise<Reply<Body>> {
    return this.send('GET', path, undefined, headers)
  }

  post<Body>(path: string, body: unknown, { key, headers = {} }: Sent = {}): Promise<Reply<Body>> {
    return this.send('POST', path, body, { ...(key === undefined ? {} : { 'idempotency-key': key }), ...headers })
  }

  /** A file as the browser would save it. */
  async file(path: string, body?: unknown): Promise<{ readonly bytes: Buffer; readonly name: string }> {
    const response = await fetch(this.url + path, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { cookie: this.cookie, [PERSON_HEADER]: this.name, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const [, name = ''] = /filename="?([^";]+)/.exec(response.headers.get('content-disposition') ?? '') ?? []
    return { bytes: Buffer.from(await response.arrayBuffer()), name }
  }

  async send<Body>(method: string, path: string, body: unknown, headers: Record<string, string>): Promise<Reply<Body>> {
    const asked = {
      method,
      headers: {
        cookie: this.cookie,
        [PERSON_HEADER]: this.name,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
    }
    const said = typeof body === 'string' || body === undefined ? body : JSON.stringify(body)
    const answer = await exchange(new URL(this.url + path), asked, said)
    const isJson = answer.headers.get('content-type')?.startsWith('application/json') === true
    const { status, text } = answer
    return { status, body: (isJson ? JSON.parse(text) : text) as Body, headers: answer.headers }
  }

  private heard(call: CallView): void {
    if (this.deaf) return
    const { requestId, pageId, rings } = call
    this.calls.set(requestId, call)
    this.timesTold.set(requestId, this.timesToldOf(requestId) + 1)
    const once = `${pageId} ${rings}`
    if (call.ringing && pageId !== undefined && !this.rangAlready.has(once)) {
      this.rangAlready.add(once)
      this.rung.push(call.code)
      if (!this.mute) this.acknowledge(requestId, pageId, rings)
    }
    this.watching.tell()
  }

  private practises(drill: DrillRing): void {
    if (this.deaf) return
    this.drills.set(drill.drillId, drill)
    if (!this.mute) this.keep(this.socket?.emitWithAck('drill:receipt', { drillId: drill.drillId, what: 'delivered' }))
  }

  private acknowledge(requestId: string, pageId: string, rings: number): void {
    this.keep(this.socket?.emitWithAck('page:delivered', { requestId, pageId, rings }))
  }

  private keep(receipt: Promise<Answer> | undefined): void {
    if (!receipt) return
    const settled = receipt.catch(() => undefined).finally(() => this.receipts.delete(settled))
    this.receipts.add(settled)
  }
}

export type Refused = Reply<ErrorView>
