import type { Logger } from 'pino'
import { type Clock, seconds } from '../../../models/domain/clock.ts'
import type { Pulse } from '../../../models/wire/events.ts'
import { type Repetition, repeatEvery } from '../repeatEvery.ts'
import type { SignIns } from '../web/signIns.ts'
import { onConnection, type ParterServer } from '../web/sockets.ts'
import type { StoreHealth } from './storeHealth.ts'

/** Whoever does what is due, and whoever checks that it was done. */
export interface AlarmPath {
  isWell(): boolean
}

export const PULSE_EVERY_MS = seconds(4)

interface PulseDeps {
  readonly io: ParterServer
  readonly clock: Clock
  readonly log: Logger
  readonly storeHealth: StoreHealth
  readonly runner: AlarmPath
  readonly sessions: Pick<SignIns, 'keepAlive'>
  /** The paired tablets, whose connections are beside the people's. */
  readonly devices: { beat(pulse: Pulse): void }
}

/**
 * The living pulse: every screen that somebody relies on hears, every few seconds, that server, store and runner are
 * alive. A connected device is also what keeps a waiting employee's session from running idle.
 */
export function startPulse({ io, clock, log, storeHealth, runner, sessions, devices }: PulseDeps): Repetition {
  const said = (): Pulse => ({ at: clock.now(), storeOk: storeHealth.isWell(), runnerOk: runner.isWell() })
  // A screen that has just connected need not wait for the next beat.
  onConnection(io, log, (socket) => void socket.emit('pulse', said()))

  return repeatEvery({ clock, log, everyMs: PULSE_EVERY_MS, failed: 'the pulse failed', go: pulse })

  async function pulse(): Promise<void> {
    await storeHealth.look()
    io.emit('pulse', said())
    devices.beat(said())
    for (const socket of io.sockets.sockets.values()) {
      if (sessions.keepAlive(socket.data.tokenHash)) continue
      socket.emit('session:ended')
      socket.disconnect(true)
    }
  }
}
