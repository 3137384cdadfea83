import type { LogStateView } from '../../../models/wire/securityLog.ts'
import { administrationWords } from '../../parts/audit/words.ts'
import { timeOrDay } from '../../state/time.ts'
import { Notice } from '../../ui/Notice.tsx'

/** Whether each entry still follows the one before it, and from which one on it does not. */
export function ChainState({ checked }: Pick<LogStateView, 'checked'>) {
  const { audit: words } = administrationWords.value
  return (
    <section class="sheet panel stack-s" aria-labelledby="chain-title">
      <h2 id="chain-title">{words.chain}</h2>
      {checked === undefined ? <p>{words.notChecked}</p> : null}
      {checked?.broken ? (
        <Notice kind="warn">{words.broken(checked.broken.seq, words.how[checked.broken.how])}</Notice>
      ) : null}
      {checked && !checked.broken ? (
        <>
          <p>{words.whole(checked.entries, timeOrDay(checked.at))}</p>
          <p class="soft audit-hash">{words.head(checked.head.seq, checked.head.hash)}</p>
        </>
      ) : null}
    </section>
  )
}
