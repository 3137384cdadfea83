import { evacuationWords } from '../../parts/evacuation/words.ts'
import { NeedList } from '../../parts/request/NeedList.tsx'
import { isOut, tick } from '../../state/evacuation.ts'
import type { Inside } from './inside.ts'

/** Where they are, what they need, who is with them, and a tick that a hand in a glove finds. */
export function InsideLine({ inside }: { readonly inside: Inside }) {
  const words = evacuationWords.value
  const { key, who, where, needs, now, isAway } = inside
  const out = isOut.value.has(key)
  return (
    <li class={['evacuation-line', out ? 'evacuation-out' : '', isAway ? 'evacuation-away' : ''].join(' ').trim()}>
      <label class="evacuation-tick">
        <input
          type="checkbox"
          checked={out}
          aria-label={words.outLabel(who)}
          onChange={(event) => tick(key, event.currentTarget.checked)}
        />
        <span aria-hidden="true">{words.out}</span>
      </label>
      <div class="stack-s">
        <h3>{who}</h3>
        {where === '' ? null : <p class="evacuation-where">{where}</p>}
        <NeedList needs={needs} />
        {now.length === 0 ? null : <p>{now.join(' · ')}</p>}
      </div>
    </li>
  )
}
