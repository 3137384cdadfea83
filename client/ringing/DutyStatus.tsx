import { IconBellOff, IconBellRinging, IconBellX, IconPlugConnectedX } from '@tabler/icons-preact'
import { mayView } from '../frame/views.ts'
import { texts } from '../state/language.ts'
import { onDuty, readiness } from './duty.ts'

type Short = keyof (typeof texts.value)['calls']['duty']['short']

const LOOKS = {
  ready: { Shape: IconBellRinging, tone: 'green' },
  partly: { Shape: IconBellX, tone: 'amber' },
  offDuty: { Shape: IconBellOff, tone: 'plain' },
  disconnected: { Shape: IconPlugConnectedX, tone: 'red' },
} as const satisfies Record<Short, unknown>

/** In the bar of every page: whether a call would be heard, and the way to what is missing. */
export function DutyStatus() {
  if (!mayView('calls')) return null
  const state = stateOf()
  const { Shape, tone } = LOOKS[state]
  return (
    <a class={`duty-status badge tone-${tone}`} href="/calls">
      <Shape size={18} aria-hidden="true" />
      {texts.value.calls.duty.short[state]}
    </a>
  )
}

function stateOf(): Short {
  if (!onDuty.value) return 'offDuty'
  const { level } = readiness.value
  return level === 'unreachable' ? 'disconnected' : level
}
