import type { ExpectationView } from '../../../models/wire/policies.ts'
import { policyWords } from '../../parts/policies/words.ts'
import { timeOf } from '../../parts/schedule/timeFields.ts'
import { said, texts } from '../../state/language.ts'
import { duration, weekdayName } from '../../state/time.ts'

/** "Tue 10:15, identity card, without A and B: manager within 2 min" */
export function sentenceOf({ weekday, minuteOfDay, target, absent, as, withinMs }: ExpectationView): string {
  const words = policyWords.value.expectations
  const when = `${weekdayName(weekday)} ${timeOf(minuteOfDay)}`
  const without = absent.length === 0 ? '' : words.absentNames(absent.map(({ name }) => name).join(', '))
  return words.sentence(when, said(target.name), without, texts.value.calledAs[as], duration(withinMs))
}

export function verdictText({ verdict }: ExpectationView): string {
  const words = policyWords.value.expectations
  if (verdict.holds) return verdict.afterMs === 0 ? words.holdsAtOnce : words.holds(duration(verdict.afterMs))
  return verdict.why === 'later' ? words.fails.later(duration(verdict.afterMs ?? 0)) : words.fails[verdict.why]
}
