import { useRef, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { isPeriod } from '../../../models/domain/alternatives/months.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { focusFirstFault } from '../../ui/firstFault.ts'
import { alternativesWords } from './words.ts'

/** Which months: what is chosen stands in the address, so that it can be passed on, and back goes back. */
export function MonthsForm(shown: { readonly from: string; readonly to: string }) {
  const words = alternativesWords.value
  const { route } = useLocation()
  const [months, setMonths] = useState(shown)
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
            <input
              class="input"
              {...ids}
              type="month"
              value={months[name]}
              onInput={(event) => setMonths({ ...months, [name]: event.currentTarget.value })}
            />
          )}
        </Field>
      ))}
      <Button>{words.show}</Button>
    </form>
  )
}
