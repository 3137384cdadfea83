import { computed, signal } from '@preact/signals'
import { io, type Socket } from 'socket.io-client'
import type { Language } from '../../../models/domain/directory/directory.ts'
import type { CorridorReport, CorridorToServer, PairingView, ServerToCorridor } from '../../../models/wire/corridor.ts'
import { CORRIDOR_NAMESPACE } from '../../../models/wire/corridorNamespace.ts'
import { ask } from '../../state/api.ts'
import { computer, forgetComputer, forgetTab } from '../../state/browserStorage.ts'
import { language, setLanguage } from '../../state/language.ts'
import { livingPulse } from '../../state/livingPulse.ts'
import { LINE_OPTIONS, pollWhereWebsocketsFail } from '../../state/transports.ts'
import { untilDone } from '../../state/untilDone.ts'
import { callsIn, type Known, knownFrom, silencedBy, withRequest } from './corridorList.ts'

const KEY = 'corridor'
/** That its sound was on: the press that pairs has just said so. */
export const ARMED_KEY = 'corridor-armed'
const OF_THE_TABLET = ['language', 'scheme', ARMED_KEY]
const RENEW_EVERY_MS = 12 * 3_600_000
const TRY_AGAIN_MS = 3_000
const DONE_STAYS_MS = 30_000

const socket: Socket<ServerToCorridor, CorridorToServer> = io(CORRIDOR_NAMESPACE, LINE_OPTIONS)
pollWhereWebsocketsFail(socket)

/** Whether this tablet is a corridor's; `asking` until the office has said so. */
export const pairing = signal<'asking' | 'unpaired' | 'paired'>('asking')

/** It was paired until somebody at the office ended it: that is said, because nobody here did anything. */
export const wasRevoked = signal(false)

/** The place's name; also without a server, so that the screen says which corridor stays silent. */
export const place = signal(keptPlace())

const known = signal<Known>(new Map())
/** Whoever is called on this corridor now. */
export const calls = computed(() => callsIn(known.value))
/** Codes for which nobody has to be found any more: for whoever has just gone to tell somebody. */
export const done = signal<readonly string[]>([])

export const isConnected = signal(false)
const life = livingPulse(isConnected)
export const path = life.path
/** Counts the pulses: the wake that a tablet's sleeping timers are not. */
export const wakes = signal(0)

export function startLine(): void {
  life.begin()
  void untilDone(askPairing)
  // The cookie is renewed by asking; a tablet may run for months without a reload.
  setInterval(() => void askPairing().catch(() => undefined), RENEW_EVERY_MS)
}

/** Pairs this tablet; a language only if one was chosen here. Throws what the office refuses with. */
export async function pair(code: string, chosen: Language | undefined): Promise<void> {
  const body = chosen === undefined ? { code } : { code, language: chosen }
  await ask<PairingView>('/corridor/pairing', { method: 'POST', body })
  // The telephone list, say, of whoever typed the code.
  forgetComputer({ except: OF_THE_TABLET })
  forgetTab()
  wasRevoked.value = false
  become({ paired: true })
}

/** What this tablet can do, said on every change and on every connect. */
export function report(said: CorridorReport): void {
  socket.emit('device:report', said, () => undefined)
}

async function askPairing(): Promise<void> {
  become(await ask<PairingView>('/corridor'))
}

function become({ paired }: PairingView): void {
  pairing.value = paired ? 'paired' : 'unpaired'
  if (paired) {
    if (!socket.active) socket.connect()
    return
  }
  socket.disconnect()
  known.value = new Map()
  done.value = []
  place.value = ''
  computer.forget(KEY)
}

socket.on('connect', () => {
  isConnected.value = true
})
socket.on('disconnect', (reason) => {
  isConnected.value = false
  // The office closed it: Socket.IO does not come back by itself, so ask whether this is still a corridor's tablet.
  if (reason === 'io server disconnect') void untilDone(askPairing)
})
socket.on('connect_error', () => {
  // A refusal (and not a lost network) ends the tries as well.
  if (!socket.active) setTimeout(() => void untilDone(askPairing), TRY_AGAIN_MS)
})
socket.on('device:revoked', () => {
  wasRevoked.value = true
})
socket.on('pulse', (pulse) => {
  life.heard(pulse)
  wakes.value += 1
})
socket.on('corridor:all', ({ name, language: spoken, requests }) => {
  place.value = name
  computer.write(KEY, name)
  if (spoken !== language.value) void setLanguage(spoken)
  take(knownFrom(requests))
})
socket.on('corridor:changed', (request) => take(withRequest(known.value, request)))

function take(next: Known): void {
  const gone = silencedBy(known.value, next)
  known.value = next
  const ringing = new Set(calls.value.map(({ code }) => code))
  done.value = [...done.value, ...gone].filter((code) => !ringing.has(code))
  if (gone.length === 0) return
  setTimeout(() => {
    done.value = done.value.filter((code) => !gone.includes(code))
  }, DONE_STAYS_MS)
}

function keptPlace(): string {
  const kept = computer.read(KEY)
  return typeof kept === 'string' ? kept : ''
}
