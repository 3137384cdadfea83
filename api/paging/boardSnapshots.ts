import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises'
import type { Logger } from 'pino'
import { type Clock, seconds } from '../../models/domain/clock.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import type { RequestId } from '../../models/domain/request/request.ts'
import { BOARDS, type Board } from '../../models/wire/boards.ts'
import { KeyedQueue } from '../platform/keyedQueue.ts'
import { TimeSlice } from '../platform/timeSlice.ts'
import { readsAllNeeds } from '../platform/web/socketRules.ts'
import { enterBoard, followersOf, type ParterServer, type ParterSocket, type Room } from '../platform/web/sockets.ts'
import type { Presence } from '../presence/presence.ts'
import { type BoardViews, boardViews, viewFor } from '../requests/boardView.ts'
import type { OpenRequests } from '../requests/openRequests.ts'
import type { ViewSources } from '../requests/requestView.ts'

const AGAIN_AFTER_MS = seconds(1)

/** Of those who follow a board. */
type Screens<B extends Board = Board> = readonly Room<`board:${B}`>[]

interface Readers {
  readonly reader: Actor
  readonly theirs: Room<`board:${Board}`>[]
}

interface BoardSnapshotsDeps {
  readonly io: ParterServer
  readonly clock: Clock
  readonly log: Logger
  readonly open: OpenRequests
  readonly views: ViewSources
  readonly presence: Presence
}

/** Those who are told together, while it is being made ready for them. */
interface Round {
  readonly ids: Set<string>
  readonly told: Promise<void>
}

/**
 * Tells screens everything that is on a board when they begin to follow it. All that ask at one moment, as after a
 * restart, are told together, so that the board is made and encoded once. A screen that asks again and again is told once
 * a second: it hears every change anyway. The board of a large office takes long to make: it is made in slices, and rests
 * as long as it took, so that nobody waits for a screen that begins to follow.
 */
export class BoardSnapshots {
  /** Who asks now is told with these. */
  private readonly waiting = new Map<Board, Round>()
  /** The board that is being made, and what was told of it meanwhile: of that its beginning knows nothing. */
  private making: { readonly board: Board; readonly changed: Set<RequestId> } | undefined
  /** Told within the last second; true: asked again meanwhile. */
  private readonly resting = new Map<string, boolean>()
  private readonly listeners = new Map<Board, ((screens: Screens) => void)[]>(BOARDS.map((board) => [board, []]))
  private readonly turns = new KeyedQueue()

  constructor(private readonly deps: BoardSnapshotsDeps) {}

  /** For what else a board shows: called with the screens that have just been told. */
  onSent<B extends Board>(board: B, listener: (screens: Screens<B>) => void): void {
    this.listeners.get(board)?.push(listener as (screens: Screens) => void)
  }

  /** To be told with every change that a board is told of. */
  noteChange(board: Board, id: RequestId): void {
    if (this.making?.board === board) this.making.changed.add(id)
  }

  /** Resolves when the screen has been told, or will be. */
  async follow(socket: ParterSocket, board: Board): Promise<void> {
    // In the room before the list is made: what changes in between comes as an event, not into a gap.
    await enterBoard(socket, board)
    const key = `${board} ${socket.id}`
    if (this.resting.has(key)) this.resting.set(key, true)
    else await this.tell(socket, board, key)
  }

  private tell(socket: ParterSocket, board: Board, key: string): Promise<void> {
    this.resting.set(key, false)
    this.deps.clock.after(AGAIN_AFTER_MS, () => {
      const asksAgain = this.resting.get(key)
      this.resting.delete(key)
      if (asksAgain && socket.connected) void this.tell(socket, board, key)
    })
    const round = this.waiting.get(board) ?? this.begin(board)
    round.ids.add(socket.id)
    return round.told
  }

  private begin(board: Board): Round {
    const ids = new Set<string>()
    const told = new Promise<void>((done, failed) => {
      void this.turns.run('boards', async () => {
        await nextTurn()
        this.waiting.delete(board)
        const began = performance.now()
        await this.tellAll(board, ids).then(done, failed)
        // The next one is made no sooner; whoever was told does not wait for it.
        await wait(performance.now() - began, undefined, { ref: false })
      })
    })
    const round = { ids, told }
    this.waiting.set(board, round)
    return round
  }

  private async tellAll(board: Board, ids: ReadonlySet<string>): Promise<void> {
    const { log, open, views } = this.deps
    const made = new Map<RequestId, BoardViews>()
    const make = (id: RequestId): void => {
      const request = open.get(id)
      try {
        if (request) return void made.set(id, boardViews(request, views, board))
      } catch (error) {
        // One request that cannot be shown keeps no other off the board.
        log.error({ err: error, requestId: id }, 'a request could not be shown on a board')
      }
      made.delete(id)
    }
    const changed = new Set<RequestId>()
    this.making = { board, changed }
    const slice = new TimeSlice()
    try {
      for (const { id } of open.all()) {
        if (slice.isOver) await slice.rest()
        make(id)
      }
      // From here on in one breath: nothing is told between what was made last and this.
      for (const id of changed) make(id)
      this.send(board, ids, [...made.values()])
    } finally {
      this.making = undefined
    }
  }

  private send(board: Board, ids: ReadonlySet<string>, made: readonly BoardViews[]): void {
    const { io, views, presence } = this.deps
    const screens = followersOf(io, board).filter((id) => ids.has(id))
    // Whoever asked has left.
    if (screens.length === 0) return
    for (const { reader, theirs } of this.readersAt(screens, board))
      io.to(theirs).emit(
        'board:all',
        made.map((each) => viewFor(reader, each, views.directory)),
      )
    io.to(screens).emit('presence:all', presence.views())
    for (const listener of this.listeners.get(board) ?? []) listener(screens)
  }

  /** Clerks read everything and are told together; of the supervisors each reads something else. */
  private readersAt(screens: Screens, board: Board): readonly Readers[] {
    const { sockets } = this.deps.io.sockets
    const byReader = new Map<string, Readers>()
    for (const id of screens) {
      const reader = sockets.get(id)?.data.actor
      if (!reader) continue
      const key = readsAllNeeds(board) ? board : reader.personId
      const known = byReader.get(key)
      if (known) known.theirs.push(id)
      else byReader.set(key, { reader, theirs: [id] })
    }
    return [...byReader.values()]
  }
}
