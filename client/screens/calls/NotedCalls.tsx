import type { CallView } from '../../../models/wire/views.ts'
import { texts } from '../../state/language.ts'
import { CallCard } from './CallCard.tsx'
import { cardsOf } from './cards.ts'

/** Taken note of: quiet here, but the client still waits, so every answer stays one press away. */
export function NotedCalls({ calls }: { readonly calls: readonly CallView[] }) {
  const { noted } = texts.value.calls
  return (
    <section class="stack" aria-labelledby="noted-title">
      <h2 id="noted-title">{noted.title}</h2>
      <p class="soft">{noted.lead}</p>
      {cardsOf(calls).map(({ key, calls: same, first }) => (
        <CallCard key={key} calls={same} first={first} headingId={`noted-${first.requestId}`} isQuiet />
      ))}
    </section>
  )
}
