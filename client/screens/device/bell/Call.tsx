import { IconBellRinging, IconCircleCheck, IconPhone, IconUserCheck, IconWalk } from '@tabler/icons-preact'
import { useEffect } from 'preact/hooks'
import type { BellPhase } from '../../../../models/domain/bell/bellStanding.ts'
import type { BellScreen } from '../../../../models/wire/bellScreen.ts'
import { announce } from '../../../state/announcer.ts'
import { Button } from '../../../ui/Button.tsx'
import { phone } from './atTheDoor.ts'
import { doorWords } from './doorWords.ts'
import { takeBack } from './ringing.ts'

const PICTURES = {
  called: IconBellRinging,
  nobody: IconPhone,
  coming: IconWalk,
  here: IconUserCheck,
  takenBack: IconCircleCheck,
  over: IconCircleCheck,
  closed: IconPhone,
} as const satisfies Record<BellPhase, unknown>

/** How the call stands: one sentence, one picture, and within how many minutes somebody comes. */
export function Call({ call: { phase, within, ticket } }: { readonly call: NonNullable<BellScreen['call']> }) {
  const words = doorWords.value
  const Picture = PICTURES[phase]
  const sentence = words.phases[phase]
  useEffect(() => announce(sentence), [sentence])
  const more = ticket === undefined && within ? words.ringing : words.more[phase]
  const isByPhone = phase === 'nobody' || phase === 'closed' || within?.isLonger === true
  return (
    <>
      <div class="display-sentence">
        <Picture class="display-picture" size={160} stroke={1.5} aria-hidden="true" />
        <h1>{sentence}</h1>
      </div>
      {within ? <p class="display-within">{(within.isLonger ? words.longer : words.within)(within.minutes)}</p> : null}
      {more === undefined ? null : <p>{more}</p>}
      {isByPhone && phone.value !== undefined ? <p class="bell-number">{phone.value}</p> : null}
      {ticket === undefined ? null : (
        <div class="display-buttons">
          <Button class="display-note" onPress={() => void takeBack(ticket)}>
            {words.takeBack}
          </Button>
        </div>
      )}
    </>
  )
}
