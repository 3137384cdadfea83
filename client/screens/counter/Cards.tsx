import { useRef, useState } from 'preact/hooks'
import type { RequestView } from '../../../models/wire/views.ts'
import { requestOf } from '../../state/board.ts'
import { byLateness, byVisit, steadyOrder, visitsOf, withEnded } from '../../state/boardOrder.ts'
import { VisitCard } from './VisitCard.tsx'

const idsOf = (requests: readonly RequestView[]): readonly string[] => requests.map(({ id }) => id)

/** While a pointer or the focus is in the list, nothing moves and nothing vanishes from under it. */
export function Cards({ shown }: { readonly shown: readonly RequestView[] }) {
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
