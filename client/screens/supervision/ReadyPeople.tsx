import type { RequestView } from '../../../models/wire/views.ts'
import { extensionOf, inOneLine } from '../../parts/people/whereabouts.ts'
import { texts } from '../../state/language.ts'
import { supervisionWords } from './words.ts'

/** More would make a row so high that the next request is not seen. */
const SHOWN = 2

/** Who could be called now, the first first, each with what a telephone needs: also for a wall that nobody touches. */
export function ReadyPeople({ request, shown = SHOWN }: { readonly request: RequestView; readonly shown?: number }) {
  const { live } = supervisionWords.value
  const { reach: words } = texts.value
  const ready = request.canCome?.ready ?? []
  if (ready.length === 0) return null
  const others = ready.length - shown
  return (
    <span class="live-ready">
      <span class="soft">{live.canCome}:</span>
      <ul>
        {ready.slice(0, shown).map(({ person, reach }) => (
          <li key={person.id}>
            {inOneLine([person.name, extensionOf(person), reach === 'withClient' ? words.withClient : ''])}
          </li>
        ))}
      </ul>
      {others > 0 ? <span class="soft">{live.others(others)}</span> : null}
    </span>
  )
}
