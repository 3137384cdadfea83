import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { setupWords } from '../../../parts/setup/words.ts'
import { directory } from '../../../state/directory.ts'
import { said } from '../../../state/language.ts'
import { office } from '../../../state/office.ts'
import { Button } from '../../../ui/Button.tsx'
import { StepFrame, TextField } from '../StepFrame.tsx'
import { useStep } from '../useStep.ts'
import type { StepProps } from './stepProps.ts'
import { floorOf, WhereFields, whereOf } from './WhereFields.tsx'

/** Where the first client waits. The office's name was asked with the first administrator's: it can be changed here. */
export function OfficeStep({ view, again, onDone }: StepProps) {
  const { fields, faults } = setupWords.value
  const [isTried, setTried] = useState(false)
  const [isRenaming, setRenaming] = useState(false)
  const nameField = useRef<HTMLDivElement>(null)
  const bok = directory.value?.places[0]
  const form = useStep(view, again, {
    name: office.value ? said(office.value.name) : '',
    building: bok?.building ?? '',
    floor: String(bok?.floor ?? 0),
    room: bok?.room ?? '',
  })
  const name = form.value('name').trim()
  const asksName = view.isDone || isRenaming || name === ''
  // Whoever has pressed the button wants to type there.
  useLayoutEffect(() => {
    if (isRenaming) nameField.current?.querySelector('input')?.focus()
  }, [isRenaming])
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
      {asksName ? (
        <div ref={nameField}>
          <TextField
            form={form}
            name="name"
            label={fields.officeName}
            fault={isTried && name === '' ? faults.officeName : undefined}
          />
        </div>
      ) : (
        <div class="row">
          <p class="strong">{name}</p>
          <Button kind="quiet" size="small" onPress={() => setRenaming(true)}>
            {fields.rename}
          </Button>
        </div>
      )}
      <WhereFields form={form} roomLabel={fields.bokRoom} floorFault={isTried && !isFloor ? faults.floor : undefined} />
    </StepFrame>
  )
}
