import { useState } from 'preact/hooks'
import { type ArrivalLimits, areLimits } from '../../../models/domain/reports/arrivalLimits.ts'
import type { LimitsBody, LimitsRow, LimitsView } from '../../../models/wire/reports.ts'
import { timesWords } from '../../parts/charts/words.ts'
import { ask, Refused } from '../../state/api.ts'
import { explain } from '../../state/explain.ts'
import { said, texts } from '../../state/language.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Fault } from '../../ui/Fault.tsx'
import { Field } from '../../ui/Field.tsx'

interface LimitsDialogProps {
  readonly row: LimitsRow
  readonly onClose: () => void
  readonly onSaved: (view: LimitsView) => void
  readonly onSeen: (view: LimitsView) => void
}

/** Three times for one scope. What was typed stays, whatever the server says. */
export function LimitsDialog({ row, onClose, onSaved, onSeen }: LimitsDialogProps) {
  const { targets } = timesWords.value
  const [typed, setTyped] = useState<readonly string[]>(row.inForce.map((ms) => String(ms / 60_000)))
  const [fault, setFault] = useState<string>()
  const [isBusy, setBusy] = useState(false)

  const send = async (limits: ArrivalLimits | undefined): Promise<void> => {
    setBusy(true)
    setFault(undefined)
    const { scope, own: seen } = row
    const body: LimitsBody = { scope, ...(limits ? { limits } : {}), ...(seen ? { seen } : {}) }
    try {
      onSaved(await ask<LimitsView>('/reports/limits', { method: 'PUT', body }))
    } catch (error) {
      setBusy(false)
      setFault(explain(error))
      if (!(error instanceof Refused) || error.view.code !== 'changedMeanwhile') return
      const now = await ask<LimitsView>('/reports/limits').catch(() => undefined)
      if (now) onSeen(now)
    }
  }

  const save = (event: Event): void => {
    event.preventDefault()
    const limits = typed.map((minutes) => Number(minutes) * 60_000)
    if (areLimits(limits)) void send(limits)
    else setFault(targets.wrong)
  }

  return (
    <Dialog title={targets.changeTitle(said(row.name))} onClose={onClose}>
      <form class="stack" onSubmit={save} noValidate>
        {typed.map((minutes, at) => (
          <Field key={targets.shares[at]} label={targets.shares[at] ?? ''}>
            {(ids) => (
              <input
                class="input limits-minutes"
                {...ids}
                inputMode="numeric"
                value={minutes}
                onInput={({ currentTarget }) =>
                  setTyped(typed.map((each, which) => (which === at ? currentTarget.value.trim() : each)))
                }
              />
            )}
          </Field>
        ))}
        <div role="alert">{fault === undefined ? null : <Fault>{fault}</Fault>}</div>
        <div class="dialog-foot">
          <Button kind="primary" busy={isBusy}>
            {targets.save}
          </Button>
          {row.own ? (
            <Button busy={isBusy} onPress={() => void send(undefined)}>
              {targets.reset}
            </Button>
          ) : null}
          <Button kind="quiet" onPress={onClose}>
            {texts.value.common.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
