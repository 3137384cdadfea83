import { IconStairsUp } from '@tabler/icons-preact'
import { type RequestStanding, wordsOf } from './standing.ts'

/** "za 40 s: kierownik": what Parter does next if nobody moves. */
export function NextStep({ standing }: { readonly standing: RequestStanding }) {
  const { next } = wordsOf(standing)
  if (next === undefined) return null
  return (
    <span class="next-step">
      <IconStairsUp size={18} aria-hidden="true" />
      <span class="timer">{next}</span>
    </span>
  )
}
