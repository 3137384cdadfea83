import { useState } from 'preact/hooks'
import { minuteOf } from '../../parts/schedule/timeFields.ts'
import { draftOf } from '../../state/drafts.ts'
import { firstTexts } from '../../state/language.ts'
import { clockTime, serverNow } from '../../state/time.ts'
import { Button } from '../../ui/Button.tsx'
import { TimeField } from '../../ui/TimeField.tsx'

const FIRST_PROPOSAL_MS = 60 * 60_000

/** Its draft: given up once it is said. */
export const OUT_DRAFT = 'availability.out'
/** As it was typed; nothing yet: the hour that is proposed. */
const typed = draftOf<string | undefined>(OUT_DRAFT, undefined, (value) => typeof value === 'string')

/** "Out until...": an hour of the clock, because that is how people say it. */
export function OutForm({ onOut }: { readonly onOut: (minutes: number) => void }) {
  const { availability } = firstTexts.value.calls
  const [proposed] = useState(() => clockTime(serverNow() + FIRST_PROPOSAL_MS))
  const time = typed.value ?? proposed
  const [fault, setFault] = useState<string>()
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const minutes = minutesUntil(time)
    setFault(minutes === undefined ? availability.outPast : undefined)
    if (minutes !== undefined) onOut(minutes)
  }
  return (
    <form onSubmit={submit}>
      <fieldset class="stack-s">
        <legend class="legend">{availability.out}</legend>
        <div class="row out-row">
          <div class="out-time">
            <TimeField
              label={availability.outUntil}
              value={time}
              fault={fault}
              onChange={(next) => {
                typed.value = next
              }}
            />
          </div>
          <Button>{availability.outSet}</Button>
        </div>
      </fieldset>
    </form>
  )
}

/** Whole minutes from now until that hour today; nothing when it has passed. Both on the office's clock. */
function minutesUntil(time: string): number | undefined {
  const now = minuteOf(clockTime(serverNow())) ?? 0
  const then = minuteOf(time) ?? 0
  return then > now ? Math.min(600, then - now) : undefined
}
