import type { Actor } from '../../models/domain/lifecycle.ts'
import { mayReadNeeds } from '../../models/domain/request/readers.ts'
import type { Request } from '../../models/domain/request/request.ts'
import { BOARDS, type Board } from '../../models/wire/boards.ts'
import { readsAllNeeds } from '../platform/web/socketRules.ts'
import { boardRoom, followersOf, isWatched, type ParterServer } from '../platform/web/sockets.ts'
import { boardViews } from '../requests/boardView.ts'
import type { ViewSources } from '../requests/requestView.ts'
import type { BoardSnapshots } from './boardSnapshots.ts'

interface BoardSources {
  readonly io: ParterServer
  readonly views: ViewSources
  readonly boards: Pick<BoardSnapshots, 'noteChange'>
}

/** Tells the boards that somebody follows how a request stands now. What the client needs goes only to those who may read it. */
export function boardBroadcaster(sources: BoardSources) {
  const { io } = sources
  const tellBoard = boardTeller(sources)
  return (request: Request): void => {
    for (const board of BOARDS) {
      if (isWatched(io, [board])) tellBoard(board, request)
    }
  }
}

/** The same for one board. */
export function boardTeller({ io, views, boards }: BoardSources) {
  return (board: Board, request: Request): void => {
    const room = boardRoom(board)
    boards.noteChange(board, request.id)
    const { full, withheld } = boardViews(request, views, board)
    const screens = readsAllNeeds(board) ? [] : followersOf(io, board)
    const others = screens.filter((id) => !mayRead(request, io.sockets.sockets.get(id)?.data.actor))
    io.to(room).except(others).emit('request:changed', full)
    if (others.length > 0) io.to(others).emit('request:changed', withheld)
  }

  function mayRead(request: Request, reader: Actor | undefined): boolean {
    return reader !== undefined && mayReadNeeds(request, views.directory.now, reader)
  }
}
