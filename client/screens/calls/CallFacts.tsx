import { IconBriefcase, IconHeartHandshake, IconMapPin, IconWalk } from '@tabler/icons-preact'
import type { ComponentChildren } from 'preact'
import type { Need } from '../../../models/domain/request/needs.ts'
import type { CallView } from '../../../models/wire/views.ts'
import { bringFor, helpWith } from '../../parts/conduct/advice.ts'
import { extensionOf, inOneLine } from '../../parts/people/whereabouts.ts'
import { NeedList } from '../../parts/request/NeedList.tsx'
import { callStanding, wordsOf } from '../../parts/request/standing.ts'
import { calls as known } from '../../ringing/calls.ts'
import { placeText, wantedText } from '../../ringing/callTexts.ts'
import { capital, texts } from '../../state/language.ts'
import { me } from '../../state/session.ts'
import { Coded } from '../../ui/Coded.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { VisitMates } from './VisitMates.tsx'

/** Who is on the way already, until when, and how to ask them: whoever is called after them decides with that in mind. */
export function OnTheWay({ calls }: { readonly calls: readonly CallView[] }) {
  const other = calls.map(callStanding).find(({ who }) => who !== undefined && who.id !== me.value?.person.id)
  if (!other?.who) return null
  const { who = '', promise = '' } = wordsOf(other)
  return (
    <p class="call-coming">
      <IconWalk size={22} aria-hidden="true" />
      {inOneLine([capital(who), promise, extensionOf(other.who)])}
    </p>
  )
}

/** What the person must know before they decide: for what, where, what the client needs. */
export function CallSummary({ calls }: { readonly calls: readonly CallView[] }) {
  const { card, kinds } = texts.value.calls
  const [first] = calls
  if (!first) return null
  return (
    <div class="stack-s">
      <NotSeen calls={calls} />
      {calls.length > 1 ? <p class="soft">{card.sameClient}</p> : null}
      <ul class="call-matters">
        {calls.map((call) => (
          <li key={call.requestId}>
            {calls.length > 1 ? <span class="soft nowrap">{call.code} </span> : null}
            {wantedText(call)}
          </li>
        ))}
      </ul>
      <p class="call-place">
        <IconMapPin size={24} aria-hidden="true" />
        <span>{placeText(first.place)}</span>
      </p>
      {first.status === 'routing' ? null : <p>{kinds[first.kind]}.</p>}
      <NeedList needs={needsOf(calls)} />
      <VisitMates calls={calls} />
      <AlreadyBusy calls={calls} />
      {calls.map((call) =>
        call.note === undefined ? null : (
          <p class="call-note" key={call.requestId}>
            <span class="strong">{card.note}:</span> {call.note}
          </p>
        ),
      )}
    </div>
  )
}

/** The clerk looked and did not see them: whoever stands at another desk would wait there for nothing. */
function NotSeen({ calls }: { readonly calls: readonly CallView[] }) {
  const { news } = texts.value.calls
  const denied = calls.find((call) => call.claimDeniedAt !== undefined && call.claim === undefined)
  if (!denied) return null
  return (
    <Notice kind="warn">
      <p class="strong">{news.notSeen}</p>
      <p>{news.notSeenBody(denied.code, placeText(denied.place))}</p>
    </Notice>
  )
}

/** Two clients at once: said before the answer, because the second was offered to others first. */
function AlreadyBusy({ calls }: { readonly calls: readonly CallView[] }) {
  const shown = new Set(calls.map((call) => call.requestId))
  const others = (known.value ?? []).filter((call) => call.my === 'responder' && !shown.has(call.requestId))
  if (others.length === 0 || calls.some((call) => call.my === 'responder')) return null
  const codes = others.map((call) => call.code).join(', ')
  return (
    <p class="call-note">
      <Coded text={texts.value.calls.card.alreadyWith(codes)} />
    </p>
  )
}

interface DetailsProps {
  readonly calls: readonly CallView[]
  /** Under the heading of the card: no level of headings is left out. */
  readonly level: 'h2' | 'h3' | 'h4'
}

/** What helps on the way down: what to bring, how to help, who else is called. */
export function CallDetails({ calls, level }: DetailsProps) {
  const { card } = texts.value.calls
  const needs = needsOf(calls)
  const bring = bringFor(needs)
  const also = new Map(calls.flatMap((call) => call.alsoCalled).map((person) => [person.id, person]))
  return (
    <div class="call-details stack">
      {bring.length > 0 ? (
        <Detail level={level} icon={<IconBriefcase size={22} />} title={card.bring}>
          <p>{bring.join(', ')}</p>
        </Detail>
      ) : null}
      {needs.length > 0 ? (
        <Detail level={level} icon={<IconHeartHandshake size={22} />} title={card.help}>
          <ul class="call-advice">
            {needs.map((need) => (
              <li key={need}>{helpWith(need)}</li>
            ))}
          </ul>
        </Detail>
      ) : null}
      {also.size > 0 ? (
        <p>
          <span class="strong">{card.alsoCalled}:</span> {[...also.values()].map((person) => person.name).join(', ')}
        </p>
      ) : null}
    </div>
  )
}

interface DetailProps {
  readonly icon: ComponentChildren
  readonly title: string
  readonly level: DetailsProps['level']
  readonly children: ComponentChildren
}

function Detail({ icon, title, level: Heading, children }: DetailProps) {
  return (
    <section class="call-detail">
      <span aria-hidden="true">{icon}</span>
      <div>
        <Heading>{title}</Heading>
        {children}
      </div>
    </section>
  )
}

export const needsOf = (calls: readonly CallView[]): readonly Need[] => [
  ...new Set(calls.flatMap((call) => call.needs)),
]
