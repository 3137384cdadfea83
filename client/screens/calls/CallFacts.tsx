import { IconAlertCircle, IconBriefcase, IconHeartHandshake, IconMapPin } from '@tabler/icons-preact'
import type { ComponentChildren } from 'preact'
import type { Need } from '../../../models/domain/needs.ts'
import type { CallView, PlaceView } from '../../../models/wire/views.ts'
import { NeedList } from '../../components/NeedList.tsx'
import { said, texts } from '../../state/language.ts'
import { me } from '../../state/session.ts'

/** What the person must know before they decide: for what, where, what the client needs. */
export function CallSummary({ calls }: { readonly calls: readonly CallView[] }) {
  const { card, kinds } = texts.value.calls
  const [first] = calls
  if (!first) return null
  return (
    <div class="stack-s">
      {calls.length > 1 ? <p class="soft">{card.sameClient}</p> : null}
      <ul class="call-matters">
        {calls.map((call) => (
          <li key={call.requestId}>
            {calls.length > 1 ? <span class="soft">{call.code} </span> : null}
            {said(call.wanted.name)}
          </li>
        ))}
      </ul>
      <p class="call-place">
        <IconMapPin size={24} aria-hidden="true" />
        <span>{placeText(first.place)}</span>
      </p>
      <p>{kinds[first.kind]}.</p>
      <NeedList needs={needsOf(calls)} />
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

/** What helps on the way down: what to bring, how to help, who else is called. */
export function CallDetails({ calls }: { readonly calls: readonly CallView[] }) {
  const { card, advice } = texts.value.calls
  const needs = needsOf(calls)
  const bring = needs.flatMap((need) => advice[need].bring ?? [])
  const also = new Map(calls.flatMap((call) => call.alsoCalled).map((person) => [person.id, person]))
  const coming = calls.find((call) => call.responder)?.responder
  return (
    <div class="call-details stack">
      {bring.length > 0 ? (
        <Detail icon={<IconBriefcase size={22} />} title={card.bring}>
          <p>{bring.join(', ')}</p>
        </Detail>
      ) : null}
      {needs.length > 0 ? (
        <Detail icon={<IconHeartHandshake size={22} />} title={card.help}>
          <ul class="call-advice">
            {needs.map((need) => (
              <li key={need}>{advice[need].help}</li>
            ))}
          </ul>
        </Detail>
      ) : null}
      {coming && coming.person.id !== me.value?.person.id ? (
        <Detail icon={<IconAlertCircle size={22} />} title={card.comes(coming.person.name)} />
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
  readonly children?: ComponentChildren
}

function Detail({ icon, title, children }: DetailProps) {
  return (
    <section class="call-detail">
      <span aria-hidden="true">{icon}</span>
      <div>
        <h3>{title}</h3>
        {children}
      </div>
    </section>
  )
}

/** The building is said only when it is another one than this person's own. */
export function placeText(place: PlaceView): string {
  const { room, floor } = texts.value.common
  const parts = [said(place.name), floor(place.floor), room(place.room)]
  return (place.building === me.value?.person.building ? parts : [...parts, place.building]).join(', ')
}

export const needsOf = (calls: readonly CallView[]): readonly Need[] => [
  ...new Set(calls.flatMap((call) => call.needs)),
]
