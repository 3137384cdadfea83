import type { ResponseTimes } from '../../../models/wire/reports.ts'
import { timesWords } from '../../parts/charts/words.ts'
import { type Filter, isNeed } from '../../parts/times/filter.ts'
import { said, texts } from '../../state/language.ts'
import { weekdayName } from '../../state/time.ts'

interface QuestionProps {
  readonly filter: Filter
  readonly choices: ResponseTimes['choices']
}

/** What the figures are about, in words: on paper the fields do not say it. */
export function Question({ filter, choices }: QuestionProps) {
  const { filter: words } = timesWords.value
  const { unit, matter, need, place, building, weekday, hourFrom, hourTo } = filter
  const nameOf = (items: ResponseTimes['choices']['units'], id: string): string => {
    const item = items.find((each) => each.id === id)
    return item ? said(item.name) : id
  }
  const lines: readonly (readonly [string, string | undefined])[] = [
    [words.unit, unit && nameOf(choices.units, unit)],
    [words.matter, matter && nameOf(choices.matters, matter)],
    [words.need, isNeed(need) ? texts.value.needs[need] : undefined],
    [words.place, place && nameOf(choices.places, place)],
    [words.building, building],
    [words.weekday, weekday && weekdayName(Number(weekday))],
    [words.hourFrom, hourFrom && `${hourFrom}:00`],
    [words.hourTo, hourTo && `${hourTo}:00`],
  ]
  const told = lines.filter(([, value]) => value)
  if (told.length === 0) return null
  return (
    <ul class="times-question">
      {told.map(([label, value]) => (
        <li key={label}>
          {label}: <span class="strong">{value}</span>
        </li>
      ))}
    </ul>
  )
}
