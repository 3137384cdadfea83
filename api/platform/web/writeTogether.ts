import type { ParterSocket } from './sockets.ts'

/**
 * What waits for a screen goes to it in one write, however many messages that are: in a storm the writes would cost more
 * than what they say. A message by itself goes at once.
 */
export function writeTogether(connection: ParterSocket['conn']): void {
  // One that begins otherwise has another socket for each of its answers.
  if (connection.transport.name !== 'websocket') return
  const { socket } = connection.request
  connection.on('flush', (messages: readonly unknown[]) => {
    if (messages.length > 1) socket.cork()
  })
  connection.on('drain', () => socket.uncork())
}
