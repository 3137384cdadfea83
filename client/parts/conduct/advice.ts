import { bringCard, helpCard } from '../../../models/domain/conduct/conductCards.ts'
import type { Need } from '../../../models/domain/request/needs.ts'
import { cardText } from '../../state/conduct.ts'
import { texts } from '../../state/language.ts'

export const helpWith = (need: Need): string => cardText(helpCard(need), texts.value.calls.advice[need].help)

/** What to take along for these needs; the same thing once. */
export const bringFor = (needs: readonly Need[]): readonly string[] => [
  ...new Set(
    needs
      .map((need) => cardText(bringCard(need), texts.value.calls.advice[need].bring ?? ''))
      .filter((thing) => thing !== ''),
  ),
]
