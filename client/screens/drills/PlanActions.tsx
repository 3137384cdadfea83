import { useState } from 'preact/hooks'
import type { DrillPlanView } from '../../../models/wire/drillPlans.ts'
import { drillWords } from '../../parts/drills/words.ts'
import { announce } from '../../state/announcer.ts'
import { ask, Refused } from '../../state/api.ts'
import { explain } from '../../state/explain.ts'
import { texts } from '../../state/language.ts'
import { weekdayAndTime } from '../../state/time.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Fault } from '../../ui/Fault.tsx'
import { planTimes, planWhom, whomOf } from './planWords.ts'
import { useSavePlan } from './useSavePlan.ts'

interface PlanActionsProps {
  readonly plan: DrillPlanView
  readonly onChange: () => void
}

/** What can be done with one plan. The names say which: a list of five "Change" is no help to who hears it. */
export function PlanActions({ plan, onChange }: PlanActionsProps) {
  const words = drillWords.value.plans
  const [isRemoving, setRemoving] = useState(false)
  const name = `${planTimes(plan)}, ${planWhom(plan)}`
  return (
    <div class="row plan-actions">
      <Button size="small" label={words.about(words.change, name)} onPress={onChange}>
        {words.change}
      </Button>
      {/* Another edition is another switch: what it would send has been seen. */}
      <Switch key={plan.edition} plan={plan} name={name} />
      <Button kind="quiet" size="small" label={words.about(words.remove, name)} onPress={() => setRemoving(true)}>
        {words.remove}
      </Button>
      {isRemoving ? <RemoveDialog plan={plan} name={name} onClose={() => setRemoving(false)} /> : null}
    </div>
  )
}

function Switch({ plan, name }: { readonly plan: DrillPlanView; readonly name: string }) {
  const words = drillWords.value.plans
  const { save, isBusy, fault } = useSavePlan(plan)
  const action = plan.isOn ? words.turnOff : words.turnOn
  const press = async () => {
    const { weekdays, minuteOfDay, isOn } = plan
    const saved = await save({ weekdays, minuteOfDay, isOn: !isOn, ...whomOf(plan) })
    if (saved) announce(saved.nextAt === undefined ? words.turnedOff : words.saved(weekdayAndTime(saved.nextAt)))
  }
  return (
    <>
      <Button size="small" busy={isBusy} label={words.about(action, name)} onPress={() => void press()}>
        {action}
      </Button>
      <div role="alert">{fault === undefined ? null : <Fault>{fault}</Fault>}</div>
    </>
  )
}

interface RemoveDialogProps {
  readonly plan: DrillPlanView
  readonly name: string
  readonly onClose: () => void
}

function RemoveDialog({ plan, name, onClose }: RemoveDialogProps) {
  const drills = drillWords.value
  const { common } = texts.value
  const words = drills.plans
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState<string>()
  const remove = async () => {
    setBusy(true)
    try {
      await ask(`/drill-plans/${plan.id}`, { method: 'DELETE' })
    } catch (error) {
      // Somebody else was faster, and it is gone, as was wished.
      if (!(error instanceof Refused && error.view.code === 'notFound')) {
        setBusy(false)
        return setFault(explain(error))
      }
    }
    announce(words.removed)
    onClose()
  }
  return (
    <Dialog title={words.removeTitle} onClose={onClose}>
      <p>{words.removeLead(name)}</p>
      <div role="alert">{fault === undefined ? null : <Fault>{fault}</Fault>}</div>
      <div class="row row-end dialog-foot">
        <Button onPress={onClose}>{common.cancel}</Button>
        <Button kind="danger" busy={isBusy} onPress={() => void remove()}>
          {words.remove}
        </Button>
      </div>
    </Dialog>
  )
}
