import { computed, effect, signal } from '@preact/signals'
import type { Board } from '../../models/wire/boards.ts'
import type { RequestView } from '../../models/wire/views.ts'
import { ask } from './api.ts'
// Told once, with the board: the cards that show them come later.
import './bells.ts'
import './corridors.ts'
import { follow, isConnected, onConnect, tell } from './live.ts'
import './presence.ts'
import { beforeSignOut, me } from './session.ts'

/** What this screen knows of the open requests, and of those just ended; `undefined` until the first word. */
const known = signal<ReadonlyMap<string, RequestView> | undefined>(undefined)

export const isLoaded = computed(() => known.value !== undefined)
export const requests = computed<readonly RequestView[]>(() => [...(known.value?.values() ?? [])])
export const requestOf = (id: string): RequestView | undefined => known.value?.get(id)

/** Told of every change with what was known before: for announcements. */
type Watcher = (request: RequestView, before: RequestView | undefined) => void
const watchers = new Set<Watcher>()
export function watchBoard(watcher: Watcher): () => void {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}

/** How long an ended request stays known: long enough to take a wrong press back. */
const ENDED_STAYS_MS = 12_000

/** Where no connection gets through, the board is asked for: later than told, and true all the same. */
const ASKED_EVERY_MS = 5_000

/** Follows a board for as long as the screen is there, over every reconnect. */
export function followBoard(board: Board): () => void {
  const stops = [
    follow('board:all', takeAll),
    follow('request:changed', take),
    onConnect(() => {
      void tell('board:follow', board)
    }),
    effect(() => (isConnected.value ? undefined : askAgainAndAgain())),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}

function askAgainAndAgain(): () => void {
  const timer = setInterval(() => {
    ask<readonly RequestView[]>('/requests').then(
      (all) => {
        if (!isConnected.peek()) takeAll(all)
      },
      // Nobody answers: the screen says so already.
      () => undefined,
    )
  }, ASKED_EVERY_MS)
  return () => clearInterval(timer)
}

function takeAll(all: readonly RequestView[]): void {
  // While away, an ended one was not told: what is not in the whole picture is gone, unless just ended here.
  const justEnded = requests.value.filter((request) => request.status === 'ended')
  known.value = new Map([...justEnded, ...all].map((request) => [request.id, request]))
}

function take(request: RequestView): void {
  const before = known.value?.get(request.id)
  // Events may overtake each other on a bad link: the newest version wins. The same version says whom Parter calls next
  // now that somebody else can be reached.
  if (before && before.version > request.version) return
  // Ended before we ever saw it: not our board's business.
  if (!before && request.status === 'ended') return
  known.value = new Map(known.value).set(request.id, request)
  if (request.status === 'ended') setTimeout(() => drop(request), ENDED_STAYS_MS)
  for (const watcher of watchers) watcher(request, before)
}

function drop(ended: RequestView): void {
  // Taken back meanwhile: it is open again.
  if (known.value?.get(ended.id) !== ended) return
  const rest = new Map(known.value)
  rest.delete(ended.id)
  known.value = rest
}

/** The next person at this screen starts with an empty board. */
effect(() => {
  if (me.value === null) known.value = undefined
})
beforeSignOut(() => {
  known.value = undefined
})
