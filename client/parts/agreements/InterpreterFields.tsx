import { useId } from 'preact/hooks'
import { INTERPRETERS } from '../../../models/domain/interpreters/interpreter.ts'
import { Fault } from '../../ui/Fault.tsx'
import { Field } from '../../ui/Field.tsx'
import { dayText } from '../schedule/days.ts'
import type { InterpreterAnswers } from './useInterpreter.ts'
import { agreementWords } from './words.ts'

/** An interpreter for a meeting: from which day one can be booked, and what it means to want them sooner. */
export function InterpreterFields({ answers }: { readonly answers: InterpreterAnswers }) {
  const { interpreter: words } = agreementWords.value
  const faultId = useId()
  const { kind, setKind, isUrgent, setUrgent, earliestDay, isEarly, isUrgentMissing } = answers
  return (
    <>
      <Field label={words.label}>
        {(ids) => (
          <select
            {...ids}
            class="input"
            value={kind ?? ''}
            onChange={(event) => setKind(INTERPRETERS.find((each) => each === event.currentTarget.value))}
          >
            <option value="">{words.none}</option>
            {INTERPRETERS.map((each) => (
              <option key={each} value={each}>
                {words.kinds[each]}
              </option>
            ))}
          </select>
        )}
      </Field>
      {kind === undefined || earliestDay === undefined ? null : (
        <p class="soft">{words.earliest(dayText(earliestDay))}</p>
      )}
      {isEarly ? (
        <>
          <label class="choice">
            <input
              type="checkbox"
              checked={isUrgent}
              aria-invalid={isUrgentMissing ? 'true' : undefined}
              aria-describedby={isUrgentMissing ? faultId : undefined}
              onChange={() => setUrgent(!isUrgent)}
            />
            {words.urgent}
          </label>
          {isUrgentMissing ? <Fault id={faultId}>{words.urgentMissing}</Fault> : null}
        </>
      ) : null}
    </>
  )
}
