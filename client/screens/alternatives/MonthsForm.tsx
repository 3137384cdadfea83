import { useRef, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { isPeriod, MOST_MONTHS, monthBefore } from '../../../models/domain/months.ts'
import { alternativesWords } from '../../parts/alternatives/words.ts'
import { dayOf, monthName, serverNow } from '../../state/time.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { focusFirstFault } from '../../ui/firstFault.ts'

/** Which months: what is chosen stands in the address, so that it can be passed on, and back goes back. */
export function MonthsForm(shown: { readonly from?: string; readonly to?: string }) {
  const words = alternativesWords.value
  const { route } = useLocation()
  const [months, setMonths] = useState({ from: shown.from ?? thisMonth(), to: shown.to ?? thisMonth() })
  const [isWrong, setWrong] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const isRight = isPeriod(months.from, months.to)
    setWrong(!isRight)
    if (isRight) route(`/alternatives?${new URLSearchParams(months)}`)
    else focusFirstFault(form.current)
  }
  return (
    <form class="row alternatives-months" onSubmit={submit} noValidate ref={form}>
      {(['from', 'to'] as const).map((name) => (
        <Field key={name} label={words[name]} fault={isWrong && name === 'from' ? words.wrongMonths : undefined}>
          {(ids) => (
            // A browser writes the months of its own field in its own language, and some have no such field.
            <select
              class="input"
              {...ids}
              value={months[name]}
              onChange={(event) => setMonths({ ...months, [name]: event.currentTarget.value })}
            >
              {choiceWith(months[name]).map((month) => (
                <option key={month} value={month}>
                  {monthName(month)}
                </option>
              ))}
            </select>
          )}
        </Field>
      ))}
      <Button>{words.show}</Button>
    </form>
  )
}

/** The latest first; a month from the address has its place too. */
function choiceWith(asked: string): readonly string[] {
  const months = Array.from({ length: MOST_MONTHS }, (_, by) => monthBefore(thisMonth(), by))
  return [...new Set([...months, asked])].sort().reverse()
}

const thisMonth = (): string => dayOf(serverNow()).slice(0, 7)
