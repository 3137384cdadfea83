import { COMES_IN } from '../../../models/domain/request/orders.ts'
import { Choice } from '../../ui/Choice.tsx'

const NOW = '0'
/** What a draft of it may hold. */
export const MINUTES = [NOW, ...COMES_IN.map(String)]

/** As an order says it: whoever comes now names no minutes. */
export const minutesOf = (chosen = NOW): { readonly minutes?: number } =>
  chosen === NOW ? {} : { minutes: Number(chosen) }

interface MinutesChoiceProps {
  readonly legend: string
  readonly quietLegend?: boolean
  readonly value: string | undefined
  readonly onChange: (chosen: string) => void
  readonly now: string
  readonly inMinutes: (minutes: number) => string
}

/** Whether somebody comes now, or in how many minutes; now until something else is chosen. */
export function MinutesChoice({ value = NOW, now, inMinutes, ...rest }: MinutesChoiceProps) {
  const options = MINUTES.map((each) => ({ value: each, label: each === NOW ? now : inMinutes(Number(each)) }))
  return <Choice {...rest} value={value} options={options} />
}
