import type { DeviceScope } from '../../../models/domain/devices/device.ts'
import { deviceWords } from '../../parts/deviceWords.ts'
import { directory } from '../../state/directory.ts'
import { said } from '../../state/language.ts'
import { Field } from '../../ui/Field.tsx'
import { floorKey, floorName, floorsOfOffice } from './floors.ts'

interface ScopeSelectProps {
  readonly kind: DeviceScope['kind']
  readonly scope: DeviceScope | undefined
  readonly fault: string | undefined
  readonly onChange: (scope: DeviceScope | undefined) => void
}

/** One of the floors where somebody sits, of the units, or of the places. */
export function ScopeSelect({ kind, scope, fault, onChange }: ScopeSelectProps) {
  const words = deviceWords.value
  const label = { floor: words.floor, unit: words.unit, place: words.servicePlace }[kind]
  const options = OPTIONS[kind]()
  return (
    <Field key={kind} label={label} fault={fault}>
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
  readonly scope: DeviceScope
  readonly name: string
}

const OPTIONS: Readonly<Record<DeviceScope['kind'], () => readonly ScopeOption[]>> = {
  floor: () => floorsOfOffice().map((scope) => ({ scope, name: floorName(scope) })),
  unit: () =>
    (directory.value?.units ?? []).map(({ id, name }) => ({ scope: { kind: 'unit', unitId: id }, name: said(name) })),
  place: () =>
    (directory.value?.places ?? []).map(({ id, name }) => ({
      scope: { kind: 'place', placeId: id },
      name: said(name),
    })),
}

function keyOf(scope: DeviceScope): string {
  if (scope.kind === 'floor') return floorKey(scope)
  return scope.kind === 'unit' ? scope.unitId : scope.placeId
}
