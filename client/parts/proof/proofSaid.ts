import type { Instant } from '../../../models/domain/clock.ts'
import type { ProofTexts } from '../../../models/texts/pl/proof.ts'
import type { ProofView } from '../../../models/wire/readiness.ts'

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
