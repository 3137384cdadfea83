import { computed, effect, signal } from '@preact/signals'
import type { CallView } from '../../models/wire/views.ts'
import { tab } from '../state/browserStorage.ts'
import { texts } from '../state/language.ts'
import { me } from '../state/session.ts'
import { calls, dismissGone, goneCalls } from './calls.ts'
import { placeText } from './callTexts.ts'
import { goneText } from './goneText.ts'

/** Something that changes where somebody on the way should go. It must not be missed, and it is no call. */
export interface News {
  readonly id: string
  readonly code: string
  readonly kind: 'stop' | 'notSeen' | 'moved'
  readonly text: string
  dismiss(): void
}

/** What was read stays read, over a reload too. */
const READ = 'news'
const MOST_KEPT = 50
const read = signal<ReadonlySet<string>>(keptRead())
/** How often each client was sent to another place meanwhile. */
const moves = signal<ReadonlyMap<string, number>>(new Map())

/** Where each client waited when this person last knew. */
const places = new Map<string, string>()

const isComing = (call: CallView): boolean => call.my === 'responder' && call.status === 'accepted'

export const news = computed<readonly News[]>(() => {
  const words = texts.value.calls.news
  const stops = goneCalls.value
    .filter((gone) => gone.wasComing)
    .map((gone): News => {
      const id = `stop ${gone.requestId}`
      return { id, code: gone.code, kind: 'stop', text: goneText(gone), dismiss: () => dismissGone(gone) }
    })
  const turns = (calls.value ?? []).filter(isComing).flatMap((call): readonly News[] => {
    const { code, claimDeniedAt } = call
    const place = placeText(call.place)
    const times = moves.value.get(call.requestId)
    const notSeen =
      claimDeniedAt === undefined
        ? []
        : [
            {
              kind: 'notSeen' as const,
              id: `notSeen ${call.requestId} ${claimDeniedAt}`,
              text: words.notSeenBody(code, place),
            },
          ]
    const moved =
      times === undefined
        ? []
        : [{ kind: 'moved' as const, id: `moved ${call.requestId} ${times}`, text: words.movedBody(code, place) }]
    return [...notSeen, ...moved].map((each) => ({ ...each, code, dismiss: () => note(each.id) }))
  })
  return [...stops, ...turns].filter(({ id }) => !read.value.has(id))
})

function note(id: string): void {
  read.value = new Set(read.value).add(id)
  tab.write(READ, [...read.value].slice(-MOST_KEPT))
}

function keptRead(): ReadonlySet<string> {
  const kept = tab.read(READ)
  return new Set(Array.isArray(kept) ? (kept as string[]) : [])
}

/** The clerk may send the client to another place while somebody is coming to the first one. */
effect(() => {
  if (me.value === null) {
    places.clear()
    moves.value = new Map()
    return
  }
  const coming = (calls.value ?? []).filter(isComing)
  for (const call of coming) {
    const before = places.get(call.requestId)
    if (before !== undefined && before !== call.place.id)
      moves.value = new Map(moves.peek()).set(call.requestId, (moves.peek().get(call.requestId) ?? 0) + 1)
    places.set(call.requestId, call.place.id)
  }
  for (const id of places.keys()) if (!coming.some((call) => call.requestId === id)) places.delete(id)
})
