import type { LogStateView } from '../../../models/wire/securityLog.ts'
import { administrationWords } from '../../parts/audit/words.ts'
import { language } from '../../state/language.ts'
import { Button } from '../../ui/Button.tsx'
import { Fault } from '../../ui/Fault.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { chainText } from './chainText.ts'
import { useLogCheck } from './useLogCheck.ts'

interface ChainStateProps {
  readonly state: LogStateView
  readonly again: () => Promise<void>
}

/** Whether each entry still follows the one before it, from which one on it does not, and how to have it looked at now. */
export function ChainState({ state, again }: ChainStateProps) {
  const { audit: words } = administrationWords.value
  const { checkNow, isBusy, fault } = useLogCheck(state, again)
  const { checked, checking, hasFailed = false } = state
  const text = chainText(state)
  return (
    <section class="sheet panel stack-s" aria-labelledby="chain-title">
      <h2 id="chain-title">{words.chain}</h2>
      {checked?.broken ? <Notice kind="warn">{text}</Notice> : <p>{text}</p>}
      {checked && !checked.broken ? (
        <p class="soft audit-hash">{words.head(checked.head.seq, checked.head.hash)}</p>
      ) : null}
      {hasFailed ? <Notice kind="warn">{words.checkFailed}</Notice> : null}
      <div class="row">
        <Button size="small" busy={isBusy} onPress={() => void checkNow()}>
          {words.checkNow}
        </Button>
        {checking ? <Progress {...checking} /> : null}
      </div>
      <div role="alert">{fault === undefined ? null : <Fault>{fault}</Fault>}</div>
    </section>
  )
}

/** For the eye: whoever asked hears what was found. */
function Progress({ done, of }: NonNullable<LogStateView['checking']>) {
  const { audit: words } = administrationWords.value
  const number = (count: number) => count.toLocaleString(language.value)
  return (
    <span class="row">
      <progress aria-label={words.checking} max={1} value={of > 0 ? done / of : undefined} />
      <span class="soft">{of > 0 ? words.checkingSome(number(done), number(of)) : words.checking}</span>
    </span>
  )
}
