import { IconAlertTriangleFilled, IconCircleCheckFilled, IconClock } from '@tabler/icons-preact'
import type { ProofView } from '../../../models/wire/readiness.ts'
import { clockTime } from '../../state/time.ts'
import { extensionOf, inOneLine } from '../people/whereabouts.ts'
import './proof.css'
import { proofNames, proofSaid } from './proofSaid.ts'
import { proofWords } from './words.ts'

const SHAPES = { plain: IconClock, good: IconCircleCheckFilled, warn: IconAlertTriangleFilled }

interface ProofLineProps {
  readonly view: ProofView
  /** Nothing can be pressed on a wall. */
  readonly isWall?: boolean
  /** Others name a few, and lead to the page that names everybody. */
  readonly namesAll?: boolean
}

/** What has come of the silent call: one sentence, and behind it who, why, and what to do. */
export function ProofLine({ view, isWall = false, namesAll = false }: ProofLineProps) {
  const words = proofWords.value
  const { unproven } = view
  const { named, more } = proofNames(unproven, { namesAll })
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
            {more > 0 ? (
              <li>
                <a href="/readiness">{words.more(more)}</a>
              </li>
            ) : null}
          </ul>
        </details>
      )}
    </section>
  )
}
