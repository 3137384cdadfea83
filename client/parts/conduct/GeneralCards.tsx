import type { GeneralCard } from '../../../models/domain/conduct/conductCards.ts'
import { cardText } from '../../state/conduct.ts'
import { conductWords } from './words.ts'
import './conduct.css'

/** Each one press away: whoever needs one knows it by its name. */
export function GeneralCards({ cards }: { readonly cards: readonly GeneralCard[] }) {
  const { general } = conductWords.value
  return (
    <div class="conduct-cards">
      {cards.map((card) => (
        <details key={card}>
          <summary>{general[card].title}</summary>
          <p class="conduct-text">{cardText(card, general[card].text)}</p>
        </details>
      ))}
    </div>
  )
}
