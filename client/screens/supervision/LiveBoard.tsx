import { IconCoffee } from '@tabler/icons-preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { RequestView } from '../../../models/wire/views.ts'
import { giveNumbers } from '../../parts/request/keyNumbers.ts'
import { standingNow } from '../../parts/request/standing.ts'
import { isLoaded, requestOf, requests } from '../../state/board.ts'
import { byLateness } from '../../state/boardOrder.ts'
import { DataTable } from '../../ui/DataTable.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { liveColumns } from './liveColumns.tsx'
import { wallColumns } from './wallColumns.tsx'
import { supervisionWords } from './words.ts'

/** Every open request, the most late on top, with the decision at the end of its row. */
export function LiveBoard({ isWall = false }: { readonly isWall?: boolean }) {
  const { live } = supervisionWords.value
  const open = requests.value.filter((request) => request.status !== 'ended')
  useEffect(() => (isWall ? undefined : giveNumbers(open)), [open.map(({ id }) => id).join()])
  const standings = open.map(standingNow)
  const late = standings.filter(({ isLate }) => isLate).length
  const nobody = standings.filter(({ phase }) => phase === 'nobody').length
  return (
    <section class="stack" aria-labelledby="live-title">
      <div class="row spread">
        <h2 id="live-title">{live.title}</h2>
        <p class="row live-counts">
          <span>{live.open(open.length)}</span>
          <span class={late > 0 ? 'badge tone-red' : undefined}>{live.late(late)}</span>
          <span class={nobody > 0 ? 'badge tone-red' : undefined}>{live.nobody(nobody)}</span>
        </p>
      </div>
      <div class="sheet live-board">
        {isLoaded.value ? <Rows open={open} isWall={isWall} /> : <p class="panel soft">{live.loading}</p>}
      </div>
      {/* Once, not in every row: each row would be a line higher. On the wall nobody's needs are shown. */}
      {!isWall && open.some(({ isWithheld }) => isWithheld) ? <p class="soft">{live.withheld}</p> : null}
      {!isWall && open.length > 0 ? <p class="soft live-keys">{live.keys}</p> : null}
    </section>
  )
}

/** While a pointer or the focus is in the table, no row moves away from under it, nor vanishes with an open dialog. */
function Rows({ open, isWall }: { readonly open: readonly RequestView[]; readonly isWall: boolean }) {
  const { live } = supervisionWords.value
  const [isPointed, setPointed] = useState(false)
  const [isFocused, setFocused] = useState(false)
  const order = useRef<readonly string[]>([])
  const last = useRef(new Map<string, RequestView>())
  for (const request of open) last.current.set(request.id, request)
  const ideal = [...open].sort(byLateness).map(({ id }) => id)
  order.current = isPointed || isFocused ? held(order.current, ideal) : ideal
  const rows = order.current.flatMap((id) => requestOf(id) ?? last.current.get(id) ?? [])
  if (rows.length === 0)
    return (
      <EmptyState icon={<IconCoffee size={40} />} title={live.empty}>
        <p>{live.emptyHint}</p>
      </EmptyState>
    )
  return (
    <div
      onPointerEnter={() => setPointed(true)}
      onPointerLeave={() => setPointed(false)}
      onFocusIn={({ target }) =>
        setFocused(
          target instanceof HTMLButtonElement || (target instanceof Element && target.closest('dialog') !== null),
        )
      }
      onFocusOut={() => setFocused(false)}
    >
      <DataTable
        caption={live.caption}
        quietCaption
        isCardsWhenNarrow
        columns={isWall ? wallColumns() : liveColumns()}
        rows={rows}
        rowKey={(request) => request.id}
      />
    </div>
  )
}

/** As it stands, with new ones behind. */
const held = (shown: readonly string[], ideal: readonly string[]): readonly string[] => [
  ...shown,
  ...ideal.filter((id) => !shown.includes(id)),
]
