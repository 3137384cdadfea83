import { isDeepStrictEqual } from 'node:util'
import mongoose, { Schema } from 'mongoose'
import { FACTS_LEGEND, type FactsTable } from '../domain/reports/factsTable.ts'
import type { StoreBackend } from './storeBackend.ts'

/**
 * Packed days, so that a start need not read every request there ever was. They say nothing that is not in the
 * requests: whatever becomes of one, it can be made anew.
 */
interface FactsDayDocument {
  readonly _id: string
  /** By whose numbers `rows` was written. Where they have become others, the day is made anew. */
  readonly legend: readonly string[]
  readonly ids: readonly string[]
  readonly rows: Buffer | mongoose.mongo.Binary
}

const factsDaySchema = new Schema<FactsDayDocument>(
  {
    _id: { type: String, required: true },
    legend: { type: [String], required: true },
    ids: { type: [String], required: true },
    // Not required: to mongoose the bytes of a day without requests would be none.
    rows: { type: Buffer },
  },
  { strict: 'throw', minimize: false, versionKey: false, collection: 'factdays' },
)

export interface FactsStore {
  /** The days kept of a period, both ends included; those of an older form are left out. */
  read(fromDay: string, toDay: string): Promise<readonly FactsTable[]>
  /** Of a day whose requests have all ended: nothing of it may change any more. */
  keep(table: FactsTable): Promise<void>
  /** Of a day whose requests are no longer kept. */
  remove(day: string): Promise<void>
}

export function factsStore(backend: StoreBackend): FactsStore {
  const model = backend.connection.model<FactsDayDocument>('FactsDay', factsDaySchema)
  return {
    async read(fromDay, toDay) {
      const found = await model.find({ _id: { $gte: fromDay, $lte: toDay } }).lean<FactsDayDocument[]>()
      return found.filter(({ legend }) => isDeepStrictEqual(legend, FACTS_LEGEND)).map(toTable)
    },

    async keep({ day, ids, rows }) {
      const bytes = Buffer.from(rows.buffer, rows.byteOffset, rows.byteLength)
      const document = { legend: FACTS_LEGEND, ids, rows: bytes }
      const { matchedCount } = await model.replaceOne({ _id: day }, document)
      if (matchedCount === 0) await model.insertMany([{ _id: day, ...document }])
    },

    async remove(day) {
      await model.deleteOne({ _id: day })
    },
  }
}

/** Whatever is put into the past, or taken out of it, makes these days untrue: they are made anew when asked for. */
export async function forgetFactDays(backend: StoreBackend, days: readonly string[]): Promise<void> {
  const kept = backend.connection.collection<{ _id: string }>('factdays')
  await kept.deleteMany({ _id: { $in: [...new Set(days)] } })
}

function toTable({ _id, ids, rows }: FactsDayDocument): FactsTable {
  const bytes = rows instanceof mongoose.mongo.Binary ? rows.value() : rows
  // Copied: what the store gives may lie anywhere in a larger buffer, and numbers must begin at a multiple of four.
  return { day: _id, ids, rows: new Int32Array(new Uint8Array(bytes).buffer) }
}
