import type { Instant } from '../../../models/domain/clock.ts'
import type { ProofTexts } from '../../../models/texts/pl/proof.ts'
import type { ProofView } from '../../../models/wire/readiness.ts'

/** As many as somebody telephones in one go. */
const MOST_NAMED = 8

interface Telling {
  readonly words: ProofTexts
  readonly timeOf: (at: Instant) => string
}

interface ProofSaid {
  readonly tone: 'plain' | 'good' | 'warn'
  readonly sentence: string
}

/** What has come of the silent call, in one sentence. Of a closed office nothing is amiss: people go home. */
export function proofSaid({ isOpen, calledAt, expected, proven }: ProofView, { words, timeOf }: Telling): ProofSaid {
  if (calledAt === undefined) return { tone: 'plain', sentence: isOpen ? words.running : words.notYet }
  const time = timeOf(calledAt)
  if (!isOpen) return { tone: 'plain', sentence: words.closed(time) }
  if (expected === 0) return { tone: 'plain', sentence: words.nobodyExpected }
  if (proven === expected) return { tone: 'good', sentence: words.all(time, proven) }
  return { tone: 'warn', sentence: words.some(time, proven, expected) }
}

/** Who is named at once; for how many more the reader is sent to the page that names all of them. */
export function proofNames<Each>(unproven: readonly Each[], { namesAll }: { readonly namesAll: boolean }) {
  const named = namesAll ? unproven : unproven.slice(0, MOST_NAMED)
  return { named, more: unproven.length - named.length }
}
