import type { Socket } from 'socket.io'
import { cutOff } from './cutOff.ts'

/** May wait for a device that reads slowly, beside one message of any size: the board of a large office is one. */
export const MOST_WAITING_BYTES = 4 * 1024 * 1024
/** What a message takes beside its text. */
const OVERHEAD_BYTES = 200

/**
 * A device that has stopped reading must not fill the memory: its connection is closed. When it is back, it fetches what
 * is open, and that is less than everything that was said meanwhile.
 */
export function limitWaitingBytes(connection: Socket['conn'], onFull: () => void): void {
  let waiting = 0
  let largest = 0
  connection.on('packetCreate', ({ data }: { readonly data?: unknown }) => {
    // Everything before this one has left.
    if (connection.transport.writable) waiting = largest = 0
    const size = OVERHEAD_BYTES + sizeOf(data)
    waiting += size
    largest = Math.max(largest, size)
    if (waiting - largest <= MOST_WAITING_BYTES || connection.readyState !== 'open') return
    onFull()
    cutOff(connection)
  })
}

const sizeOf = (data: unknown): number =>
  typeof data === 'string' ? data.length : data instanceof Uint8Array ? data.byteLength : 0
