import { words } from '../words.ts'
import type { FormFault } from './forms.ts'
import { TextField } from './TextFields.tsx'

interface Where {
  readonly building: string
  readonly floor: string
  readonly room: string
}

interface WhereFieldsProps extends Where {
  readonly onChange: (where: Partial<Where>) => void
  readonly fault: FormFault | undefined
}

export function WhereFields({ building, floor, room, onChange, fault }: WhereFieldsProps) {
  const { fields, missing } = words.value
  return (
    <div class="directory-where">
      <TextField
        label={fields.building}
        value={building}
        most={80}
        onChange={(typed) => onChange({ building: typed })}
      />
      <TextField
        label={fields.floor}
        value={floor}
        most={3}
        mode="numeric"
        fault={fault === 'floor' ? missing.floor : undefined}
        onChange={(typed) => onChange({ floor: typed })}
      />
      <TextField label={fields.room} value={room} most={20} onChange={(typed) => onChange({ room: typed })} />
    </div>
  )
}
