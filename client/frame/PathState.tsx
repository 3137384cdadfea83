import { IconAlertTriangleFilled, IconPlugConnected, IconRefresh } from '@tabler/icons-preact'
import { firstTexts } from '../state/language.ts'
import { path } from '../state/live.ts'
import { duration, now } from '../state/time.ts'

/** The living pulse in words: whoever relies on this screen can see that a call would arrive. */
export function PathState() {
  const state = path.value
  const { frame } = firstTexts.value
  if (state.kind === 'alive')
    return (
      <span class="path">
        <IconPlugConnected size={20} aria-hidden="true" />
        <span class="path-words">{frame.connected}</span>
      </span>
    )
  if (state.kind === 'connecting')
    return (
      <span class="path">
        <IconRefresh size={20} aria-hidden="true" />
        <span class="path-words">{frame.connecting}</span>
      </span>
    )
  return (
    <a class="path path-silent" href="/telephones">
      <IconAlertTriangleFilled size={20} aria-hidden="true" />
      <span class="timer path-words">
        {state.kind === 'silent' ? frame.silentFor(duration(now.value - state.since)) : frame[state.kind]}
      </span>
    </a>
  )
}
