import { IconSchool } from '@tabler/icons-preact'
import { useState } from 'preact/hooks'
import type { DrillBody, DrillView } from '../../../models/wire/drills.ts'
import { drillWords } from '../../parts/drills/words.ts'
import { PersonSelect } from '../../parts/people/PersonSelect.tsx'
import { announce } from '../../state/announcer.ts'
import { Refused } from '../../state/api.ts'
import { explain } from '../../state/explain.ts'
import { sending, sendOnce } from '../../state/sendOnce.ts'
import { Button } from '../../ui/Button.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { Fault } from '../../ui/Fault.tsx'
import { isText, oneOf, useDraft } from '../../ui/useDraft.ts'
import { UnitSelect } from './UnitSelect.tsx'

const INTENTION = 'drill'
const KINDS = ['person', 'unit', 'everybody'] as const
type Kind = (typeof KINDS)[number]

/** Runs a drill: for one person, a unit, or everybody on duty. */
export function DrillForm() {
  const drills = drillWords.value
  const [kind = 'person', setKind] = useDraft('drill.kind', oneOf(KINDS))
  const [personId = '', setPerson] = useDraft('drill.person', isText)
  const [unitId = '', setUnit] = useDraft('drill.unit', isText)
  const [fault, setFault] = useState<string>()
  const [isClosed, setClosed] = useState(false)
  const run = async (even: Pick<DrillBody, 'evenClosed'> = {}) => {
    const body = bodyOf({ kind, personId, unitId })
    setFault(body ? undefined : drills.choose)
    setClosed(false)
    if (!body) return
    try {
      const { lines } = await sendOnce<DrillView>(INTENTION, '/drills', { ...body, ...even })
      announce(drills.started(lines.length))
    } catch (error) {
      const code = error instanceof Refused ? error.view.code : undefined
      setClosed(code === 'officeClosed')
      setFault(code === 'personNotAvailable' ? drills.nobody : explain(error))
    }
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    void run()
  }
  return (
    <form class="stack" onSubmit={submit}>
      <Choice
        legend={drills.whom}
        value={kind}
        onChange={setKind}
        options={KINDS.map((value) => ({ value, label: drills.kinds[value] }))}
      />
      <div class="row drill-form">
        {kind === 'person' ? <PersonSelect label={drills.person} value={personId} onChange={setPerson} /> : null}
        {kind === 'unit' ? <UnitSelect value={unitId} onChange={setUnit} /> : null}
        <Button busy={sending.value.has(INTENTION)}>
          <IconSchool size={20} aria-hidden="true" />
          {drills.start}
        </Button>
      </div>
      <div role="alert">{fault === undefined ? null : <Fault>{fault}</Fault>}</div>
      {isClosed ? (
        <div class="row">
          <Button busy={sending.value.has(INTENTION)} onPress={() => void run({ evenClosed: true })}>
            {drills.evenClosed}
          </Button>
        </div>
      ) : null}
    </form>
  )
}

function bodyOf(chosen: { kind: Kind; personId: string; unitId: string }): DrillBody | undefined {
  const { kind, personId, unitId } = chosen
  if (kind === 'everybody') return { everybody: true }
  if (kind === 'person') return personId === '' ? undefined : { personId }
  return unitId === '' ? undefined : { unitId }
}
