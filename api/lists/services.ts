import type { Foundation } from '../appDeps.ts'
import { ColumnMeanings } from './columnMeanings.ts'

export function listServices({ store, parts, clock, log }: Foundation) {
  return { columnMeanings: parts.add(new ColumnMeanings({ clock, log, store: store.columnMeanings })) }
}
