import type { SignOnView } from '../../../models/wire/signOn.ts'
import { signOnWords } from '../../parts/signOn/words.ts'
import { NewcomerCard } from './NewcomerCard.tsx'

interface NewcomersPartProps {
  readonly view: SignOnView
  readonly again: () => Promise<void>
}

/** Who has signed in at the provider, and is nobody here yet. */
export function NewcomersPart({ view, again }: NewcomersPartProps) {
  const words = signOnWords.value
  const { newcomers, people } = view
  return (
    <section class="sheet panel stack" aria-labelledby="newcomers-title">
      <h2 id="newcomers-title">{words.newcomersTitle}</h2>
      {newcomers.length === 0 ? (
        <p>{words.noNewcomers}</p>
      ) : (
        <>
          <p>{words.newcomersLead}</p>
          <ul class="sign-on-newcomers">
            {newcomers.map((newcomer) => (
              <NewcomerCard key={newcomer.id} newcomer={newcomer} people={people} again={again} />
            ))}
          </ul>
          <p class="soft">
            {words.withoutAccount} <a href="/accounts">{words.toAccounts}</a>
          </p>
        </>
      )}
    </section>
  )
}
