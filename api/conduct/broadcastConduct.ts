import type { ParterServer } from '../platform/web/sockets.ts'
import type { ConductCards } from './conductCards.ts'

/** Every open screen says it in the new words. */
export function broadcastConduct({ io, conduct }: { readonly io: ParterServer; readonly conduct: ConductCards }): void {
  conduct.onChanged(() => io.emit('conduct:changed'))
}
