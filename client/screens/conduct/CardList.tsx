import { IconPencil, IconRestore } from '@tabler/icons-preact'
import type { ConductCard } from '../../../models/domain/conduct/conductCards.ts'
import type { ConductView } from '../../../models/wire/conduct.ts'
import { conductWords } from '../../parts/conduct/words.ts'
import { said } from '../../state/language.ts'
import { Button } from '../../ui/Button.tsx'
import { nameOfCard, ofParter } from './cardNames.ts'

interface CardListProps {
  readonly title: string
  readonly cards: readonly ConductCard[]
  readonly view: ConductView
  readonly onChange: (card: ConductCard) => void
  readonly onRestore: (card: ConductCard) => void
}

/** What each card says now, and whose words these are. */
export function CardList({ title, cards, view, onChange, onRestore }: CardListProps) {
  const { edit } = conductWords.value
  return (
    <section class="sheet panel stack" aria-label={title}>
      <h2>{title}</h2>
      <ul class="edit-card-list">
        {cards.map((card) => {
          const own = view.cards[card]
          const name = nameOfCard(card)
          return (
            <li key={card}>
              <div class="edit-card-text">
                <h3>
                  {name} {own ? <span class="edit-card-own">{edit.ownWords}</span> : null}
                </h3>
                <p class="conduct-text">{said(own ?? ofParter(card)) || edit.nothing}</p>
              </div>
              <div class="row">
                {own ? (
                  <Button kind="quiet" size="small" label={edit.restoreOf(name)} onPress={() => onRestore(card)}>
                    <IconRestore size={20} aria-hidden="true" />
                    {edit.restore}
                  </Button>
                ) : null}
                <Button size="small" label={edit.changeOf(name)} onPress={() => onChange(card)}>
                  <IconPencil size={20} aria-hidden="true" />
                  {edit.change}
                </Button>
              </div>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
