import { administrationWords } from '../../parts/audit/words.ts'
import { FilterDay, FilterSelect, useClearing } from '../../parts/filters/FilterFields.tsx'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import type { LogFilterHandlers } from './logFilter.ts'

interface LogFiltersProps extends LogFilterHandlers {
  readonly people: readonly { readonly id: string; readonly name: string }[]
}

/** Which entries: each change is another address. */
export function LogFilters({ filter, ask, clear, people }: LogFiltersProps) {
  const { audit: words, events } = administrationWords.value
  const { key, clearAll } = useClearing(clear)
  const byName = (a: readonly [string, string], b: readonly [string, string]) => a[1].localeCompare(b[1])
  const choices = {
    person: people.map(({ id, name }) => [id, name] as const).toSorted(byName),
    what: Object.entries(events).toSorted(byName),
  }
  const select = (field: 'person' | 'what', label: string, all: string) => (
    <FilterSelect label={label} value={filter[field] ?? ''} onChange={(value) => ask({ [field]: value })}>
      <option value="">{all}</option>
      {choices[field].map(([value, text]) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </FilterSelect>
  )
  const day = (field: 'from' | 'to', label: string) => (
    <FilterDay
      key={`${field} ${key}`}
      label={label}
      value={filter[field] ?? ''}
      isOptional
      onDay={(value) => ask({ [field]: value })}
    />
  )
  return (
    <section class="sheet panel stack-s audit-filters" aria-label={words.filter}>
      <div class="audit-fields">
        {select('person', words.who, words.everybody)}
        {select('what', words.what, words.everything)}
        {day('from', words.from)}
        {day('to', words.to)}
        <Field label={words.object}>
          {(ids) => (
            <input
              class="input"
              type="text"
              {...ids}
              maxLength={64}
              value={filter.object ?? ''}
              onChange={(event) => ask({ object: event.currentTarget.value.trim() })}
            />
          )}
        </Field>
      </div>
      {Object.keys(filter).length === 0 ? null : (
        <p>
          <Button kind="quiet" size="small" onPress={clearAll}>
            {words.clear}
          </Button>
        </p>
      )}
    </section>
  )
}
