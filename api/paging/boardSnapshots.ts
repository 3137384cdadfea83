import { type Clock, seconds } from '../../models/domain/clock.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import { BOARDS, type Board } from '../../models/wire/boards.ts'
import { readsAllNeeds } from '../platform/web/lineRules.ts'
import { enterBoard, followersOf, type ParterServer, type ParterSocket, type Room } from '../platform/web/sockets.ts'
import type { Presence } from '../presence/presence.ts'
import { boardViews, viewFor } from '../requests/boardView.ts'
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
  readonly open: OpenRequests
  readonly views: ViewSources
  readonly presence: Presence
}

/**
 * Tells screens everything that is on a board when they begin to follow it. All that ask at one moment, as after a
 * restart, are told together, so that the board is made and encoded once. A screen that asks again and again is told once
 * a second: it hears every change anyway.
 */
export class BoardSnapshots {
  private readonly asking = new Map<Board, Set<string>>(BOARDS.map((board) => [board, new Set()]))
  /** Told within the last second; true: asked again meanwhile. */
  private readonly resting = new Map<string, boolean>()
  private readonly listeners = new Map<Board, ((screens: Screens) => void)[]>(BOARDS.map((board) => [board, []]))
  private telling: Promise<void> | undefined

  constructor(private readonly deps: BoardSnapshotsDeps) {}

  /** For what else a board shows: called with the screens that have just been told. */
  onSent<B extends Board>(board: B, listener: (screens: Screens<B>) => void): void {
    this.listeners.get(board)?.push(listener as (screens: Screens) => void)
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
    this.asking.get(board)?.add(socket.id)
    this.telling ??= new Promise((told) => {
      setImmediate(() => {
        this.telling = undefined
        this.tellAll()
        told()
      })
    })
    return this.telling
  }

  private tellAll(): void {
    const { io, open, views: sources, presence } = this.deps
    const { directory } = sources
    for (const [board, ids] of this.asking) {
      if (ids.size === 0) continue
      const screens = followersOf(io, board).filter((id) => ids.has(id))
      ids.clear()
      // Whoever asked has left.
      if (screens.length === 0) continue
      const views = open.all().map((each) => boardViews(each, sources, board))
      for (const { reader, theirs } of this.readersAt(screens, board))
        io.to(theirs).emit(
          'board:all',
          views.map((each) => viewFor(reader, each, directory)),
        )
      io.to(screens).emit('presence:all', presence.views())
      for (const listener of this.listeners.get(board) ?? []) listener(screens)
    }
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
