import { IconCoffee } from '@tabler/icons-preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { RequestView } from '../../../models/wire/views.ts'
import { giveNumbers } from '../../parts/request/keyNumbers.ts'
import { isLoaded, requestOf, requests } from '../../state/board.ts'
import { byLateness, byVisit, steadyOrder, visitsOf, withEnded } from '../../state/boardOrder.ts'
import { texts } from '../../state/language.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { later } from '../../ui/later.tsx'
import { MutedBells } from './MutedBells.tsx'
import { VisitCard } from './VisitCard.tsx'

/** Nobody waits for it: the counter works before it is there. */
const AccessHandOff = later(async () => (await import('./AccessHandOff.tsx')).AccessHandOff)
const AgreedMeetings = later(async () => (await import('./AgreedMeetings.tsx')).AgreedMeetings)
const AskedCauses = later(async () => (await import('../../parts/quality/AskedCauses.tsx')).AskedCauses)
const Lifts = later(async () => (await import('./Lifts.tsx')).Lifts)
const TakenMessages = later(async () => (await import('./TakenMessages.tsx')).TakenMessages)

/** Everybody who waits, most late on top; what is left over from before stands apart. */
export function Board() {
  const { board: words } = texts.value
  const all = requests.value
  const leftovers = all.filter((request) => request.leftoverSince !== undefined && request.status !== 'ended')
  const open = all.filter((request) => request.leftoverSince === undefined || request.status === 'ended')
  const count = open.filter((request) => request.status !== 'ended').length
  useEffect(() => giveNumbers(open.filter((request) => request.status !== 'ended')), [open.map(({ id }) => id).join()])
  return (
    <div class="board">
      <MutedBells />
      <Lifts state="out" />
      <section aria-labelledby="board-title" class="stack">
        <h2 id="board-title">
          {words.title} <span class="soft">({count})</span>
        </h2>
        {!isLoaded.value ? (
          <p class="soft">{words.loading}</p>
        ) : open.length === 0 ? (
          <div class="sheet">
            <EmptyState icon={<IconCoffee size={40} />} title={words.empty}>
              <p>{words.emptyHint}</p>
            </EmptyState>
          </div>
        ) : (
          <Cards shown={open} />
        )}
      </section>
      {leftovers.length > 0 ? (
        <section aria-labelledby="leftovers-title" class="stack">
          <div>
            <h2 id="leftovers-title">
              {words.leftovers} <span class="soft">({leftovers.length})</span>
            </h2>
            <p class="soft">{words.leftoversHint}</p>
          </div>
          <Cards shown={leftovers} />
        </section>
      ) : null}
      <AskedCauses />
      <AgreedMeetings />
      <TakenMessages />
      <Lifts state="works" />
      <AccessHandOff />
    </div>
  )
}

const idsOf = (requests: readonly RequestView[]): readonly string[] => requests.map(({ id }) => id)

/** While a pointer or the focus is in the list, nothing moves and nothing vanishes from under it. */
function Cards({ shown }: { readonly shown: readonly RequestView[] }) {
  const [isPointed, setPointed] = useState(false)
  const [isFocused, setFocused] = useState(false)
  const order = useRef<readonly string[]>([])
  const last = useRef(new Map<string, RequestView>())
  for (const request of shown) last.current.set(request.id, request)
  const open = idsOf(byVisit(shown.filter((request) => request.status !== 'ended').sort(byLateness)))
  const ended = idsOf(shown.filter((request) => request.status === 'ended'))
  order.current = steadyOrder(order.current, withEnded(order.current, open, ended), isPointed || isFocused)
  const cards = order.current.flatMap((id) => {
    const request = requestOf(id) ?? last.current.get(id)
    return request ? [request] : []
  })
  return (
    <ul
      class="cards"
      onPointerEnter={() => setPointed(true)}
      onPointerLeave={() => setPointed(false)}
      onFocusIn={() => setFocused(true)}
      onFocusOut={(event) => {
        const to = event.relatedTarget
        setFocused(to instanceof Node && event.currentTarget.contains(to))
      }}
    >
      {visitsOf(cards).map(([visitId, requests]) => (
        <li key={visitId}>
          <VisitCard requests={requests} />
        </li>
      ))}
    </ul>
  )
}
