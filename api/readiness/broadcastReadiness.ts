import type { Logger } from 'pino'
import type { Clock } from '../../models/domain/clock.ts'
import { BOARDS } from '../../models/wire/boards.ts'
import { DutySchema } from '../../models/wire/events.ts'
import type { MailHealthCheck } from '../mail/mailHealthCheck.ts'
import { onceASecond } from '../platform/onceASecond.ts'
import { boardRoom, type ParterServer } from '../platform/web/sockets.ts'
import type { MorningProof } from './morningProof.ts'

interface BroadcastReadinessDeps {
  readonly io: ParterServer
  readonly clock: Clock
  readonly log: Logger
  readonly mail: MailHealthCheck | undefined
  readonly morningProof: MorningProof
}

/** What is nobody's presence, and yet stands on the readiness board: whether mail works, and which devices are proven. */
export function broadcastReadiness({ io, clock, log, mail, morningProof }: BroadcastReadinessDeps): void {
  const tell = (): boolean => io.to(BOARDS.map(boardRoom)).emit('readiness:changed')
  mail?.onChanged(tell)
  // Hundreds of devices are proven in one breath: boards ask once.
  const failed = 'boards could not be told that a device is proven'
  morningProof.onChanged(onceASecond({ clock, log, failed, go: tell }))
  morningProof.askBy((socketId, answered) => {
    io.sockets.sockets.get(socketId)?.emit('duty:prove', (said) => {
      const duty = DutySchema.safeParse(said)
      if (duty.success) answered(duty.data)
    })
  })
}
