import type { RequestView } from '../../../models/wire/views.ts'
import { NeedList } from '../../parts/request/NeedList.tsx'
import { NextStep } from '../../parts/request/NextStep.tsx'
import { StatusBadge, UrgencyBadge } from '../../parts/request/StatusBadge.tsx'
import { said } from '../../state/language.ts'
import { clockTime } from '../../state/time.ts'
import type { Column } from '../../ui/DataTable.tsx'
import { Since } from '../../ui/Timer.tsx'
import { CalledCell } from './CalledCell.tsx'
import { Decision } from './Decision.tsx'
import { supervisionWords } from './words.ts'

/** What a manager asks, in this order: which, how bad, how long, who knows, what next, and what I can do. */
export function liveColumns(isWall: boolean): readonly Column<RequestView>[] {
  const { live } = supervisionWords.value
  const columns: readonly Column<RequestView>[] = [
    { key: 'request', title: live.request, cell: (request) => <RequestCell request={request} isWall={isWall} /> },
    { key: 'state', title: live.state, cell: (request) => <StateCell request={request} /> },
    { key: 'waits', title: live.waits, cell: (request) => <Since at={request.waitsFrom} class="live-wait" /> },
    { key: 'called', title: live.called, cell: (request) => <CalledCell request={request} /> },
    {
      key: 'next',
      title: live.next,
      cell: (request) => (request.nextStep ? <NextStep request={request} /> : <span class="soft">{live.noStep}</span>),
    },
  ]
  if (isWall) return columns
  return [...columns, { key: 'decision', title: live.decision, cell: (request) => <Decision request={request} /> }]
}

/** On a wall everybody who passes reads it: nothing about the client stands there. */
function RequestCell({ request, isWall }: { readonly request: RequestView; readonly isWall: boolean }) {
  return (
    <span class="live-request">
      <span class="live-code">{request.code}</span>
      <span>{said(request.wanted.name)}</span>
      <span class="soft">
        {request.wanted.unitName ? `${said(request.wanted.unitName)} · ` : ''}
        {said(request.place.name)}
      </span>
      {isWall ? null : <NeedList needs={request.needs} />}
      {request.isWithheld && !isWall ? <span class="soft">{supervisionWords.value.live.withheld}</span> : null}
    </span>
  )
}

function StateCell({ request }: { readonly request: RequestView }) {
  const { live } = supervisionWords.value
  const { responder, arrived } = request
  const facts = [
    arrived?.person ? live.with(arrived.person.name) : responder ? live.comes(responder.person.name) : '',
    !arrived && responder?.expectedAt !== undefined ? live.expected(clockTime(responder.expectedAt)) : '',
    arrived?.unconfirmed ? live.unconfirmed : '',
    request.extendedMs > 0 ? live.extended(request.extendedMs / 60_000) : '',
    request.leftoverSince === undefined ? '' : live.leftover,
  ].filter(Boolean)
  return (
    <span class="live-state">
      <UrgencyBadge request={request} />
      <StatusBadge status={request.status} />
      {facts.map((fact) => (
        <span key={fact}>{fact}</span>
      ))}
    </span>
  )
}
