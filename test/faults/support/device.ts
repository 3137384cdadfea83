import { io, type Socket } from 'socket.io-client'
import type { ClientToServer, ServerToClient } from '../../../models/wire/events.ts'
import { RECONNECTING } from '../../../models/wire/reconnecting.ts'
import type { CallView, PresenceView } from '../../../models/wire/views.ts'
import { authOf } from '../../support/personOf.ts'
import { Watching } from '../../support/watching.ts'

const PATIENCE_MS = 20_000

/** A screen as people have it: it comes back by itself, drops what it has heard before, and acknowledges every ring. */
export class Device {
  /** When each page rang here first, by request. */
  readonly rangAt = new Map<string, number>()
  /** How many different rings there were, by request. */
  readonly rings = new Map<string, number>()
  /** Whose receipt the server has stored, by request. */
  private readonly told = new Set<string>()
  readonly presence: (PresenceView & { readonly heardAt: number })[] = []
  private readonly seen = new Set<string>()
  private readonly socket: Socket<ServerToClient, ClientToServer>
  private readonly watching: Watching

  constructor(url: string, cookie: string, { board = false, patienceMs = PATIENCE_MS } = {}) {
    this.watching = new Watching(patienceMs)
    this.socket = io(url, {
      forceNew: true,
      transports: ['websocket'],
      ...RECONNECTING,
      auth: authOf(url, cookie),
      extraHeaders: { cookie, origin: url },
    })
    this.socket.on('connect', () => {
      this.socket.emit('duty:report', { onDuty: true, sound: 'proven', notifications: 'granted' }, () =>
        this.watching.tell(),
      )
      if (board) this.socket.emit('board:follow', 'clerk', () => this.watching.tell())
    })
    this.socket.on('disconnect', () => this.watching.tell())
    this.socket.on('calls:all', (calls) => {
      for (const call of calls) this.heard(call)
    })
    this.socket.on('call:changed', (call) => this.heard(call))
    this.socket.on('presence:changed', (view) => {
      this.presence.push({ ...view, heardAt: performance.now() })
      this.watching.tell()
    })
  }

  get isConnected(): boolean {
    return this.socket.connected
  }

  /** On duty, and the server knows it. */
  async ready(): Promise<void> {
    await this.until(() => this.socket.connected, 'the device should be connected')
    await this.socket.emitWithAck('duty:report', { onDuty: true, sound: 'proven', notifications: 'granted' })
  }

  /** What is over is not kept: a screen that stays open for thousands of calls. */
  forgets(requestId: string): void {
    for (const known of [this.rangAt, this.rings]) known.delete(requestId)
    this.told.delete(requestId)
    this.seen.clear()
    this.presence.length = 0
  }

  close(): void {
    this.socket.disconnect()
  }

  /** Until every one of these requests has rung here; resolves with the moment the last one did. */
  async hears(requestIds: readonly string[]): Promise<number> {
    const missing = (): readonly string[] => requestIds.filter((id) => !this.rangAt.has(id))
    await this.until(
      () => missing().length === 0,
      () => `${missing().length} of ${requestIds.length} never rang`,
    )
    return Math.max(...requestIds.map((id) => this.rangAt.get(id) ?? 0))
  }

  /** Until the server has stored that this request rang here. */
  hasTold(requestId: string): Promise<void> {
    return this.until(() => this.told.has(requestId), `the receipt of ${requestId} was never stored`)
  }

  until(fact: () => boolean, otherwise: string | (() => string)): Promise<void> {
    return this.watching.until(fact, otherwise)
  }

  private heard({ requestId, pageId, rings, ringing }: CallView): void {
    if (!ringing || pageId === undefined) return
    if (!this.seen.has(`${pageId} ${rings}`)) {
      this.seen.add(`${pageId} ${rings}`)
      this.rings.set(requestId, (this.rings.get(requestId) ?? 0) + 1)
      if (!this.rangAt.has(requestId)) this.rangAt.set(requestId, performance.now())
    }
    this.socket.emit('page:delivered', { requestId, pageId, rings }, () => {
      this.told.add(requestId)
      this.watching.tell()
    })
    this.watching.tell()
  }
}
