import type { Need } from '../../../models/domain/request/needs.ts'
import { texts } from '../../state/language.ts'
import { NEED_ICONS } from './needIcons.tsx'

/** What the client needs, to be read before walking in. */
export function NeedList({ needs }: { readonly needs: readonly Need[] }) {
  if (needs.length === 0) return null
  return (
    <ul class="needs" aria-label={texts.value.counter.needs}>
      {needs.map((need) => {
        const Icon = NEED_ICONS[need]
        return (
          <li key={need}>
            <Icon size={20} aria-hidden="true" />
            {texts.value.needs[need]}
          </li>
        )
      })}
    </ul>
  )
}
