import { useState } from 'preact/hooks'
import type { DrillPlanBody, DrillPlanView } from '../../../models/wire/drillPlans.ts'
import { drillWords } from '../../parts/drills/words.ts'
import { PersonSelect } from '../../parts/people/PersonSelect.tsx'
import { MoveForm } from '../../parts/request/MoveForm.tsx'
import { minuteOf, timeOf } from '../../parts/schedule/timeFields.ts'
import { announce } from '../../state/announcer.ts'
import { forgetDraftsOf } from '../../state/drafts.ts'
import { weekdayAndTime, weekdayName } from '../../state/time.ts'
import { CheckGroup, Choice } from '../../ui/Choice.tsx'
import { TimeField } from '../../ui/TimeField.tsx'
import { isText, oneOf, someOf, useDraft } from '../../ui/useDraft.ts'
import type { Whom } from './planWords.ts'
import { UnitSelect } from './UnitSelect.tsx'
import { useSavePlan } from './useSavePlan.ts'

const WEEKDAYS = ['0', '1', '2', '3', '4', '5', '6'] as const
const KINDS = ['everybody', 'unit', 'person'] as const
type Kind = (typeof KINDS)[number]
/** Before the first client, when most people have come. */
const PROPOSED = { weekdays: [0, 1, 2, 3, 4], minuteOfDay: 8 * 60 + 15 }

interface PlanFormProps {
  /** Absent: a new one. */
  readonly plan: DrillPlanView | undefined
  readonly onClose: () => void
}

/** For whom, on which days, at what hour. What was entered stays whatever the answer is. */
export function PlanForm({ plan, onClose }: PlanFormProps) {
  const drills = drillWords.value
  const words = drills.plans
  const { save, isBusy, fault } = useSavePlan(plan)
  const keys = `drillPlan.${plan?.id ?? 'new'}.`
  const known = plan ?? PROPOSED
  const [kind = kindOf(plan), setKind] = useDraft(`${keys}kind`, oneOf(KINDS))
  const [personId = plan?.personId ?? '', setPerson] = useDraft(`${keys}person`, isText)
  const [unitId = plan?.unitId ?? '', setUnit] = useDraft(`${keys}unit`, isText)
  const [days = known.weekdays.map(String), setDays] = useDraft<readonly string[]>(`${keys}days`, someOf(WEEKDAYS))
  const [time = timeOf(known.minuteOfDay), setTime] = useDraft(`${keys}time`, isText)
  const [complaints, setComplaints] = useState(0)
  const isTried = complaints > 0
  const whom = chosenWhom(kind, { personId, unitId })
  const body = bodyOf({ whom, days, time, isOn: plan?.isOn ?? true })
  const done = () => {
    forgetDraftsOf(keys)
    onClose()
  }
  const submit = async () => {
    if (!body) return setComplaints(complaints + 1)
    const saved = await save(body)
    if (!saved) return
    announce(saved.nextAt === undefined ? words.turnedOff : words.saved(weekdayAndTime(saved.nextAt)))
    done()
  }
  return (
    <MoveForm
      title={plan ? words.changeTitle : words.addTitle}
      submit={words.save}
      fault={fault}
      complaints={complaints}
      isBusy={isBusy}
      onSubmit={() => void submit()}
      onCancel={done}
      onClose={onClose}
    >
      <Choice
        legend={drills.whom}
        value={kind}
        onChange={setKind}
        options={KINDS.map((value) => ({ value, label: drills.kinds[value] }))}
      />
      {kind === 'unit' ? (
        <UnitSelect value={unitId} onChange={setUnit} fault={isTried && unitId === '' ? words.chooseUnit : undefined} />
      ) : null}
      {kind === 'person' ? (
        <PersonSelect
          label={drills.person}
          value={personId}
          onChange={setPerson}
          fault={isTried && personId === '' ? words.choosePerson : undefined}
        />
      ) : null}
      <CheckGroup
        legend={words.weekdays}
        values={days}
        onChange={setDays}
        options={WEEKDAYS.map((value) => ({ value, label: weekdayName(Number(value)) }))}
        fault={isTried && days.length === 0 ? words.chooseDays : undefined}
      />
      <div class="plan-time">
        <TimeField
          label={words.time}
          value={time}
          fault={isTried && minuteOf(time) === undefined ? words.chooseTime : undefined}
          onChange={setTime}
        />
      </div>
    </MoveForm>
  )
}

function kindOf(plan: DrillPlanView | undefined): Kind {
  if (plan?.personId !== undefined) return 'person'
  return plan?.unitId === undefined ? 'everybody' : 'unit'
}

/** Nothing while it is still to be chosen. */
function chosenWhom(kind: Kind, { personId, unitId }: Required<Whom>): Whom | undefined {
  if (kind === 'person') return personId === '' ? undefined : { personId }
  if (kind === 'unit') return unitId === '' ? undefined : { unitId }
  return {}
}

function bodyOf(entered: {
  whom: Whom | undefined
  days: readonly string[]
  time: string
  isOn: boolean
}): DrillPlanBody | undefined {
  const { whom, days, time, isOn } = entered
  const minuteOfDay = minuteOf(time)
  if (whom === undefined || days.length === 0 || minuteOfDay === undefined) return undefined
  const weekdays = days.map(Number).toSorted((a, b) => a - b)
  return { weekdays, minuteOfDay, isOn, ...whom }
}
