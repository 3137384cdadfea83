import { IconAlertTriangleFilled, IconCircleCheckFilled, IconClock } from '@tabler/icons-preact'
import type { ProofView } from '../../../models/wire/readiness.ts'
import { clockTime } from '../../state/time.ts'
import { extensionOf, inOneLine } from '../people/whereabouts.ts'
import './proof.css'
import { proofWords } from './words.ts'

/** As many as somebody telephones in one go. */
const MOST_NAMED = 8

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
  const isAll = view.calledAt !== undefined && view.expected > 0 && unproven.length === 0
  const Shape = isAll ? IconCircleCheckFilled : view.calledAt === undefined ? IconClock : IconAlertTriangleFilled
  return (
    <section class="proof stack-s" aria-label={words.title}>
      <p class="proof-line">
        <Shape size={20} aria-hidden="true" /> {sentenceOf(view)}
      </p>
      {isWall || view.calledAt === undefined || unproven.length === 0 ? null : (
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

function sentenceOf({ isOpen, calledAt, expected, proven }: ProofView): string {
  const words = proofWords.value
  if (calledAt === undefined) return isOpen ? words.running : words.notYet
  if (expected === 0) return words.nobodyExpected
  const time = clockTime(calledAt)
  return proven === expected ? words.all(time, proven) : words.some(time, proven, expected)
}
