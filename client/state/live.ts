import { computed, effect, signal } from '@preact/signals'
import { io, type Socket } from 'socket.io-client'
import type { Answer, ClientToServer, ServerToClient } from '../../models/wire/events.ts'
import type { ConnectionAuth } from '../../models/wire/person.ts'
import { livingPulse } from './livingPulse.ts'
import { confirmSession, me, signIns, unreached } from './session.ts'
import { CONNECTION_OPTIONS, pollWhereWebsocketsFail } from './transports.ts'

const socket: Socket<ServerToClient, ClientToServer> = io({
  ...CONNECTION_OPTIONS,
  auth: (say: (who: ConnectionAuth) => void) => say({ person: me.value?.person.id ?? '' }),
})
pollWhereWebsocketsFail(socket)

export const isConnected = signal(false)

const life = livingPulse(isConnected)

/** Whether a call would arrive now, as far as this screen can know. */
export const path = life.path

/** Follows one kind of fact; the returned function stops following. */
export function follow<E extends keyof ServerToClient>(event: E, listener: ServerToClient[E]): () => void {
  // Socket.IO's own types do not follow a generic event name.
  const on = socket as unknown as { on(name: string, heard: unknown): void; off(name: string, heard: unknown): void }
  on.on(event, listener)
  return () => on.off(event, listener)
}

const REPLY_MS = 5_000

/** Tells the server a receipt or a wish; `ok: false` with `noAnswer` when nobody replied. */
export async function tell(event: keyof ClientToServer, payload: unknown): Promise<Answer> {
  try {
    return await socket.timeout(REPLY_MS).emitWithAck(event, payload)
  } catch {
    return { ok: false, code: 'noAnswer' }
  }
}

/** Done on every connect, and at once when connected already: subscriptions do not survive a lost connection. */
export function onConnect(greet: () => void): () => void {
  socket.on('connect', greet)
  if (socket.connected) greet()
  return () => {
    socket.off('connect', greet)
  }
}

/** A server that refuses is asked again after a while. */
const REFUSED_MS = 3_000
const isAboutSession = (refusal: string): boolean => refusal === 'notSignedIn' || refusal === 'otherPerson'

// A sixth screen of this person took the place of this one. Coming back by itself would close another in its turn.
let isReplaced = false
socket.on('device:replaced', () => {
  isReplaced = true
})
socket.on('connect', () => {
  isReplaced = false
  isConnected.value = true
})
socket.on('disconnect', (reason) => {
  isConnected.value = false
  // The server closed it: Socket.IO does not come back by itself, so ask whether we are still signed in.
  if (reason === 'io server disconnect' && !isReplaced) void confirmSession().then(reconnect)
})
socket.on('connect_error', (error) => {
  // A refusal (and not a lost network) ends the tries as well.
  if (socket.active) return
  if (!isAboutSession(error.message)) return void setTimeout(reconnect, REFUSED_MS)
  void confirmSession().then(() => (unreached.value ? void setTimeout(reconnect, REFUSED_MS) : reconnect()))
})
socket.on('pulse', life.heard)

function reconnect(): void {
  if (me.value && !socket.active) socket.connect()
}

/** Connected while somebody is signed in; another person is another connection. */
// A renewed session is another one: its socket shakes hands with the new cookie.
const person = computed(() => me.value && `${me.value.person.id} ${signIns.value}`)
effect(() => {
  socket.disconnect()
  if (!person.value) return
  life.begin()
  socket.connect()
})
