import { PersonSelect } from '../../../parts/people/PersonSelect.tsx'
import { words } from '../words.ts'
import type { FieldsProps } from './forms.ts'
import { changeForm } from './itemDraft.ts'
import { BilingualField } from './TextFields.tsx'
import { UnitSelect } from './UnitSelect.tsx'

export function UnitFields({ id, form, fault }: FieldsProps<'unit'>) {
  const { fields, missing, noParent } = words.value
  const change = (next: Partial<typeof form>) => changeForm('unit', next)
  return (
    <>
      <BilingualField
        label={fields.name}
        value={form.name}
        most={120}
        fault={fault === 'name' ? missing.name : undefined}
        onChange={(name) => change({ name })}
      />
      <PersonSelect
        label={fields.managerId}
        value={form.managerId}
        fault={fault === 'managerId' ? missing.managerId : undefined}
        onChange={(managerId) => change({ managerId })}
      />
      <UnitSelect
        label={fields.parentId}
        value={form.parentId}
        none={noParent}
        without={id}
        onChange={(parentId) => change({ parentId })}
      />
    </>
  )
}
