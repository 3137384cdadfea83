import type { EscalationStep } from '../../../models/domain/request/escalation.ts'
import type { PoliciesTexts } from '../../../models/texts/pl/policies.ts'
import type { TargetsView } from '../../../models/wire/policies.ts'
import { loadTexts, said } from '../../state/language.ts'
import { duration } from '../../state/time.ts'

/** The sentences about the rules: they come with the screens that show them. */
export const policyWords = await loadTexts(
  async (language): Promise<PoliciesTexts> => (await import(`../../../models/texts/${language}/policies.ts`)).policies,
)

/** "After 2 min, if nobody has accepted the call: it rings for the manager…" */
export function stepSentence({ afterMs, unless, call, repeatEveryMs }: EscalationStep): string {
  const { inWords } = policyWords.value
  const when = afterMs === 0 ? inWords.atOnce : inWords.after(duration(afterMs))
  const condition = afterMs === 0 ? '' : `, ${inWords.unless[unless]}`
  const again = repeatEveryMs === undefined ? '' : `, ${inWords.every(duration(repeatEveryMs))}`
  return `${when}${condition}: ${inWords.actions[call]}${again}.`
}

/** Names, and how many more there are. */
export const targetNames = ({ named }: TargetsView, most: number): string =>
  named
    .slice(0, most)
    .map(({ name }) => said(name))
    .join(', ')
