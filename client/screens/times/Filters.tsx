import { NEEDS } from '../../../models/domain/request/needs.ts'
import type { ResponseTimes } from '../../../models/wire/reports.ts'
import { timesWords } from '../../parts/charts/words.ts'
import { FilterDay, FilterSelect, useClearing } from '../../parts/filters/FilterFields.tsx'
import { CONDITIONS, type Filter, type FilterField, PERIODS } from '../../parts/times/filter.ts'
import { said, texts } from '../../state/language.ts'
import { dayOf, weekdayName } from '../../state/time.ts'
import { Button } from '../../ui/Button.tsx'

interface FiltersProps {
  readonly filter: Filter
  readonly ask: (change: Filter) => void
  readonly clear: () => void
  readonly choices: ResponseTimes['choices']
  readonly period: Pick<ResponseTimes, 'from' | 'to'>
}

const OWN = 'own'

/** What is counted: each change is another address. */
export function Filters({ filter, ask, clear, choices, period }: FiltersProps) {
  const { filter: words } = timesWords.value
  const { needs } = texts.value
  const { key, clearAll } = useClearing(clear)
  const isOwn = filter.days === undefined
  const count = CONDITIONS.filter((field) => filter[field]).length

  const choosePeriod = (value: string): void => {
    if (value === OWN) ask({ days: '', from: dayOf(period.from), to: dayOf(period.to - 1) })
    else ask({ days: value, from: '', to: '' })
  }
  const select = (field: FilterField, label: string, options: readonly (readonly [string, string])[]) => (
    <FilterSelect label={label} value={filter[field] ?? ''} onChange={(value) => ask({ [field]: value })}>
      <option value="">{words.every}</option>
      {options.map(([value, text]) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </FilterSelect>
  )
  const named = (items: ResponseTimes['choices']['units']) => items.map(({ id, name }) => [id, said(name)] as const)
  const hours = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, at) => [String(from + at), `${from + at}:00`] as const)

  return (
    <section class="sheet panel stack-s times-filters" aria-label={words.title}>
      <div class="times-fields">
        <FilterSelect label={words.period} value={filter.days ?? OWN} onChange={choosePeriod}>
          {PERIODS.map((days) => (
            <option key={days} value={String(days)}>
              {words.lastDays(days)}
            </option>
          ))}
          {filter.days !== undefined && !PERIODS.some((days) => String(days) === filter.days) ? (
            <option value={filter.days}>{words.lastDays(Number(filter.days))}</option>
          ) : null}
          <option value={OWN}>{words.own}</option>
        </FilterSelect>
        {isOwn ? (
          <>
            <FilterDay
              key={`from ${key}`}
              label={words.from}
              value={filter.from ?? ''}
              max={filter.to}
              onDay={(from) => ask({ from })}
            />
            <FilterDay
              key={`to ${key}`}
              label={words.to}
              value={filter.to ?? ''}
              min={filter.from}
              onDay={(to) => ask({ to })}
            />
          </>
        ) : null}
        {select('unit', words.unit, named(choices.units))}
      </div>
      <details open={count > 0}>
        <summary>
          {words.more}
          {count > 0 ? ` (${count})` : ''}
        </summary>
        <div class="times-fields">
          {select('matter', words.matter, named(choices.matters))}
          {select(
            'need',
            words.need,
            NEEDS.map((need) => [need, needs[need]] as const),
          )}
          {select('place', words.place, named(choices.places))}
          {select(
            'building',
            words.building,
            choices.buildings.map((name) => [name, name] as const),
          )}
          {select(
            'weekday',
            words.weekday,
            [0, 1, 2, 3, 4, 5, 6].map((day) => [String(day), weekdayName(day)] as const),
          )}
          {select('hourFrom', words.hourFrom, hours(0, Number(filter.hourTo ?? 24) - 1))}
          {select('hourTo', words.hourTo, hours(Number(filter.hourFrom ?? 0) + 1, 24))}
        </div>
      </details>
      {count > 0 || filter.unit ? (
        <p>
          <Button kind="quiet" size="small" onPress={clearAll}>
            {words.clear}
          </Button>
        </p>
      ) : null}
    </section>
  )
}
