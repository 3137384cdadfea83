import type mongoose from 'mongoose'

/** A request as the benches of the store keep it: two indexes beside that of the ids, one of them partial. */
export function benchSchema({ Schema }: typeof mongoose) {
  const schema = new Schema(
    {
      _id: String,
      version: Number,
      state: String,
      unit: String,
      raisedAt: Number,
      dueAt: Number,
      history: Schema.Types.Mixed,
    },
    { versionKey: false, collection: 'requests' },
  )
  schema.index({ state: 1, dueAt: 1 }, { partialFilterExpression: { dueAt: { $exists: true } } })
  schema.index({ unit: 1, raisedAt: 1 })
  return schema
}
