import type { RequestView } from '../../../models/wire/views.ts'
import { shortcutOf } from '../../parts/request/keyNumbers.ts'
import type { RequestStanding } from '../../parts/request/standing.ts'
import type { Acting } from '../../parts/request/useAct.ts'
import { texts } from '../../state/language.ts'
import { isMoving } from '../../state/moves.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Until } from '../../ui/Timer.tsx'

interface QuestionProps {
  readonly request: RequestView
  readonly act: Acting['act']
}

/** What Parter asks the clerk: above everything else on the card. */
export function Questions({ request, wants, act }: QuestionProps & { readonly wants: RequestStanding['wants'] }) {
  return (
    <>
      {wants === 'confirmArrival' && request.moves.includes(wants) ? <Claim request={request} act={act} /> : null}
      {wants === 'stillGoing' && request.moves.includes(wants) ? <StillGoing request={request} act={act} /> : null}
    </>
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
