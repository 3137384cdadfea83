import type { CallView } from '../../../models/wire/views.ts'
import { texts } from '../../state/language.ts'
import { MineCard } from './MineCard.tsx'

/** The clients this person is going to, or is with. */
export function MineCards({ calls }: { readonly calls: readonly CallView[] }) {
  return (
    <section class="stack" aria-labelledby="mine-title">
      <h2 id="mine-title">{texts.value.calls.mine.title}</h2>
      {calls.map((call) => (
        <MineCard key={call.requestId} call={call} />
      ))}
    </section>
  )
}
