import { conductWords } from '../../parts/conduct/words.ts'
import { ownCardCount } from '../../state/conduct.ts'

/** How many conduct cards are in the office's own words, and the way to all of them. */
export function ConductSection() {
  const { edit } = conductWords.value
  const own = ownCardCount.value
  return (
    <section class="sheet panel stack-s" aria-labelledby="conduct-title">
      <h2 id="conduct-title">{edit.title}</h2>
      <p>{own === 0 ? edit.allDefault : edit.own(own)}</p>
      <p>
        <a href="/administration/conduct">{edit.open}</a>
      </p>
    </section>
  )
}
