import { texts } from '../state/language.ts'
import { pushState } from './push.ts'

/** Whether this browser may be closed: said in words, because nobody can see it. */
export function PushLine() {
  const said = texts.value.push.states[pushState.value]
  return said === '' ? null : <p class="soft">{said}</p>
}
