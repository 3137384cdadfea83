import { ROLES, type Role } from '../../../models/domain/directory/directory.ts'
import { capital, texts } from '../../state/language.ts'
import { CheckGroup } from '../../ui/Choice.tsx'
import { words } from './words.ts'

interface RolesChoiceProps {
  readonly values: readonly Role[]
  readonly onChange: (values: readonly Role[]) => void
  readonly fault?: string | undefined
  readonly quietLegend?: boolean
}

/** Each role with what it may do, in one sentence. */
export function RolesChoice({ values, onChange, fault, quietLegend = false }: RolesChoiceProps) {
  const said = words.value
  return (
    <CheckGroup
      legend={said.roles}
      quietLegend={quietLegend}
      hint={said.rolesHint}
      layout="column"
      values={values}
      onChange={onChange}
      fault={fault}
      options={ROLES.map((value) => ({
        value,
        label: capital(texts.value.roles[value]),
        detail: <span class="accounts-detail">{said.roleSays[value]}</span>,
      }))}
    />
  )
}
