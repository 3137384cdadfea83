import { IconBellRinging, IconPhoneCall } from '@tabler/icons-preact'
import { calls, ringingCalls } from '../../ringing/calls.ts'
import { DutyPanel } from '../../ringing/DutyPanel.tsx'
import { onDuty, readiness } from '../../ringing/duty.ts'
import { firstTexts } from '../../state/language.ts'
import { outOfReach } from '../../state/ownPresence.ts'
import { hasRole } from '../../state/session.ts'
import { later } from '../../ui/later.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { AvailabilityPanel } from './AvailabilityPanel.tsx'
import './calls.css'

const AskedCauses = later(async () => (await import('./laterParts.ts')).AskedCauses)
const AwayPanel = later(async () => (await import('./laterParts.ts')).AwayPanel)
const GapsAhead = later(async () => (await import('./laterParts.ts')).GapsAhead)
const MineCards = later(async () => (await import('./laterParts.ts')).MineCards)
const MyCovers = later(async () => (await import('./laterParts.ts')).MyCovers)
const MyAgreements = later(async () => (await import('./laterParts.ts')).MyAgreements)
const MyMessages = later(async () => (await import('./laterParts.ts')).MyMessages)
const SubstitutesPanel = later(async () => (await import('./laterParts.ts')).SubstitutesPanel)
const NotedCalls = later(async () => (await import('./laterParts.ts')).NotedCalls)

/** Where a called person waits for nothing, and afterwards sees what they are busy with. */
export function CallsScreen() {
  const words = firstTexts.value.calls
  const mine = (calls.value ?? []).filter((call) => call.my === 'responder')
  const noted = (calls.value ?? []).filter((call) => call.my === 'called' && !call.ringing)
  const isIdle = mine.length === 0 && noted.length === 0 && ringingCalls.value.length === 0
  // Whoever has not begun yet has one thing to do here, and nothing to read beside it.
  const mayBegin = isIdle && !onDuty.value && !outOfReach.value && calls.value !== undefined
  // A manager may work here all day, and never look at the supervision: below what is now stands what comes.
  const ahead = hasRole('supervisor') ? <GapsAhead /> : null
  return (
    <Screen title={words.title} class={mayBegin ? 'calls calls-begin' : 'calls'} quietHeading>
      {mayBegin ? null : (
        <div class="calls-now stack">
          {outOfReach.value ? <AwayPanel presence={outOfReach.value} /> : null}
          {mine.length > 0 ? <MineCards calls={mine} /> : null}
          {noted.length > 0 ? <NotedCalls calls={noted} /> : null}
          <MyCovers />
          <MyMessages />
          <MyAgreements />
          {isIdle && !outOfReach.value ? <Idle /> : null}
          <AskedCauses />
          {ahead}
        </div>
      )}
      <div key="self" class="calls-self stack">
        <DutyPanel isFirst={mayBegin} />
        {mayBegin ? <MyCovers /> : null}
        {mayBegin ? <MyMessages /> : null}
        {mayBegin ? <MyAgreements /> : null}
        <AvailabilityPanel />
        <SubstitutesPanel />
        {mayBegin ? ahead : null}
      </div>
    </Screen>
  )
}

/** Calm on purpose: whoever reads this has nothing to do but their own work. */
function Idle() {
  const { idle } = firstTexts.value.calls
  const { level } = readiness.value
  const state = onDuty.value ? (level === 'unreachable' ? 'disconnected' : level) : 'offDuty'
  const Shape = state === 'disconnected' ? IconPhoneCall : IconBellRinging
  return (
    <section class="sheet calls-idle">
      <Shape size={56} stroke={1.5} aria-hidden="true" />
      <p class="calls-idle-title">{idle[state]}</p>
      <p>{calls.value === undefined ? firstTexts.value.common.loading : idle.nothing}</p>
      <p class="soft">{idle.nothingHint}</p>
    </section>
  )
}
