import mongoose, { Schema } from 'mongoose'
import { readByLegend } from '../domain/reports/factsLegend.ts'
import { COLUMN_NAMES, FACTS_LEGEND } from '../domain/reports/factsTable.ts'
import type { MonthFacts } from '../domain/reports/monthFacts.ts'
import type { StoreBackend } from './storeBackend.ts'
import { reportingDuplicate } from './storedCollection.ts'

/** What is left of the visits of a month. Unlike a packed day it cannot be made anew: its legend says how to read it. */
interface MonthDocument {
  readonly _id: string
  readonly upTo: string
  readonly legend: readonly string[]
  readonly ids: readonly string[]
  readonly rows: Buffer | mongoose.mongo.Binary
}

const monthSchema = new Schema<MonthDocument>(
  {
    _id: { type: String, required: true },
    upTo: { type: String, required: true },
    legend: { type: [String], required: true },
    ids: { type: [String], required: true },
    // Not required: to mongoose the bytes of a month without requests would be none.
    rows: { type: Buffer },
  },
  { strict: 'throw', minimize: false, versionKey: false, collection: 'factmonths' },
)

monthSchema.index({ upTo: -1 })

export interface MonthFactsStore {
  /** Those of a period of months, both ends included. */
  read(fromMonth: string, toMonth: string): Promise<readonly MonthFacts[]>
  /** Undefined: there is none. */
  firstMonth(): Promise<string | undefined>
  /** The last day whose visits are no longer kept; undefined: all are. */
  lastDay(): Promise<string | undefined>
  /** In the place of what was read before, if anything; false: another server has written it meanwhile. */
  keep(month: MonthFacts, before: MonthFacts | undefined): Promise<boolean>
}

export function monthFactsStore(backend: StoreBackend): MonthFactsStore {
  const model = backend.connection.model<MonthDocument>('FactsMonth', monthSchema)
  return {
    async read(fromMonth, toMonth) {
      const found = await model.find({ _id: { $gte: fromMonth, $lte: toMonth } }).lean<MonthDocument[]>()
      return found.map(toMonthFacts)
    },

    async firstMonth() {
      const [first] = await model
        .find({ _id: { $gt: '' } })
        .sort({ _id: 1 })
        .limit(1)
        .select({ _id: 1 })
        .lean<{ _id: string }[]>()
      return first?._id
    },

    async lastDay() {
      const [last] = await model
        .find({ upTo: { $gt: '' } })
        .sort({ upTo: -1 })
        .limit(1)
        .select({ upTo: 1 })
        .lean<{ upTo: string }[]>()
      return last?.upTo
    },

    async keep({ month, upTo, ids, rows }, before) {
      const numbers = Int32Array.from(rows.flat())
      const bytes = Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength)
      const document = { upTo, legend: FACTS_LEGEND, ids, rows: bytes }
      if (!before) return !(await reportingDuplicate(model.insertMany([{ _id: month, ...document }])))
      const { matchedCount } = await model.replaceOne({ _id: month, upTo: before.upTo }, document)
      return matchedCount === 1
    },
  }
}

function toMonthFacts({ _id: month, upTo, legend, ids, rows }: MonthDocument): MonthFacts {
  const bytes = rows instanceof mongoose.mongo.Binary ? rows.value() : rows
  const numbers = new Int32Array(new Uint8Array(bytes ?? []).buffer)
  const isOfToday = legend.join() === FACTS_LEGEND.join()
  const width = 1 + (isOfToday ? COLUMN_NAMES.length : legend.indexOf('statuses') - 1)
  const written = Array.from({ length: numbers.length / width }, (_, row) => [
    ...numbers.subarray(row * width, (row + 1) * width),
  ])
  const read = readByLegend(legend)
  return {
    month,
    upTo,
    ids,
    rows: isOfToday ? written : written.map(([weekday = 0, ...row]) => [weekday, ...read(row)]),
  }
}
