import { Schema } from 'mongoose'
import type { Instant } from '../domain/clock.ts'
import type { StoreBackend } from './storeBackend.ts'
import { reportingDuplicate } from './storedCollection.ts'

interface SignOfLifeDocument {
  readonly _id: string
  readonly at: Instant
}

const signOfLifeSchema = new Schema<SignOfLifeDocument>(
  { _id: { type: String, required: true }, at: { type: Number, required: true } },
  { strict: 'throw', minimize: false, versionKey: false, collection: 'signsoflife' },
)

/** When this office's server was last known to be alive: a start says by it how long nobody watched the deadlines. */
export interface SignOfLifeStore {
  read(): Promise<Instant | undefined>
  write(at: Instant): Promise<void>
}

const SERVER = 'server'

export function signOfLifeStore(backend: StoreBackend): SignOfLifeStore {
  const model = backend.connection.model<SignOfLifeDocument>('SignOfLife', signOfLifeSchema)
  return {
    async read() {
      return (await model.findOne({ _id: SERVER }).lean<SignOfLifeDocument>())?.at
    },

    async write(at) {
      const { matchedCount } = await model.replaceOne({ _id: SERVER }, { at })
      // Another server may have written the first one meanwhile.
      if (matchedCount === 0) await reportingDuplicate(model.insertMany([{ _id: SERVER, at }]))
    },
  }
}
