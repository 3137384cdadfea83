import type { ConductCard } from '../../../models/domain/conduct/conductCards.ts'
import type { Bilingual } from '../../../models/domain/directory/directory.ts'
import type { CardChangesView } from '../../../models/wire/conduct.ts'
import { conductWords } from '../../parts/conduct/words.ts'
import { said } from '../../state/language.ts'
import { follow } from '../../state/live.ts'
import { dayAndTime } from '../../state/time.ts'
import { useQuery } from '../../state/useQuery.ts'
import { Button } from '../../ui/Button.tsx'
import { LoadFailed } from '../../ui/LoadFailed.tsx'
import { nameOfCard, ofParter } from './cardNames.ts'

/** Who changed which card when, and what it said before; any of these can be used again. */
export function CardHistory({ onUse }: { readonly onUse: (card: ConductCard, text: Bilingual) => void }) {
  const { edit } = conductWords.value
  const { known, again } = useQuery<CardChangesView>('/conduct/changes', ({ soon }) => [
    follow('conduct:changed', soon),
  ])
  const { view, fault } = known
  return (
    <section class="sheet panel stack" aria-labelledby="card-history">
      <h2 id="card-history">{edit.changes}</h2>
      {fault === undefined ? null : (
        <LoadFailed what={edit.failed} onRetry={again}>
          {fault}
        </LoadFailed>
      )}
      {view?.changes.length === 0 ? <p class="soft">{edit.noChanges}</p> : null}
      <ol class="edit-card-list">
        {view?.changes.map(({ card, at, byName, before, after }) => {
          const name = nameOfCard(card)
          const when = dayAndTime(at)
          const was = before ?? ofParter(card)
          return (
            <li key={`${at}-${card}`}>
              <div class="edit-card-text">
                <h3>{name}</h3>
                <p class="soft">{edit.changedBy(when, byName)}</p>
                <p class="conduct-text">
                  {edit.was}: {said(was) || edit.nothing}
                </p>
                <p class="conduct-text">
                  {edit.became}: {said(after ?? ofParter(card)) || edit.nothing}
                </p>
              </div>
              <Button size="small" label={edit.useAgainOf(name, when)} onPress={() => onUse(card, was)}>
                {edit.useAgain}
              </Button>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
