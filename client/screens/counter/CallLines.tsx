import {
  IconCircleCheck,
  IconEye,
  IconPhone,
  IconPhoneCheck,
  IconSend,
  IconStairsUp,
  IconWalk,
  IconX,
} from '@tabler/icons-preact'
import type { ComponentChildren } from 'preact'
import type { CallState, PersonView, RequestView } from '../../../models/wire/views.ts'
import { Button } from '../../components/Button.tsx'
import { Until } from '../../components/Timer.tsx'
import { said, texts } from '../../state/language.ts'
import { isMoving } from '../../state/moves.ts'
import { clockTime, duration, now } from '../../state/time.ts'
import type { Acting } from './useAct.ts'

interface LinesProps {
  readonly request: RequestView
  readonly act: Acting['act']
}

/** Who is called or on the way, each with room and number: the telephone is always the other way. */
export function CallLines({ request, act }: LinesProps) {
  const { board: words, calledAs } = texts.value
  const calls = request.calls.filter((call) => call.state !== 'closed')
  const { responder } = request
  const isHere = request.status === 'arrived' || request.status === 'leaving'
  const present = isHere ? request.arrived?.person : undefined
  return (
    <ul class="lines" aria-label={words.called}>
      {present ? (
        <Line person={present}>
          <Mark tone="green" Shape={IconCircleCheck}>
            {request.arrived?.unconfirmed ? words.unconfirmed : words.stage.here}
          </Mark>
        </Line>
      ) : null}
      {responder && !isHere ? (
        <Line person={responder.person} phone={<Phoned request={request} person={responder.person} act={act} />}>
          <Mark tone="blue" Shape={responder.byPhone ? IconPhoneCheck : IconWalk}>
            <Expected request={request} />
          </Mark>
        </Line>
      ) : null}
      {calls.map((call) => {
        const { Shape, tone } = RECEIPTS[call.state]
        return (
          <Line
            key={call.pageId}
            person={call.person}
            as={calledAs[call.as]}
            phone={<Phoned request={request} person={call.person} act={act} />}
          >
            <Mark tone={tone} Shape={Shape}>
              {texts.value.callStates[call.state]}
              {call.rings > 1 ? `, ${words.rings(call.rings)}` : ''}
              {call.noted ? `, ${words.noted}` : ''}
            </Mark>
          </Line>
        )
      })}
      {refusals(request).map(({ person, reason }) => (
        <Line key={`no ${person.id}`} person={person}>
          <Mark tone="plain" Shape={IconX}>
            {words.cannotCome(reason === undefined ? undefined : texts.value.releaseReasons[reason])}
          </Mark>
        </Line>
      ))}
    </ul>
  )
}

/** Whoever said no and has not been called again since: so that nobody wonders where they went. */
function refusals({ saidNo, calls, responder, arrived }: RequestView): RequestView['saidNo'] {
  if (arrived) return []
  const busy = new Set(calls.filter((call) => call.state !== 'closed').map((call) => call.person.id))
  return saidNo.filter(({ person }) => !busy.has(person.id) && responder?.person.id !== person.id)
}

/** How far a call has come, the same sign on every board. */
export const RECEIPTS = {
  sent: { Shape: IconSend, tone: 'amber' },
  delivered: { Shape: IconCircleCheck, tone: 'amber' },
  seen: { Shape: IconEye, tone: 'blue' },
  undelivered: { Shape: IconPhone, tone: 'red' },
  closed: { Shape: IconCircleCheck, tone: 'plain' },
} as const satisfies Record<CallState, { Shape: unknown; tone: string }>

function Expected({ request }: { readonly request: RequestView }) {
  const { board: words, statuses } = texts.value
  const { responder } = request
  if (!responder) return null
  const parts = [responder.byPhone ? words.byPhone : statuses.accepted]
  const { expectedAt } = responder
  if (expectedAt !== undefined) {
    const isOverdue = expectedAt < now.value
    parts.push(isOverdue ? words.overdue(duration(now.value - expectedAt)) : words.expected(clockTime(expectedAt)))
  }
  return <span class="timer">{parts.join(', ')}</span>
}

interface LineProps {
  readonly person: PersonView
  readonly as?: string
  readonly phone?: ComponentChildren
  readonly children?: ComponentChildren
}

/** One person: name, position, where they sit and what rings there, and how far their call has come. */
export function Line({ person, as, phone, children }: LineProps) {
  const { common } = texts.value
  return (
    <li class="line">
      <span class="line-who">
        <span class="line-name">
          <span class="strong">{person.name}</span>
          {children}
        </span>
        <span class="soft">
          {said(person.position)}
          {as && !said(person.position).startsWith(as) ? ` · ${as}` : ''}
        </span>
      </span>
      <span class="line-where">
        {common.room(person.room)} · <span class="strong">{common.extension(person.extension)}</span>
      </span>
      <span class="line-phone">{phone}</span>
    </li>
  )
}

interface MarkProps {
  readonly tone: 'amber' | 'blue' | 'green' | 'red' | 'plain'
  readonly Shape: typeof IconEye
  readonly children: ComponentChildren
}

export function Mark({ tone, Shape, children }: MarkProps) {
  return (
    <span class={`badge badge-bare tone-${tone}`}>
      <Shape size={18} aria-hidden="true" />
      <span>{children}</span>
    </span>
  )
}

/** "Zadzwoniono": so that a colleague at the next counter does not ring the same person again. */
export function Phoned({ request, person, act }: LinesProps & { readonly person: PersonView }) {
  const { board: words, moves } = texts.value
  const last = request.phoned.findLast((each) => each.personId === person.id)
  if (last) return <span class="soft">{words.phonedAt(clockTime(last.at))}</span>
  if (!request.moves.includes('phoned')) return null
  return (
    <Button
      kind="quiet"
      size="small"
      busy={isMoving(request.id, 'phoned')}
      label={words.phone(person.name)}
      onPress={() => void act('phoned', { personId: person.id })}
    >
      {moves.phoned}
    </Button>
  )
}

/** "za 40 s: kierownik": what Parter does next if nobody comes. */
export function NextStep({ request }: { readonly request: RequestView }) {
  const { board: words, nextCall } = texts.value
  const step = request.nextStep
  if (!step) return null
  const who = nextCall[step.call]
  return (
    <span class="next-step">
      <IconStairsUp size={18} aria-hidden="true" />
      {step.at <= now.value ? words.nextNow(who) : <Until at={step.at} say={(time) => words.nextIn(time, who)} />}
    </span>
  )
}
