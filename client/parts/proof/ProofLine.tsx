import { IconAlertTriangleFilled, IconCircleCheckFilled, IconClock } from '@tabler/icons-preact'
import type { ProofView } from '../../../models/wire/readiness.ts'
import { clockTime } from '../../state/time.ts'
import { extensionOf, inOneLine } from '../people/whereabouts.ts'
import './proof.css'
import { proofSaid } from './proofSaid.ts'
import { proofWords } from './words.ts'

/** As many as somebody telephones in one go. */
const MOST_NAMED = 8
const SHAPES = { plain: IconClock, good: IconCircleCheckFilled, warn: IconAlertTriangleFilled }

interface ProofLineProps {
  readonly view: ProofView
  /** Nothing can be pressed on a wall. */
  readonly isWall?: boolean
}

/** What has come of the silent call: one sentence, and behind it who, why, and what to do. */
export function ProofLine({ view, isWall = false }: ProofLineProps) {
  const words = proofWords.value
  const { unproven } = view
  const named = unproven.slice(0, MOST_NAMED)
  const { tone, sentence } = proofSaid(view, { words, timeOf: clockTime })
  const Shape = SHAPES[tone]
  return (
    <section class="proof stack-s" aria-label={words.title}>
      <p class="proof-line">
        <Shape size={20} aria-hidden="true" /> {sentence}
      </p>
      {isWall || tone !== 'warn' ? null : (
        <details>
          <summary>{words.who(unproven.length)}</summary>
          <ul class="proof-people">
            {named.map(({ person, why }) => (
              <li key={person.id}>
                <span class="strong">{inOneLine([person.name, extensionOf(person)])}</span>: {words.unproven[why]}
              </li>
            ))}
            {unproven.length > named.length ? <li class="soft">{words.more(unproven.length - named.length)}</li> : null}
          </ul>
        </details>
      )}
    </section>
  )
}
