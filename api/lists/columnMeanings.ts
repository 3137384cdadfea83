import { type ColumnMeaning, MOST_COLUMN_MEANINGS } from '../../models/domain/lists/columnMeaning.ts'
import type { ColumnMeaningStore } from '../../models/store/columnMeaningStore.ts'
import type { ColumnAnswer } from '../../models/wire/listImport.ts'
import { Collection } from '../platform/collection.ts'
import { digestOf } from '../platform/web/parse.ts'
import type { Platform } from '../platform/writeBehind.ts'

interface ColumnMeaningsDeps extends Platform {
  readonly store: ColumnMeaningStore
}

/** Which files are alike: those of one kind of list with the same headings. */
export interface ListHeadings {
  readonly kind: string
  readonly headings: readonly string[]
}

/** A program writes the same headings each month: what they mean is asked once, and known to whoever brings in the next. */
export class ColumnMeanings {
  private readonly kept: Collection<ColumnMeaning>

  constructor(private readonly deps: ColumnMeaningsDeps) {
    const { store } = deps
    this.kept = new Collection(deps, { noun: 'columns', store, read: () => store.all() })
  }

  load(): Promise<void> {
    return this.kept.load()
  }

  idle(): Promise<void> {
    return this.kept.idle()
  }

  of(file: ListHeadings): readonly ColumnAnswer[] | undefined {
    return this.kept.get(idOf(file))?.columns
  }

  /** What the columns mean, and none of what stands in them: which values count is asked each time. */
  async keep(file: ListHeadings, answers: readonly ColumnAnswer[]): Promise<void> {
    if (answers.length === 0) return
    const columns = answers.map(({ index, as }) => ({ index, as }))
    const usedAt = this.deps.clock.now()
    await this.kept.put(idOf(file), () => ({ id: idOf(file), columns, usedAt }))
    const newest = this.kept.all().toSorted((a, b) => b.usedAt - a.usedAt)
    for (const { id } of newest.slice(MOST_COLUMN_MEANINGS)) await this.kept.drop(id)
  }
}

const idOf = ({ kind, headings }: ListHeadings): string => digestOf([kind, ...headings])
