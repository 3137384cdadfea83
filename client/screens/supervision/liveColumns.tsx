import { IconUserOff } from '@tabler/icons-preact'
import type { RequestView } from '../../../models/wire/views.ts'
import { keyNumbers } from '../../parts/request/keyNumbers.ts'
import { NeedList } from '../../parts/request/NeedList.tsx'
import { NextStep } from '../../parts/request/NextStep.tsx'
import { StatusBadge } from '../../parts/request/StatusBadge.tsx'
import { standingNow, wordsOf } from '../../parts/request/standing.ts'
import { said, texts } from '../../state/language.ts'
import { Badge } from '../../ui/Badge.tsx'
import type { Column } from '../../ui/DataTable.tsx'
import { CalledCell } from './CalledCell.tsx'
import { Decision } from './Decision.tsx'
import { ReadyPeople } from './ReadyPeople.tsx'
import { supervisionWords } from './words.ts'

/** What a manager asks, in this order: which, how bad, how long, who knows, what next, and what I can do. */
export function liveColumns(): readonly Column<RequestView>[] {
  const { live } = supervisionWords.value
  return [
    { key: 'request', title: live.request, cell: (request) => <RequestCell request={request} /> },
    { key: 'state', title: live.state, cell: (request) => <StateCell request={request} /> },
    { key: 'waits', title: live.waits, cell: (request) => <WaitCell request={request} /> },
    { key: 'called', title: live.called, cell: (request) => <CalledCell request={request} /> },
    {
      key: 'next',
      title: live.next,
      cell: (request) => (
        <span class="live-next">
          <NextCell request={request} />
          <ReadyPeople request={request} />
        </span>
      ),
    },
    { key: 'decision', title: live.decision, cell: (request) => <Decision request={request} /> },
  ]
}

function RequestCell({ request }: { readonly request: RequestView }) {
  return (
    <span class="live-request">
      <span>
        <span class="live-code">{request.code}</span> <CardNumber request={request} /> {said(request.wanted.name)}
      </span>
      <span class="soft">
        {request.wanted.unitName ? `${said(request.wanted.unitName)} · ` : ''}
        {said(request.place.name)}
      </span>
      <HoldUpLine request={request} />
      <NeedList needs={request.needs} />
    </span>
  )
}

/** With which key the decision is made. */
function CardNumber({ request }: { readonly request: RequestView }) {
  const number = keyNumbers.value.get(request.id)
  return number === undefined ? null : (
    <span class="key" aria-hidden="true">
      {number}
    </span>
  )
}

/** It runs until somebody comes, and then says how long that took. */
export function WaitCell({ request }: { readonly request: RequestView }) {
  const standing = standingNow(request)
  const isRunning = standing.waited !== undefined && standing.waited.until === undefined
  return <span class={`timer ${isRunning ? 'live-wait' : ''}`}>{wordsOf(standing).clock}</span>
}

export function NextCell({ request }: { readonly request: RequestView }) {
  const standing = standingNow(request)
  if (standing.next) return <NextStep standing={standing} />
  const { live } = supervisionWords.value
  return <span class="soft">{standing.phase === 'nobody' ? live.telephoneNext : live.noStep}</span>
}

/** Nobody of BOK answers for this client. */
export function UnattendedBadge({ request }: { readonly request: RequestView }) {
  if (request.visit?.unattendedSince === undefined) return null
  return (
    <Badge Shape={IconUserOff} tone="red">
      {texts.value.visit.unattendedShort}
    </Badge>
  )
}

/** Why nobody is there yet: what the office can mend comes before whom it waits for. */
export function HoldUpLine({ request }: { readonly request: RequestView }) {
  const holdUp = request.canCome?.holdUp
  return holdUp === undefined ? null : <span class="live-hold-up">{supervisionWords.value.holdUps[holdUp]}</span>
}

function StateCell({ request }: { readonly request: RequestView }) {
  const { live } = supervisionWords.value
  const standing = standingNow(request)
  const { who, promise } = wordsOf(standing)
  const isExtended = standing.phase === 'coming' && request.extendedMs > 0
  const facts = [
    who,
    promise,
    standing.isUnconfirmed ? texts.value.board.unconfirmed : undefined,
    isExtended ? live.extended(request.extendedMs / 60_000) : undefined,
  ].filter((fact) => fact !== undefined)
  return (
    <span class="live-state">
      <StatusBadge standing={standing} />
      <UnattendedBadge request={request} />
      {facts.map((fact) => (
        <span key={fact}>{fact}</span>
      ))}
    </span>
  )
}
