import type { Logger } from 'pino'
import type { Server, Socket } from 'socket.io'
import type { PersonId } from '../../../models/domain/directory/directory.ts'
import { Refusal } from '../../../models/domain/errors.ts'
import type { Actor } from '../../../models/domain/lifecycle.ts'
import type { Board } from '../../../models/wire/boards.ts'
import type { Answer, ClientToServer, ServerToClient } from '../../../models/wire/events.ts'
import { isAttempt } from '../audit/noteRefusals.ts'
import type { SecurityLog } from '../audit/securityLog.ts'
import { guarded } from '../guarded.ts'
import { addressOf } from './address.ts'
import { refusalOf } from './refusals.ts'
import { AT_ONCE, type HeardIn, isAdmitted, maySay, type RoomName } from './socketRules.ts'

/** What a connected socket is known by. */
export interface SocketData {
  actor: Actor
  tokenHash: string
}

type Said<E extends keyof ServerToClient> = Parameters<ServerToClient[E]>

/** The key of a room that the table knows. A text that somebody has put together is none. */
declare const kind: unique symbol
export type Room<R extends RoomName = RoomName> = string & { readonly [kind]: R }

/** Whoever is in some rooms, and hears what the table says of all of them. */
interface Hearers<R extends RoomName> {
  except(rooms: Room | readonly Room[]): Hearers<R>
  emit<E extends HeardIn<R>>(event: E, ...said: Said<E>): boolean
}

/** A screen's connection. What it says is heard by `hearEvents`, and rooms let it in by `enter` alone: both ask the table. */
export interface ParterSocket {
  readonly id: string
  readonly data: SocketData
  readonly connected: boolean
  readonly conn: Connection['conn']
  readonly request: Connection['request']
  emit<E extends HeardIn<'screen'>>(event: E, ...said: Said<E>): boolean
  on(event: 'disconnect', listener: (reason: string) => void): unknown
  disconnect(close: boolean): unknown
}

export interface ParterServer {
  readonly engine: Connections['engine']
  readonly sockets: {
    readonly adapter: { readonly rooms: ReadonlyMap<Room, ReadonlySet<string>> }
    readonly sockets: ReadonlyMap<string, ParterSocket>
  }
  to<R extends RoomName>(rooms: Room<R> | readonly Room<R>[]): Hearers<R>
  emit<E extends HeardIn<'everybody'>>(event: E, ...said: Said<E>): boolean
  on(event: 'connection', listener: (socket: ParterSocket) => void): unknown
  /** Other conversations, each with an admission of its own. */
  of: Server['of']
  close(): Promise<void>
}

/** As Socket.IO has them. */
export type Connections = Server<ClientToServer, ServerToClient, Record<string, never>, SocketData>
type Connection = Socket<ClientToServer, ServerToClient, Record<string, never>, SocketData>

/** A room in which nobody ever is. */
const NOBODY = 'nobody'

export function parterServer(connections: Connections): ParterServer {
  const to = connections.to.bind(connections)
  // To Socket.IO a list without rooms is everybody.
  connections.to = (rooms) => to(Array.isArray(rooms) && rooms.length === 0 ? NOBODY : rooms)
  return connections as unknown as ParterServer
}
const connectionOf = (socket: ParterSocket): Connection => socket as unknown as Connection

/** Every device of one person. */
export const personRoom = (personId: PersonId): Room<'person'> => `person:${personId}` as Room<'person'>

export const boardRoom = <B extends Board>(board: B): Room<`board:${B}`> => `board:${board}` as Room<`board:${B}`>

export const roomOf = <R extends (typeof AT_ONCE)[number]>(name: R): Room<R> => name as string as Room<R>

/** Where the table admits the person of this screen without being asked: their own room, and those of their roles. */
export async function enterAtOnce(socket: ParterSocket): Promise<void> {
  const { actor } = socket.data
  const theirs = AT_ONCE.filter((name) => isAdmitted(name, actor)).map(roomOf)
  await connectionOf(socket).join([personRoom(actor.personId), ...theirs])
}

/** Lets the screen of whoever may follow a board into its room. */
export async function enterBoard(socket: ParterSocket, board: Board): Promise<void> {
  if (!isAdmitted(`board:${board}`, socket.data.actor)) throw new Refusal('notAllowed')
  await connectionOf(socket).join(boardRoom(board))
}

/** Somebody looks at one of these boards now. */
export const isWatched = (io: ParterServer, boards: readonly Board[]): boolean =>
  boards.some((board) => io.sockets.adapter.rooms.has(boardRoom(board)))

/** The screens that follow a board, each by itself: what is told there may be told to some of them alone. */
export const followersOf = <B extends Board>(io: ParterServer, board: B): readonly Room<`board:${B}`>[] =>
  [...(io.sockets.adapter.rooms.get(boardRoom(board)) ?? [])] as readonly string[] as readonly Room<`board:${B}`>[]

/** Whatever is made ready for a new device: what fails there fails no other, and ends nothing. */
export function onConnection(
  io: ParterServer,
  log: Logger,
  listener: (socket: ParterSocket) => void | Promise<void>,
): void {
  io.on('connection', guarded(log, 'a device could not be welcomed', listener))
}

interface HearingDeps {
  readonly log: Logger
  readonly securityLog: SecurityLog
  readonly trustProxy: number
}

/** Takes what a screen says, if the table lets its person say it. Whoever tries what is not theirs is noted. */
export function hearEvents({ log, securityLog, trustProxy }: HearingDeps) {
  return (
    socket: ParterSocket,
    event: keyof ClientToServer,
    listen: (payload: unknown) => Promise<void> | void,
  ): void => {
    const { actor } = socket.data
    const take = (payload: unknown): Promise<void> | void => {
      if (!maySay(event, actor)) throw new Refusal('notAllowed')
      return listen(payload)
    }
    connectionOf(socket).on(event, handleEvent({ log, onRefused }, take))

    async function onRefused(refusal: Refusal): Promise<void> {
      if (!isAttempt(refusal)) return
      const address = addressOf(socket.request, trustProxy)
      await securityLog
        .note({ what: event, result: 'refused', personId: actor.personId, address })
        .catch((fault: unknown) => log.error({ err: fault }, 'a refusal could not be noted'))
    }
  }
}

interface Around {
  readonly log: Logger
  onRefused(refusal: Refusal): Promise<void>
}

/**
 * Wraps every listener once: Socket.IO does not await them, and a rejection nobody catches ends the process.
 * A refusal is sent back with its code; anything else is logged and answered neutrally.
 */
export function handleEvent({ log, onRefused }: Around, listen: (payload: unknown) => Promise<void> | void) {
  return (payload: unknown, ...rest: unknown[]): void => {
    // Without a payload the acknowledgement comes first.
    const done = typeof payload === 'function' ? payload : rest[0]
    const answer = (said: Answer): void => {
      if (typeof done === 'function') done(said)
    }
    Promise.resolve()
      .then(() => listen(typeof payload === 'function' ? undefined : payload))
      .then(
        () => answer({ ok: true }),
        async (error: unknown) => {
          const refusal = refusalOf(error)
          if (refusal) await onRefused(refusal)
          else log.error({ err: error }, 'unexpected error in a socket listener')
          answer({ ok: false, code: refusal?.code ?? 'internal' })
        },
      )
  }
}
