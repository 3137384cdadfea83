import type { ConcernView } from '../../../models/wire/policies.ts'
import { policyWords } from '../../parts/policies/words.ts'
import { said } from '../../state/language.ts'
import { duration, weekdayAndTime } from '../../state/time.ts'
import { Notice } from '../../ui/Notice.tsx'

/** Ends in silence. A step that is empty is said at the step. */
export function ConcernList({ concerns }: { readonly concerns: readonly ConcernView[] }) {
  const silences = concerns.filter(({ kind }) => kind !== 'emptyStep')
  if (silences.length === 0) return null
  return (
    <Notice kind="fault">
      {silences.map((concern) => (
        <p key={concern.kind}>{sentenceOf(concern)}</p>
      ))}
    </Notice>
  )
}

function sentenceOf(concern: ConcernView): string {
  const words = policyWords.value.concerns
  if (concern.kind === 'emptyStep') return ''
  const name = said(concern.target.name)
  if (concern.kind === 'stops') return words.stops(name, duration(concern.afterMs))
  return 'at' in concern ? words.endsInNobody(name, weekdayAndTime(concern.at)) : words.stopsOnceAccepted(name)
}
