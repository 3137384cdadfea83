import type { LogStateView } from '../../../models/wire/securityLog.ts'
import { administrationWords } from '../../parts/audit/words.ts'
import { timeOrDay } from '../../state/time.ts'

/** What the last check has found, in a sentence. */
export function chainText({ checked }: LogStateView): string {
  const { audit: words } = administrationWords.value
  if (checked === undefined) return words.notChecked
  const { broken, entries, at } = checked
  return broken ? words.broken(broken.seq, words.how[broken.how]) : words.whole(entries, timeOrDay(at))
}
