import type { DisclosedCount } from '../../../models/wire/reports.ts'
import { texts } from '../../state/language.ts'

/** A count in words: what is kept back is said to be. */
export const countText = (count: DisclosedCount): string =>
  count === null ? texts.value.common.fewerThanFive : String(count)
