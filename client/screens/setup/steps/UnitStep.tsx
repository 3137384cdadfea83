import { useState } from 'preact/hooks'
import { setupWords } from '../../../parts/setup/words.ts'
import { directory } from '../../../state/directory.ts'
import { said } from '../../../state/language.ts'
import { Choice } from '../../../ui/Choice.tsx'
import { StepFrame, TextField } from '../StepFrame.tsx'
import { useStep } from '../useStep.ts'
import type { StepProps } from './stepProps.ts'
import { floorOf, WhereFields, whereOf } from './WhereFields.tsx'

/** A unit and who manages it: enough for a first call to ring. */
export function UnitStep({ view, again, onDone }: StepProps) {
  const words = setupWords.value
  const { fields, faults } = words
  const [isTried, setTried] = useState(false)
  const form = useStep(view, again, { building: directory.value?.places[0]?.building ?? '' })
  const unit = form.value('unit').trim()
  const name = form.value('name').trim()
  const isMe = form.value('who') === 'me'
  // Most people sit upstairs, that is why they are called: nobody is put on the ground floor by leaving it out.
  const isFloor = form.value('floor').trim() !== '' && floorOf(form.value('floor')) !== undefined
  const isComplete = () => {
    setTried(true)
    return unit !== '' && (isMe || name !== '') && isFloor
  }
  const save = async () => {
    const answers = { unit, isMe, name: isMe ? '' : name, position: form.value('position') }
    onDone(await form.finish({ ...answers, extension: form.value('extension'), ...whereOf(form) }))
  }
  return (
    <StepFrame form={form} isComplete={isComplete} onSubmit={() => void save()}>
      {view.isDone ? <UnitsThere /> : <FromList />}
      <TextField form={form} name="unit" label={fields.unit} fault={isTried && unit === '' ? faults.unit : undefined} />
      <Choice
        legend={fields.who}
        value={isMe ? 'me' : 'somebody'}
        options={(['somebody', 'me'] as const).map((value) => ({ value, label: fields[value] }))}
        onChange={(who) => form.set({ who })}
      />
      {isMe ? null : (
        <TextField
          form={form}
          name="name"
          label={fields.name}
          fault={isTried && name === '' ? faults.name : undefined}
        />
      )}
      <div class="setup-fields">
        <TextField form={form} name="position" label={fields.position} aside={fields.optional} />
        <TextField form={form} name="extension" label={fields.extension} aside={fields.optional} />
      </div>
      <WhereFields form={form} floorFault={isTried && !isFloor ? faults.floor : undefined} />
    </StepFrame>
  )
}

/** Whoever has a list of everybody types none of them. */
function FromList() {
  const words = setupWords.value
  return (
    <div class="row">
      <p>{words.haveList}</p>
      <a class="button" href="/directory/import">
        {words.links.people}
      </a>
    </div>
  )
}

/** Opened again, the step shows what is there and takes one more. */
function UnitsThere() {
  const words = setupWords.value
  return (
    <>
      <p>
        <span class="strong">{words.units}:</span> {directory.value?.units.map(({ name }) => said(name)).join(', ')}
      </p>
      <p class="soft">{words.oneMore}</p>
    </>
  )
}
