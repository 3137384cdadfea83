import { GENERAL_CARDS } from '../../../models/domain/conduct/conductCards.ts'
import type { Need } from '../../../models/domain/request/needs.ts'
import { bringFor, helpWith } from './advice.ts'
import { GeneralCards } from './GeneralCards.tsx'
import { conductWords } from './words.ts'

/** What helps with this client: first what their needs ask for, then what holds for everybody. */
export function ConductPanel({ needs }: { readonly needs: readonly Need[] }) {
  const words = conductWords.value
  const bring = bringFor(needs)
  return (
    <div class="conduct-panel sheet">
      {needs.length === 0 ? null : (
        <ul class="conduct-needs">
          {needs.map((need) => (
            <li key={need}>
              <span class="strong">{words.needs[need]}:</span> {helpWith(need)}
            </li>
          ))}
        </ul>
      )}
      {bring.length === 0 ? null : (
        <p>
          <span class="strong">{words.bring}:</span> {bring.join(', ')}
        </p>
      )}
      <GeneralCards cards={GENERAL_CARDS} />
    </div>
  )
}
