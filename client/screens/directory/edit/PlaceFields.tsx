import { PLACE_FEATURES } from '../../../../models/domain/directory/directory.ts'
import { CheckGroup } from '../../../ui/Choice.tsx'
import { words } from '../words.ts'
import type { FieldsProps } from './forms.ts'
import { changeForm } from './itemDraft.ts'
import { BilingualField, TextField } from './TextFields.tsx'
import { WhereFields } from './WhereFields.tsx'

export function PlaceFields({ form, fault }: FieldsProps<'place'>) {
  const { fields, missing, prefixHint, features } = words.value
  const change = (next: Partial<typeof form>) => changeForm('place', next)
  return (
    <>
      <BilingualField
        label={fields.name}
        value={form.name}
        most={120}
        fault={fault === 'name' ? missing.name : undefined}
        onChange={(name) => change({ name })}
      />
      <WhereFields {...form} fault={fault} onChange={change} />
      <TextField
        label={fields.codePrefix}
        hint={prefixHint}
        value={form.codePrefix}
        most={6}
        fault={fault === 'codePrefix' ? missing.codePrefix : undefined}
        onChange={(typed) => change({ codePrefix: typed.toLocaleUpperCase('pl') })}
      />
      <CheckGroup
        legend={fields.features}
        values={form.features}
        options={PLACE_FEATURES.map((value) => ({ value, label: features[value] }))}
        onChange={(chosen) => change({ features: chosen })}
      />
    </>
  )
}
