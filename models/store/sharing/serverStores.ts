import { Schema } from 'mongoose'
import type { Instant } from '../../domain/clock.ts'
import type { StoreBackend } from '../storeBackend.ts'
import { keyedBy, type Stored, type StoredCollection, storedCollection, type Versioned } from '../storedCollection.ts'

/** A server of this store, as long as it goes on writing that it lives. */
export interface ServerLease extends Versioned {
  readonly server: string
  readonly beatAt: Instant
}

/** The lines that one server has to somebody: a person's screens, or a tablet's. */
export interface ServerLines extends Versioned {
  readonly id: string
  readonly server: string
  readonly kind: string
  readonly whose: string
  readonly lines: readonly unknown[]
}

const OPTIONS = { strict: 'throw', minimize: false, versionKey: false } as const

const leaseSchema = new Schema<Stored<ServerLease, 'server'>>(
  {
    _id: { type: String, required: true },
    version: { type: Number, required: true },
    beatAt: { type: Number, required: true },
  },
  { ...OPTIONS, collection: 'servers' },
)

const linesSchema = new Schema<Stored<ServerLines, 'id'>>(
  {
    _id: { type: String, required: true },
    version: { type: Number, required: true },
    server: { type: String, required: true },
    kind: { type: String, required: true },
    whose: { type: String, required: true },
    lines: { type: Schema.Types.Mixed, required: true },
  },
  { ...OPTIONS, collection: 'serverLines' },
)

/** What the servers of one store know of each other. */
export interface ServerStores {
  readonly leases: StoredCollection<ServerLease>
  readonly lines: StoredCollection<ServerLines>
}

export const serverStores = (backend: StoreBackend): ServerStores => ({
  leases: storedCollection(backend, {
    model: 'ServerLease',
    schema: leaseSchema,
    ...keyedBy<ServerLease, 'server'>('server'),
  }),
  lines: storedCollection(backend, { model: 'ServerLines', schema: linesSchema, ...keyedBy<ServerLines, 'id'>('id') }),
})
