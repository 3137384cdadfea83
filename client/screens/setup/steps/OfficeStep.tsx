import { useState } from 'preact/hooks'
import { setupWords } from '../../../parts/setup/words.ts'
import { directory } from '../../../state/directory.ts'
import { said } from '../../../state/language.ts'
import { office } from '../../../state/office.ts'
import { StepFrame, TextField } from '../StepFrame.tsx'
import { useStep } from '../useStep.ts'
import type { StepProps } from './stepProps.ts'
import { floorOf, WhereFields, whereOf } from './WhereFields.tsx'

/** The office's name, and where the first client waits. */
export function OfficeStep({ view, again, onDone }: StepProps) {
  const { fields, faults } = setupWords.value
  const [isTried, setTried] = useState(false)
  const bok = directory.value?.places[0]
  const form = useStep(view, again, {
    name: office.value ? said(office.value.name) : '',
    building: bok?.building ?? '',
    floor: String(bok?.floor ?? 0),
    room: bok?.room ?? '',
  })
  const name = form.value('name').trim()
  const isFloor = floorOf(form.value('floor')) !== undefined
  const isComplete = () => {
    setTried(true)
    return name !== '' && isFloor
  }
  return (
    <StepFrame
      form={form}
      isComplete={isComplete}
      onSubmit={() => void form.finish({ name, ...whereOf(form) }).then(onDone)}
    >
      <TextField
        form={form}
        name="name"
        label={fields.officeName}
        fault={isTried && name === '' ? faults.officeName : undefined}
      />
      <WhereFields form={form} roomLabel={fields.bokRoom} floorFault={isTried && !isFloor ? faults.floor : undefined} />
    </StepFrame>
  )
}
