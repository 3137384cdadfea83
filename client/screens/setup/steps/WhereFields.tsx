import { setupWords } from '../../../parts/setup/words.ts'
import { TextField } from '../StepFrame.tsx'
import type { StepForm } from '../useStep.ts'

interface WhereFieldsProps {
  readonly form: StepForm
  readonly roomLabel?: string
  readonly floorFault: string | undefined
}

/** Building, floor and room. */
export function WhereFields({ form, roomLabel, floorFault }: WhereFieldsProps) {
  const { fields } = setupWords.value
  return (
    <>
      <TextField form={form} name="building" label={fields.building} hint={fields.buildingHint} />
      <div class="setup-fields">
        <TextField form={form} name="floor" label={fields.floor} hint={fields.floorHint} fault={floorFault} isNumber />
        <TextField form={form} name="room" label={roomLabel ?? fields.room} />
      </div>
    </>
  )
}

/** Where something is, as it is sent. */
export const whereOf = ({ value }: StepForm) => ({
  building: value('building'),
  floor: floorOf(value('floor')) ?? 0,
  room: value('room'),
})

/** Undefined: no floor that a house has. Empty is the ground floor. */
export function floorOf(text: string): number | undefined {
  const floor = Number(text.trim().replace('−', '-'))
  return Number.isInteger(floor) && floor >= -5 && floor <= 99 ? floor : undefined
}
