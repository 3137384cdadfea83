import type { Bilingual, Leaving, OpeningHours, PlaceFeature } from '../../../../models/domain/directory/directory.ts'
import type { ArrivalLimits } from '../../../../models/domain/reports/arrivalLimits.ts'
import type { ChangeView } from '../../../../models/wire/directory.ts'
import { dateText, weekdayText } from '../../../parts/schedule/days.ts'
import { timeOf } from '../../../parts/schedule/timeFields.ts'
import { capital, said } from '../../../state/language.ts'
import { duration } from '../../../state/time.ts'
import { personName, unitName } from '../items.ts'
import { words } from '../words.ts'

type FieldName = keyof (typeof words)['value']['fields']

/** A value of the directory in words. */
export function valueText(field: string, value: unknown): string {
  const { revisions, features } = words.value
  if (value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0))
    return revisions.nothing
  if (field === 'unitId' || field === 'parentId') return unitName(String(value))
  if (field === 'managerId' || field === 'secretaryId') return personName(String(value))
  if (field.endsWith('Ids')) return (value as readonly string[]).map(personName).join(', ')
  if (field === 'features') return (value as readonly PlaceFeature[]).map((each) => features[each]).join(', ')
  if (field === 'leaving') return dateText((value as Leaving).lastDay)
  if (field === 'arrivalLimits') return (value as ArrivalLimits).map((ms) => duration(ms)).join(', ')
  if (field === 'week') return weekText(value as readonly (OpeningHours | null)[])
  if (Array.isArray(value))
    return value.every((each) => typeof each === 'string') ? value.join(', ') : `${value.length}`
  return typeof value === 'object' ? said(value as Bilingual) : String(value)
}

/** "Monday – Friday 07:30–15:30; Saturday – Sunday closed": days that are alike are said once. */
function weekText(week: readonly (OpeningHours | null)[]): string {
  const { closed, days } = words.value.week
  const runs: { readonly first: number; last: number; readonly hours: string }[] = []
  for (const [index, day] of week.entries()) {
    const hours = day ? `${timeOf(day.from)}–${day.to === 1_440 ? '24:00' : timeOf(day.to)}` : closed
    const run = runs.at(-1)
    if (run?.hours === hours) run.last = index
    else runs.push({ first: index, last: index, hours })
  }
  const said = runs.map(({ first, last, hours }) => {
    const which = first === last ? weekdayText(first) : days(weekdayText(first), weekdayText(last))
    return `${which} ${hours}`
  })
  return capital(said.join('; '))
}

/** "Changed: Anna Nowak", and each field that is different. */
export function changeText({ id, before, after }: ChangeView): { title: string; fields: readonly string[] } {
  const { revisions, fields } = words.value
  const item = after ?? before
  const written = item ? (typeof item.name === 'string' ? item.name : said(item.name)) : ''
  // Who was meant two years ago is known of those who are still here.
  const name = written === '' ? personName(id) : written
  if (!before) return { title: revisions.was.added(name), fields: [] }
  if (!after) return { title: revisions.was.removed(name), fields: [] }
  const [old, now] = [before, after] as unknown as readonly Record<string, unknown>[]
  const changed = Object.keys(fields).filter(
    (field) => JSON.stringify(old?.[field]) !== JSON.stringify(now?.[field]),
  ) as FieldName[]
  return {
    title: revisions.was.changed(name),
    fields: changed.map((field) =>
      revisions.field(fields[field], valueText(field, old?.[field]), valueText(field, now?.[field])),
    ),
  }
}
