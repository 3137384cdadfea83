import { useState } from 'preact/hooks'
import type { RequestView } from '../../../models/wire/views.ts'
import { Button } from '../../components/Button.tsx'
import { Notice } from '../../components/Notice.tsx'
import { Until } from '../../components/Timer.tsx'
import { texts } from '../../state/language.ts'
import { isMoving } from '../../state/moves.ts'
import { Line, Phoned } from './CallLines.tsx'
import { shortcutOf } from './keyNumbers.ts'
import type { Acting } from './useAct.ts'

interface QuestionProps {
  readonly request: RequestView
  readonly act: Acting['act']
}

/** What Parter asks the clerk, and what it could not do by itself: above everything else on the card. */
export function Questions({ request, act }: QuestionProps) {
  return (
    <>
      {request.nobodySince === undefined ? null : <Nobody request={request} act={act} />}
      {request.claim && request.moves.includes('confirmArrival') ? <Claim request={request} act={act} /> : null}
      {request.askedAt !== undefined && request.moves.includes('stillGoing') ? (
        <StillGoing request={request} act={act} />
      ) : null}
    </>
  )
}

/** The competent ones come first; a screen full of numbers helps nobody. */
const FIRST_SHOWN = 3

/** Nobody could be notified: the numbers to ring, right here, for as long as it lasts. */
function Nobody({ request, act }: QuestionProps) {
  const { board: words, skipReasons } = texts.value
  const [isWhole, setWhole] = useState(false)
  const undelivered = request.calls.filter((call) => call.state === 'undelivered').map((call) => call.person)
  const people = [
    ...undelivered.map((person) => ({ person, why: skipReasons.undelivered })),
    ...request.skipped
      .filter(({ person }) => !undelivered.some((each) => each.id === person.id))
      .map(({ person, why }) => ({ person, why: skipReasons[why] })),
  ]
  const shown = isWhole ? people : people.slice(0, FIRST_SHOWN)
  return (
    <Notice kind="telephone">
      <p class="strong">{people.length > 0 ? words.nobody : words.nobodyNone}</p>
      {people.length > 0 ? (
        <ul class="lines">
          {shown.map(({ person, why }) => (
            <Line
              key={person.id}
              person={person}
              as={why}
              phone={<Phoned request={request} person={person} act={act} />}
            />
          ))}
        </ul>
      ) : (
        <p>
          <a href="/telephones">{texts.value.frame.telephones}</a>
        </p>
      )}
      {people.length > FIRST_SHOWN ? (
        <div>
          <Button kind="quiet" size="small" expanded={isWhole} onPress={() => setWhole(!isWhole)}>
            {isWhole ? words.less : words.everybody(people.length)}
          </Button>
        </div>
      ) : null}
    </Notice>
  )
}

/** Somebody says from elsewhere that they are here. Only who stands at the counter can see it. */
function Claim({ request, act }: QuestionProps) {
  const { board: words } = texts.value
  const { claim } = request
  if (!claim) return null
  const busy = isMoving(request.id, 'confirmArrival')
  return (
    <Notice kind="info">
      <p class="strong">{words.claim(claim.person.name)}</p>
      <div class="row">
        <Button
          kind="primary"
          busy={busy}
          {...shortcutOf(request)}
          onPress={() => void act('confirmArrival', { here: true })}
        >
          {words.claimYes}
        </Button>
        <Button busy={busy} onPress={() => void act('confirmArrival', { here: false })}>
          {words.claimNo}
        </Button>
        <Until at={claim.until} say={words.claimLeft} class="soft" />
      </div>
    </Notice>
  )
}

function StillGoing({ request, act }: QuestionProps) {
  const { board: words } = texts.value
  return (
    <Notice kind="info">
      <div class="row spread">
        <span class="strong">{request.status === 'leaving' ? words.stillLeaving : words.stillGoing}</span>
        <Button busy={isMoving(request.id, 'stillGoing')} onPress={() => void act('stillGoing', {})}>
          {words.stillYes}
        </Button>
      </div>
    </Notice>
  )
}
