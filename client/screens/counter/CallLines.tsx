import { IconCircleCheck, IconPhoneCheck, IconWalk, IconX } from '@tabler/icons-preact'
import type { ComponentChildren } from 'preact'
import type { PersonView, RequestView } from '../../../models/wire/views.ts'
import { extensionOf, roomOf } from '../../parts/people/whereabouts.ts'
import { Mailed } from '../../parts/request/Mailed.tsx'
import { RECEIPTS } from '../../parts/request/receipts.ts'
import { type RequestStanding, wordsOf } from '../../parts/request/standing.ts'
import type { Acting } from '../../parts/request/useAct.ts'
import { ringsOnCorridor } from '../../state/corridors.ts'
import { said, texts } from '../../state/language.ts'
import { isMoving } from '../../state/moves.ts'
import { clockTime } from '../../state/time.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Button } from '../../ui/Button.tsx'

interface LinesProps {
  readonly request: RequestView
  readonly act: Acting['act']
}

/** Who is called or on the way, each with room and number: the telephone is always the other way. */
export function CallLines({ request, standing, act }: LinesProps & { readonly standing: RequestStanding }) {
  const { board: words, calledAs } = texts.value
  const calls = request.calls.filter((call) => call.state !== 'closed')
  const { phase, who } = standing
  return (
    <ul class="lines" aria-label={words.called}>
      {who && (phase === 'arrived' || phase === 'leaving') ? (
        <Line person={who}>
          <Badge bare tone="green" Shape={IconCircleCheck}>
            {standing.isUnconfirmed ? words.unconfirmed : words.stage.here}
          </Badge>
        </Line>
      ) : null}
      {who && (phase === 'coming' || phase === 'claimed') ? (
        <Line person={who} phone={<Phoned request={request} person={who} act={act} />}>
          <Coming request={request} standing={standing} />
        </Line>
      ) : null}
      {calls.map((call) => {
        return (
          <Line
            key={call.pageId}
            person={call.person}
            as={calledAs[call.as]}
            phone={<Phoned request={request} person={call.person} act={act} />}
          >
            <Badge bare {...RECEIPTS[call.state]}>
              {texts.value.callStates[call.state]}
              {call.rings > 1 ? `, ${words.rings(call.rings)}` : ''}
              {call.noted ? `, ${words.noted}` : ''}
              {!call.noted && ringsOnCorridor(call.person) ? `, ${words.alsoOnCorridor}` : ''}
            </Badge>
            <Mailed at={call.mailedAt} />
          </Line>
        )
      })}
      {refusals(request).map(({ person, reason }) => (
        <Line key={`no ${person.id}`} person={person}>
          <Badge bare tone="plain" Shape={IconX}>
            {words.cannotCome(reason === undefined ? undefined : texts.value.releaseReasons[reason])}
          </Badge>
        </Line>
      ))}
    </ul>
  )
}

/** Whoever said no and has not been called again since: so that nobody wonders where they went. */
function refusals({ declined, calls, responder, arrived }: RequestView): RequestView['declined'] {
  if (arrived) return []
  const busy = new Set(calls.filter((call) => call.state !== 'closed').map((call) => call.person.id))
  return declined.filter(({ person }) => !busy.has(person.id) && responder?.person.id !== person.id)
}

function Coming({ request, standing }: { readonly request: RequestView; readonly standing: RequestStanding }) {
  const { state, promise } = wordsOf(standing)
  const isByPhone = standing.phase === 'coming' && request.responder?.byPhone === true
  const parts = [isByPhone ? texts.value.board.byPhone : state, promise].filter((part) => part !== undefined)
  return (
    <Badge bare tone="blue" Shape={isByPhone ? IconPhoneCheck : IconWalk}>
      <span class="timer">{parts.join(', ')}</span>
    </Badge>
  )
}

interface LineProps {
  readonly person: PersonView
  readonly as?: string
  readonly phone?: ComponentChildren
  readonly children?: ComponentChildren
}

/** One person: name, position, where they sit and what rings there, and how far their call has come. */
export function Line({ person, as, phone, children }: LineProps) {
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
        {roomOf(person)}
        {person.room === '' || person.extension === '' ? '' : ' · '}
        <span class="strong nowrap">{extensionOf(person)}</span>
      </span>
      <span class="line-phone">{phone}</span>
    </li>
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
