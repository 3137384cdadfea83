import { Schema } from 'mongoose'
import type { Instant } from '../domain/clock.ts'
import type { Request, RequestId } from '../domain/request/request.ts'
import { isEnded } from '../domain/request/request.ts'
import { forgetFactDays } from './factsStore.ts'
import type { StoreBackend } from './storeBackend.ts'
import { ALL_AT_ONCE, type StoredCollection, storedCollection, type Versioned } from './storedCollection.ts'

/** A request as it lies in the store: the domain's document, and one flag that the index of open requests needs. */
type RequestDocument = Omit<Request, 'id'> & Versioned & { readonly _id: RequestId; readonly open: boolean }

const { Mixed } = Schema.Types

// Only what a query asks for has a type here; what is inside a request is the domain's business alone.
const requestSchema = new Schema<RequestDocument>(
  {
    _id: { type: String, required: true },
    version: { type: Number, required: true },
    open: { type: Boolean, required: true },
    visitId: { type: String, required: true },
    day: { type: String, required: true },
    prefix: { type: String, required: true },
    number: { type: Number, required: true },
    raiseKey: { type: String, required: true },
    raisedAt: { type: Number, required: true },
    dueAt: { type: Number },
    pages: { type: Mixed, required: true },
    history: { type: Mixed, required: true },
  },
  // The rest of the document is kept as the domain wrote it.
  { strict: false, minimize: false, versionKey: false, collection: 'requests' },
)
requestSchema.index({ open: 1 }, { partialFilterExpression: { open: true } })
requestSchema.index({ dueAt: 1 }, { partialFilterExpression: { dueAt: { $exists: true } } })
requestSchema.index({ raiseKey: 1 }, { unique: true })
requestSchema.index({ day: 1, prefix: 1, number: -1 }, { unique: true })
requestSchema.index({ visitId: 1 })

/** The only queries about requests. */
export interface RequestStore extends Omit<StoredCollection<Request>, 'all'> {
  /** Many at once, without history of their own: the sample office's past. */
  insertMany(requests: readonly Request[]): Promise<void>
  findRaised(raiseKey: string): Promise<Request | undefined>
  ofVisit(visitId: string): Promise<readonly Request[]>
  open(): Promise<readonly Request[]>
  /** Ids of requests with something due by `now`, the longest overdue first. */
  due(now: Instant, limit: number): Promise<readonly RequestId[]>
  /** When the first thing after that moment is due, of all requests. */
  nextDueAt(after: Instant): Promise<Instant | undefined>
  /** The highest number given at this place on this day; 0 when none. */
  highestNumber(day: string, prefix: string): Promise<number>
  /** Every request raised on this local calendar day. */
  ofDay(day: string): AsyncIterable<Request>
  /** How many were raised up to this day, which is included. */
  countUpTo(day: string): Promise<number>
  /** The first day of which there are requests. */
  firstDay(): Promise<string | undefined>
  /** Removes about so many of this day; returns how many, 0 when none is left. */
  removeOfDay(day: string, count: number): Promise<number>
}

export function requestStore(backend: StoreBackend): RequestStore {
  const { all: _whole, ...store } = storedCollection(backend, {
    model: 'Request',
    schema: requestSchema,
    asMade: true,
    idOf: ({ id }: Request) => id,
    toStored: toDocument,
    fromStored: toRequest,
  })
  const model = backend.connection.model<RequestDocument>('Request')
  return {
    ...store,

    async insertMany(requests) {
      await backend.connection.collection<RequestDocument>('requests').insertMany(requests.map(toDocument))
      await forgetFactDays(
        backend,
        requests.map(({ day }) => day),
      )
    },

    async findRaised(raiseKey) {
      const document = await model.findOne({ raiseKey }).lean<RequestDocument>()
      return document === null ? undefined : toRequest(document)
    },

    async ofVisit(visitId) {
      return (await model.find({ visitId }).lean<RequestDocument[]>()).map(toRequest)
    },

    async open() {
      return (await model.find({ open: true }).batchSize(ALL_AT_ONCE).lean<RequestDocument[]>()).map(toRequest)
    },

    async due(now, limit) {
      const found = await model
        .find({ dueAt: { $exists: true, $lte: now } })
        .sort({ dueAt: 1 })
        .limit(limit)
        .select({ _id: 1 })
        .lean<{ _id: RequestId }[]>()
      return found.map((each) => each._id)
    },

    async nextDueAt(after) {
      const first = await model
        .find({ dueAt: { $exists: true, $gt: after } })
        .sort({ dueAt: 1 })
        .limit(1)
        .select({ dueAt: 1 })
        .lean<{ dueAt: Instant }[]>()
      return first[0]?.dueAt
    },

    async highestNumber(day, prefix) {
      const last = await model
        .find({ day, prefix })
        .sort({ day: 1, prefix: 1, number: -1 })
        .limit(1)
        .select({ number: 1 })
        .lean<{ number: number }[]>()
      return last[0]?.number ?? 0
    },

    async *ofDay(day) {
      const cursor = model.find({ day }).lean<RequestDocument[]>().cursor()
      for await (const document of cursor) yield toRequest(document)
    },

    countUpTo(day) {
      return model.countDocuments({ day: { $lte: day } })
    },

    async firstDay() {
      const [first] = await model
        .find({ day: { $gt: '' } })
        .sort({ day: 1, prefix: 1, number: -1 })
        .limit(1)
        .select({ day: 1 })
        .lean<{ day: string }[]>()
      return first?.day
    },

    async removeOfDay(day, count) {
      const found = await model.find({ day }).limit(count).select({ _id: 1 }).lean<{ _id: RequestId }[]>()
      if (found.length > 0) await model.deleteMany({ _id: { $in: found.map(({ _id }) => _id) } })
      return found.length
    },
  }
}

function toDocument({ id, ...request }: Request): RequestDocument {
  return { _id: id, open: !isEnded(request), ...request }
}

function toRequest({ _id, open: _open, ...document }: RequestDocument): Request {
  return { id: _id, ...document }
}
