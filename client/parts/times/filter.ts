import { useLocation } from 'preact-iso'
import { NEEDS, type Need } from '../../../models/domain/request/needs.ts'

/** What can be asked: each stands in the address, so that back works and a question can be sent to a colleague. */
export const FILTER_FIELDS = [
  'days',
  'from',
  'to',
  'unit',
  'matter',
  'need',
  'place',
  'building',
  'weekday',
  'hourFrom',
  'hourTo',
] as const
export type FilterField = (typeof FILTER_FIELDS)[number]
export type Filter = Readonly<Partial<Record<FilterField, string>>>

export const PERIODS = [7, 30, 92, 366] as const
const USUAL = '30'

/** Beside the period and the unit: what stands behind a press until one of them is used. */
export const CONDITIONS: readonly FilterField[] = [
  'matter',
  'need',
  'place',
  'building',
  'weekday',
  'hourFrom',
  'hourTo',
]

export const isNeed = (text: string | undefined): text is Need => NEEDS.some((need) => need === text)

/** Of what an address says, what can be asked. */
export function filterIn(query: Readonly<Record<string, string>>): Filter {
  const filter: Partial<Record<FilterField, string>> = {}
  for (const field of FILTER_FIELDS) if (query[field]) filter[field] = query[field]
  const { days, from, to, ...conditions } = filter
  if (from !== undefined && to !== undefined && from <= to) return { from, to, ...conditions }
  return { days: days ?? USUAL, ...conditions }
}

export const asQuery = (filter: Filter): string =>
  new URLSearchParams(FILTER_FIELDS.flatMap((field) => (filter[field] ? [[field, filter[field]]] : []))).toString()

/** The question of the address, and how to ask another one. */
export function useFilter(): {
  readonly filter: Filter
  readonly ask: (change: Filter) => void
  readonly clear: () => void
} {
  const { query, route, path } = useLocation()
  const filter = filterIn(query)
  const go = (next: Filter): void => route(`${path}?${asQuery(next)}`)
  return {
    filter,
    ask: (change) => go(filterIn({ ...filter, ...change } as Record<string, string>)),
    clear: () => go({}),
  }
}
