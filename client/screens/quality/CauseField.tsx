import { useRef, useState } from 'preact/hooks'
import { CAUSES, type Cause } from '../../../models/domain/quality/cause.ts'
import type { LateCallView } from '../../../models/wire/quality.ts'
import { giveCause } from '../../parts/quality/giveCause.ts'
import { qualityWords } from '../../parts/quality/words.ts'
import { announce } from '../../state/announcer.ts'
import { explain } from '../../state/explain.ts'
import { dayAndTime } from '../../state/time.ts'
import { Button } from '../../ui/Button.tsx'
import { Fault } from '../../ui/Fault.tsx'

interface CauseFieldProps {
  readonly call: LateCallView
  readonly again: () => Promise<void>
}

/**
 * Said or corrected in place; who has said what before stands under it. It is sent by a press: a closed list changes
 * with every arrow key, and each would be kept as somebody's word.
 */
export function CauseField({ call, again }: CauseFieldProps) {
  const { explain: words, causes, asked } = qualityWords.value
  const list = useRef<HTMLSelectElement>(null)
  const [fault, setFault] = useState<string>()
  const [chosen, setChosen] = useState<Cause>()
  const [isBusy, setBusy] = useState(false)
  const value = chosen ?? call.cause ?? ''
  const save = async (cause: Cause): Promise<void> => {
    // The button goes with what it saves.
    list.current?.focus()
    setFault(undefined)
    setBusy(true)
    try {
      await giveCause(call.id, cause)
      announce(words.saved(call.code))
      await again()
      setChosen((now) => (now === cause ? undefined : now))
    } catch (error) {
      setFault(explain(error))
    }
    setBusy(false)
  }
  return (
    <div class="stack-s">
      <select
        class="input"
        ref={list}
        aria-label={words.causeOf(call.code)}
        value={value}
        onChange={(event) => setChosen(CAUSES.find((each) => each === event.currentTarget.value))}
      >
        {value === '' ? <option value="">{words.choose}</option> : null}
        {CAUSES.map((cause) => (
          <option key={cause} value={cause}>
            {causes[cause]}
          </option>
        ))}
      </select>
      {chosen === undefined || chosen === call.cause ? null : (
        <p>
          <Button size="small" busy={isBusy} label={words.saveOf(call.code)} onPress={() => void save(chosen)}>
            {words.save}
          </Button>
        </p>
      )}
      {call.cause === undefined && call.likely !== undefined ? (
        <p class="soft">{asked.likely(causes[call.likely])}</p>
      ) : null}
      {call.said.map(({ cause, byName, at }) => (
        <p class="soft" key={at}>
          {words.history(causes[cause], byName, dayAndTime(at))}
        </p>
      ))}
      <div role="alert">{fault === undefined ? null : <Fault>{fault}</Fault>}</div>
    </div>
  )
}
