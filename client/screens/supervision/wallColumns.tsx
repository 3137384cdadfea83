import type { RequestView } from '../../../models/wire/views.ts'
import { inOneLine } from '../../parts/people/whereabouts.ts'
import { StatusBadge } from '../../parts/request/StatusBadge.tsx'
import { standingNow, wordsOf } from '../../parts/request/standing.ts'
import { said, texts } from '../../state/language.ts'
import type { Column } from '../../ui/DataTable.tsx'
import { HoldUpLine, NextCell, UnattendedBadge, WaitCell } from './liveColumns.tsx'
import { ReadyPeople } from './ReadyPeople.tsx'
import { supervisionWords } from './words.ts'

/**
 * Read from across a corridor, by everybody who passes: two lines a request, so that six of them stand on a small
 * screen, and nothing about the client.
 */
export function wallColumns(): readonly Column<RequestView>[] {
  const { live } = supervisionWords.value
  return [
    { key: 'request', title: live.request, cell: (request) => <RequestCell request={request} /> },
    { key: 'state', title: live.state, cell: (request) => <StateCell request={request} /> },
    { key: 'waits', title: live.waits, cell: (request) => <WaitCell request={request} /> },
    { key: 'next', title: live.next, cell: (request) => <WallNextCell request={request} /> },
  ]
}

/** Nobody touches it: whoever reads it can lift a telephone. */
function WallNextCell({ request }: { readonly request: RequestView }) {
  return (
    <span class="wall-cell">
      <NextCell request={request} />
      <ReadyPeople request={request} shown={1} />
    </span>
  )
}

function RequestCell({ request }: { readonly request: RequestView }) {
  return (
    <span class="wall-cell">
      <span class="wall-line">
        <span class="live-code">{request.code}</span> {said(request.wanted.name)}
      </span>
      <span class="wall-line soft">{said(request.place.name)}</span>
    </span>
  )
}

function StateCell({ request }: { readonly request: RequestView }) {
  const standing = standingNow(request)
  const { who = '', promise = '' } = wordsOf(standing)
  return (
    <span class="wall-cell">
      <span class="row">
        <StatusBadge standing={standing} />
        <UnattendedBadge request={request} />
      </span>
      {request.canCome?.holdUp === undefined || who !== '' ? (
        <span class="wall-line">{inOneLine([who, promise]) || calledText(request)}</span>
      ) : (
        <HoldUpLine request={request} />
      )}
    </span>
  )
}

/** Whose call has come the furthest, and how many are called beside them. */
function calledText(request: RequestView): string {
  const { called } = standingNow(request)
  const calls = request.calls.filter(({ state }) => state !== 'closed')
  const shown = calls.findLast(({ person }) => person.id === called?.person.id)
  if (!shown) return ''
  const others = calls.length - 1
  return inOneLine([shown.person.name, texts.value.callStates[shown.state], others > 0 ? `+${others}` : ''])
}
