import type { CorridorScope } from '../../../models/domain/channels/corridor.ts'
import { corridorWords } from '../../parts/corridorWords.ts'
import { directory } from '../../state/directory.ts'
import { said } from '../../state/language.ts'
import { Field } from '../../ui/Field.tsx'
import { floorKey, floorName, floorsOfOffice } from './floors.ts'

interface ScopeSelectProps {
  readonly kind: CorridorScope['kind']
  readonly scope: CorridorScope | undefined
  readonly fault: string | undefined
  readonly onChange: (scope: CorridorScope | undefined) => void
}

/** One of the floors where somebody sits, or one of the units. */
export function ScopeSelect({ kind, scope, fault, onChange }: ScopeSelectProps) {
  const corridors = corridorWords.value
  const options = kind === 'floor' ? floorOptions() : unitOptions()
  return (
    <Field key={kind} label={kind === 'floor' ? corridors.floor : corridors.unit} fault={fault}>
      {(ids) => (
        <select
          class="input"
          {...ids}
          value={scope?.kind === kind ? keyOf(scope) : ''}
          onChange={(event) => {
            const key = event.currentTarget.value
            onChange(options.find((option) => keyOf(option.scope) === key)?.scope)
          }}
        >
          <option value="" />
          {options.map((option) => (
            <option key={keyOf(option.scope)} value={keyOf(option.scope)}>
              {option.name}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

interface ScopeOption {
  readonly scope: CorridorScope
  readonly name: string
}

const floorOptions = (): readonly ScopeOption[] => floorsOfOffice().map((scope) => ({ scope, name: floorName(scope) }))

const unitOptions = (): readonly ScopeOption[] =>
  (directory.value?.units ?? []).map(({ id, name }) => ({ scope: { kind: 'unit', unitId: id }, name: said(name) }))

const keyOf = (scope: CorridorScope): string => (scope.kind === 'floor' ? floorKey(scope) : scope.unitId)
