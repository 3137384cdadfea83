import type { CallGone } from '../../models/wire/events.ts'
import { texts } from '../state/language.ts'

/** Calmly: who is there instead, and that nothing is left to do. */
export function goneText({ code, why, byName }: CallGone): string {
  const { gone } = texts.value.calls
  if (why === 'accepted') return byName === undefined ? gone.acceptedSomebody(code) : gone.accepted(code, byName)
  if (why === 'arrived') return byName === undefined ? gone.arrivedSomebody(code) : gone.arrived(code, byName)
  return gone[why](code)
}
