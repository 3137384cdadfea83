import { randomUUID } from 'node:crypto'
import { io, type Socket } from 'socket.io-client'
import { type Program, post, startProgram } from './bench.ts'
import { Ears } from './ears.ts'
import { connected, SOCKET } from './pagedOffice.ts'

/** A bare program that does one thing (`floor.ts`), with somebody listening in so many browsers. */
export interface PagedFloor {
  readonly program: Program
  /** Tells the id under which it is heard. */
  raise(to: number): Promise<string>
  heardAt(id: string): Promise<number>
  /** Somebody more who listens, in a room of that name. */
  listen(room: string): Promise<Socket>
  close(): Promise<void>
}

export async function startPagedFloor(kind: string, folder: string, clients: number): Promise<PagedFloor> {
  const program = await startProgram('floor', [kind, folder])
  const ears = new Ears()
  const listen = (room: string): Promise<Socket> => connected(io(program.url, { ...SOCKET, query: { room } }))
  const sockets = await Promise.all(Array.from({ length: clients }, (_, index) => listen(`p${index}`)))
  for (const socket of sockets) socket.on('page', ({ id }) => ears.hear(id))
  return {
    program,
    async raise(to) {
      const id = randomUUID()
      await post(`${program.url}/raise`, { id, to: `p${to}`, matter: 'x', needs: ['noStairs'] })
      return id
    },
    heardAt: (id) => ears.heardAt(id),
    listen,
    async close() {
      for (const socket of sockets) socket.close()
      await program.stop()
    },
  }
}
