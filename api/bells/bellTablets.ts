import type { Logger } from 'pino'
import { type Clock, seconds } from '../../models/domain/clock.ts'
import type { PairedDevice } from '../../models/domain/devices/device.ts'
import { Refusal } from '../../models/domain/errors.ts'
import { type BellScreen, TabletRing, TabletTakeBack } from '../../models/wire/bellScreen.ts'
import type { DeviceConnections } from '../devices/deviceConnections.ts'
import type { PairedDevices } from '../devices/pairedDevices.ts'
import { screenTeller } from '../devices/screenTeller.ts'
import type { SecurityLog } from '../platform/audit/securityLog.ts'
import { type Repetition, repeatEvery } from '../platform/repeatEvery.ts'
import { parse } from '../platform/web/parse.ts'
import type { RequestRepository } from '../requests/requestRepository.ts'
import type { Bells } from './bells.ts'
import type { DoorCalls } from './doorCalls.ts'
import { tabletOf } from './onSite.ts'

/** The code of the moment, minutes and opening hours change by themselves. */
const LOOK_EVERY_MS = seconds(5)

interface OpenBellTabletsDeps {
  readonly clock: Clock
  readonly log: Logger
  readonly repository: RequestRepository
  readonly bells: Bells
  readonly pairedDevices: PairedDevices
  readonly connections: DeviceConnections
  screenOf(device: PairedDevice<'bell'>): BellScreen
}

/** Tells the tablets beside the doors what has changed: at once, and when only time has passed. */
export function openBellTablets(deps: OpenBellTabletsDeps): Repetition {
  const { clock, log, repository, bells, pairedDevices, connections, screenOf } = deps
  const tell = screenTeller({
    kind: 'bell',
    pairedDevices,
    screenOf,
    say: (id, screen) => connections.tell(id, 'bell:changed', screen),
  })
  repository.onSaved(tell)
  bells.onChanged(tell)
  return repeatEvery({
    clock,
    log,
    everyMs: LOOK_EVERY_MS,
    failed: 'the bells at the doors could not be told',
    go: tell,
  })
}

interface HearBellsDeps {
  readonly bells: Bells
  readonly doorCalls: DoorCalls
  readonly securityLog: SecurityLog
}

/** What a client presses on the tablet beside the door. It stands there, so that it needs no code. */
export function hearBells({ bells, doorCalls, securityLog }: HearBellsDeps) {
  return { 'bell:ring': ring, 'bell:takeBack': takeBack }

  async function ring(device: PairedDevice<'bell'>, said: unknown): Promise<void> {
    const { ticket, needs } = parse(TabletRing, said)
    const bell = bellOf(device)
    const pressed = await doorCalls.press(bell, { ticket, needs, device: tabletOf(device.id), isOnSite: true })
    if (pressed.is === 'closed') throw new Refusal('officeClosed')
    if (pressed.is === 'tooMany') throw new Refusal('tooManyAttempts')
    if (pressed.is === 'muted') throw new Refusal('moveNotPossible')
    if (pressed.is === 'called' && pressed.isNew)
      await securityLog.note({ what: 'ringBell', result: 'done', object: device.id })
  }

  async function takeBack(device: PairedDevice<'bell'>, said: unknown): Promise<void> {
    const { ticket } = parse(TabletTakeBack, said)
    await doorCalls.takeBack(bellOf(device), ticket)
  }

  function bellOf({ scope }: PairedDevice<'bell'>) {
    const bell = bells.get(scope.placeId)
    if (!bell) throw new Refusal('notFound', { where: 'bell' })
    return bell
  }
}
