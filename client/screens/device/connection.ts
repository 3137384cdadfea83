import { computed, signal } from '@preact/signals'
import { io, type Socket } from 'socket.io-client'
import { DEVICE_KINDS, type DeviceKind } from '../../../models/domain/devices/device.ts'
import type { Language } from '../../../models/domain/directory/directory.ts'
import type { BellRing } from '../../../models/wire/bellScreen.ts'
import type {
  DeviceReport,
  DeviceScreen,
  DeviceToServer,
  PairingView,
  ServerToDevice,
} from '../../../models/wire/device.ts'
import { DEVICE_NAMESPACE } from '../../../models/wire/deviceNamespace.ts'
import type { DisplayNote } from '../../../models/wire/display.ts'
import type { DisplaySurvey } from '../../../models/wire/survey.ts'
import { ask } from '../../state/api.ts'
import { computer, forgetComputer, forgetTab } from '../../state/browserStorage.ts'
import { language, setLanguage } from '../../state/language.ts'
import { livingPulse } from '../../state/livingPulse.ts'
import { CONNECTION_OPTIONS, pollWhereWebsocketsFail } from '../../state/transports.ts'
import { untilDone } from '../../state/untilDone.ts'

const KEY = 'device'
/** That its sound was on: the press that pairs has just said so. */
export const ARMED_KEY = 'device-armed'
const OF_THE_TABLET = ['language', 'scheme', ARMED_KEY]
const RENEW_EVERY_MS = 12 * 3_600_000
const TRY_AGAIN_MS = 3_000
const ANSWER_MS = 5_000

const socket: Socket<ServerToDevice, DeviceToServer> = io(DEVICE_NAMESPACE, CONNECTION_OPTIONS)
pollWhereWebsocketsFail(socket)

interface Kept {
  readonly kind: DeviceKind
  readonly name: string
}

/** What it was when the office was heard last: without a server the screen still says which place stays silent. */
const kept = signal(readKept())

/** Whether this tablet is a place's; `asking` until the office has said so. */
export const pairing = signal<'asking' | 'unpaired' | 'paired'>('asking')
export const kind = computed(() => kept.value?.kind)
export const place = computed(() => kept.value?.name ?? '')

/** It was paired until somebody at the office ended it: that is said, because nobody here did anything. */
export const wasRevoked = signal(false)

/** Everything it shows, as of the last time the office said it all. */
export const screen = signal<DeviceScreen | undefined>(undefined)

export const isConnected = signal(false)
const life = livingPulse(isConnected)
export const path = life.path
/** Counts the pulses: the wake that a tablet's sleeping timers are not. */
export const wakes = signal(0)

export function startConnection(): void {
  life.begin()
  void untilDone(askPairing)
  // The cookie is renewed by asking; a tablet may run for months without a reload.
  setInterval(() => void askPairing().catch(() => undefined), RENEW_EVERY_MS)
}

/** Once whoever shows it is there to hear: nothing is said into a gap. */
export function connect(): void {
  if (!socket.active) socket.connect()
}

/** A fact that only one kind of device hears. */
export const hear: typeof socket.on = socket.on.bind(socket)

/** Pairs this tablet; a language only if one was chosen here. Throws what the office refuses with. */
export async function pair(code: string, chosen: Language | undefined): Promise<void> {
  const body = chosen === undefined ? { code } : { code, language: chosen }
  const view = await ask<PairingView>('/device/pairing', { method: 'POST', body })
  // The telephone list, say, of whoever typed the code.
  forgetComputer({ except: OF_THE_TABLET })
  forgetTab()
  wasRevoked.value = false
  become(view)
}

/** What clients can say on a tablet. */
interface Said {
  readonly 'display:note': DisplayNote
  readonly 'display:survey': DisplaySurvey
  readonly 'bell:ring': BellRing
  readonly 'bell:takeBack': Pick<BellRing, 'ticket'>
}

/** What somebody has pressed on this tablet; whether the office has heard it. */
export async function passOn<E extends keyof Said>(event: E, said: Said[E]): Promise<boolean> {
  try {
    const answer = await socket.timeout(ANSWER_MS).emitWithAck(event as keyof Said, said)
    return answer.ok
  } catch {
    return false
  }
}

/** What this tablet can do, said on every change and on every connect. */
export function report(said: DeviceReport): void {
  socket.emit('device:report', said, () => undefined)
}

async function askPairing(): Promise<void> {
  become(await ask<PairingView>('/device'))
}

function become(view: PairingView): void {
  if (view.paired) {
    keep({ kind: view.kind, name: view.kind === kind.value ? place.value : '' })
    pairing.value = 'paired'
    return
  }
  pairing.value = 'unpaired'
  socket.disconnect()
  screen.value = undefined
  kept.value = undefined
  computer.forget(KEY)
}

socket.on('connect', () => {
  isConnected.value = true
})
socket.on('disconnect', (reason) => {
  isConnected.value = false
  // The office closed it: Socket.IO does not come back by itself, so ask whether this is still a place's tablet.
  if (reason === 'io server disconnect') void untilDone(askAgain)
})
socket.on('connect_error', () => {
  // A refusal (and not a lost network) ends the tries as well.
  if (!socket.active) setTimeout(() => void untilDone(askAgain), TRY_AGAIN_MS)
})
socket.on('device:revoked', () => {
  wasRevoked.value = true
})
socket.on('pulse', (pulse) => {
  life.heard(pulse)
  wakes.value += 1
})
socket.on('device:screen', (said) => {
  keep({ kind: said.kind, name: said.name })
  if (said.language !== language.value) void setLanguage(said.language)
  screen.value = said
})

async function askAgain(): Promise<void> {
  await askPairing()
  if (pairing.value === 'paired') connect()
}

function keep(next: Kept): void {
  if (kept.value?.kind === next.kind && kept.value.name === next.name) return
  kept.value = next
  computer.write(KEY, next)
}

function readKept(): Kept | undefined {
  const said = computer.read(KEY)
  if (typeof said !== 'object' || said === null || !('kind' in said) || !('name' in said)) return undefined
  const found = DEVICE_KINDS.find((each) => each === said.kind)
  return found && typeof said.name === 'string' ? { kind: found, name: said.name } : undefined
}
