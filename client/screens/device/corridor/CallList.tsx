import { IconBellRinging, IconBellZ } from '@tabler/icons-preact'
import type { CorridorCall } from '../../../../models/domain/channels/corridor.ts'
import { said } from '../../../state/language.ts'
import { duration } from '../../../state/time.ts'
import { Button } from '../../../ui/Button.tsx'
import { corridorWords } from './corridorWords.ts'
import { silencedMs, silenceForAMinute } from './ringing.ts'

/** Whom to tell: the door first, because whoever passes looks for a door. Several at once are all there. */
export function CallList({ calls }: { readonly calls: readonly CorridorCall[] }) {
  const words = corridorWords.value
  const [one] = calls
  return (
    <section class="corridor-calls" aria-labelledby="corridor-calls">
      {/* Heard at once by who does not see it; each new call anew. */}
      <div class="unseen" role="alert">
        {calls.map(({ code, room }) => words.alert(code, room)).join(' ')}
      </div>
      <h2 id="corridor-calls">
        <IconBellRinging size={48} aria-hidden="true" />
        {calls.length === 1 ? words.call : words.calls(calls.length)}
      </h2>
      <p class="corridor-lead">{words.lead}</p>
      <ul class={calls.length === 1 ? 'corridor-cards corridor-cards-one' : 'corridor-cards'}>
        {calls.map((call) => (
          <li class="corridor-card" key={call.pageId}>
            {call.room === '' ? null : <span class="corridor-room">{words.room(call.room)}</span>}
            <span class="corridor-position">{said(call.position)}</span>
            <span class="corridor-call-code">{call.code}</span>
          </li>
        ))}
      </ul>
      <p class="corridor-silence">
        {silencedMs.value > 0 ? (
          <span class="corridor-state">
            <IconBellZ size={28} aria-hidden="true" />
            <span class="timer">{words.silenced(duration(silencedMs.value))}</span>
          </span>
        ) : one ? (
          <Button size="large" onPress={silenceForAMinute}>
            <IconBellZ size={26} aria-hidden="true" />
            {words.silence}
          </Button>
        ) : null}
      </p>
    </section>
  )
}
