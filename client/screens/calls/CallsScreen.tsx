import { IconBellOff, IconBellRinging, IconPhoneCall } from '@tabler/icons-preact'
import { HolesAhead } from '../../parts/schedule/HolesAhead.tsx'
import { calls, ringingCalls } from '../../ringing/calls.ts'
import { DutyPanel } from '../../ringing/DutyPanel.tsx'
import { onDuty, readiness } from '../../ringing/duty.ts'
import { dutyMemory } from '../../ringing/dutyMemory.ts'
import { texts } from '../../state/language.ts'
import { outOfReach } from '../../state/ownPresence.ts'
import { hasRole } from '../../state/session.ts'
import { later } from '../../ui/later.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { AvailabilityPanel } from './AvailabilityPanel.tsx'
import { AwayPanel } from './AwayPanel.tsx'
import './calls.css'
import { SubstitutesPanel } from './SubstitutesPanel.tsx'

const MineCard = later(async () => (await import('./MineCard.tsx')).MineCard)
const NotedCalls = later(async () => (await import('./NotedCalls.tsx')).NotedCalls)

/** Where a called person waits for nothing, and afterwards sees what they are busy with. */
export function CallsScreen() {
  const words = texts.value.calls
  const mine = (calls.value ?? []).filter((call) => call.my === 'responder')
  const noted = (calls.value ?? []).filter((call) => call.my === 'called' && !call.ringing)
  const isIdle = mine.length === 0 && noted.length === 0 && ringingCalls.value.length === 0
  return (
    <Screen title={words.title} class="calls" quietHeading>
      <div class="calls-now stack">
        {outOfReach.value ? <AwayPanel presence={outOfReach.value} /> : null}
        {mine.length > 0 ? (
          <section class="stack" aria-labelledby="mine-title">
            <h2 id="mine-title">{words.mine.title}</h2>
            {mine.map((call) => (
              <MineCard key={call.requestId} call={call} />
            ))}
          </section>
        ) : null}
        {noted.length > 0 ? <NotedCalls calls={noted} /> : null}
        {isIdle && !outOfReach.value ? <Idle /> : null}
        {/* A manager may work here all day, and never look at the supervision: below what is now stands what comes. */}
        {hasRole('supervisor') ? <HolesAhead /> : null}
      </div>
      <div class="calls-self stack">
        <DutyPanel />
        <AvailabilityPanel />
        <SubstitutesPanel />
      </div>
    </Screen>
  )
}

/** Calm on purpose: whoever reads this has nothing to do but their own work. */
function Idle() {
  const { idle } = texts.value.calls
  const { level } = readiness.value
  const state = onDuty.value ? (level === 'unreachable' ? 'disconnected' : level) : 'offDuty'
  const hasEnded = dutyMemory.value.onDuty === false
  const Shape = { ready: IconBellRinging, partly: IconBellRinging, offDuty: IconBellOff, disconnected: IconPhoneCall }[
    state
  ]
  return (
    <section class="sheet calls-idle">
      <Shape size={56} stroke={1.5} aria-hidden="true" />
      <p class="calls-idle-title">{idle[state]}</p>
      <p>{calls.value === undefined ? texts.value.common.loading : idle.nothing}</p>
      <p class="soft">{state === 'offDuty' ? (hasEnded ? idle.ended : idle.notStarted) : idle.nothingHint}</p>
    </section>
  )
}
