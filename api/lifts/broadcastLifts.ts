import { boardRoom, type ParterServer } from '../platform/web/sockets.ts'
import type { Lifts } from './lifts.ts'

/** Every counter hears at once that a lift is out of order, or works again. */
export function broadcastLifts({ io, lifts }: { readonly io: ParterServer; readonly lifts: Lifts }): void {
  lifts.onChanged(() => io.to(boardRoom('clerk')).emit('lifts:changed'))
}
