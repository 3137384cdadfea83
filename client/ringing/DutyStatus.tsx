import { IconBellOff, IconBellRinging, IconBellX, IconCalendarOff, IconPlugConnectedX } from '@tabler/icons-preact'
import { mayView } from '../frame/views.ts'
import { firstTexts } from '../state/language.ts'
import { outOfReach } from '../state/ownPresence.ts'
import type { Look } from '../ui/Badge.tsx'
import { onDuty, readiness } from './duty.ts'
import './ringing.css'

type Short = keyof (typeof firstTexts.value)['calls']['duty']['short']

const LOOKS = {
  away: { Shape: IconCalendarOff, tone: 'amber' },
  ready: { Shape: IconBellRinging, tone: 'green' },
  partly: { Shape: IconBellX, tone: 'amber' },
  offDuty: { Shape: IconBellOff, tone: 'plain' },
  disconnected: { Shape: IconPlugConnectedX, tone: 'red' },
} as const satisfies Record<Short, Look>

/** In the bar of every page: whether a call would be heard, and the way to what is missing. */
export function DutyStatus() {
  if (!mayView('calls')) return null
  const state = stateOf()
  const { Shape, tone } = LOOKS[state]
  return (
    <a class={`duty-status badge tone-${tone}`} href="/calls">
      <Shape size={18} aria-hidden="true" />
      {firstTexts.value.calls.duty.short[state]}
    </a>
  )
}

/** Away by plan, or marked out by somebody: then no call comes, whatever sound and notifications can do. */
function stateOf(): Short {
  if (outOfReach.value) return 'away'
  if (!onDuty.value) return 'offDuty'
  const { level } = readiness.value
  return level === 'unreachable' ? 'disconnected' : level
}
