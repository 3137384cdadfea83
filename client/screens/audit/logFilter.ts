import { useLocation } from 'preact-iso'

/** What can be asked: each stands in the address, so that back works and a question can be sent to a colleague. */
const FIELDS = ['person', 'what', 'object', 'from', 'to'] as const

export type LogFilter = Readonly<Partial<Record<(typeof FIELDS)[number], string>>>

const asQuery = (filter: LogFilter): string =>
  new URLSearchParams(FIELDS.flatMap((field) => (filter[field] ? [[field, filter[field]]] : []))).toString()

export interface LogFilterHandlers {
  readonly filter: LogFilter
  readonly ask: (change: LogFilter) => void
  readonly clear: () => void
}

/** The question of the address, and how to ask another one. */
export function useLogFilter(): LogFilterHandlers & { readonly question: string } {
  const { query, route, path } = useLocation()
  const filter: LogFilter = Object.fromEntries(FIELDS.flatMap((field) => (query[field] ? [[field, query[field]]] : [])))
  const go = (next: LogFilter): void => route([path, asQuery(next)].filter(Boolean).join('?'))
  return {
    filter,
    question: asQuery(filter),
    ask: (change) => go({ ...filter, ...change }),
    clear: () => go({}),
  }
}
