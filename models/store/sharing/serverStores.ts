import { Schema } from 'mongoose'
import { type Instant, seconds } from '../../domain/clock.ts'
import type { StoreBackend } from '../storeBackend.ts'
import { keyedBy, type Stored, type StoredCollection, storedCollection, type Versioned } from '../storedCollection.ts'
import { type TallyStore, tallyStore } from './tallyStore.ts'

export const BEAT_EVERY_MS = seconds(2)
/** Three beats: whoever hung on it is at another server by then, or cannot be reached. */
export const GONE_AFTER_MS = seconds(6)
export const LEASES = 'servers'

/** A server of this store, as long as it goes on writing that it lives. */
export interface ServerLease extends Versioned {
  readonly server: string
  readonly beatAt: Instant
  /** By which people know it: its machine and its port. Absent: of a version that did not say it. */
  readonly name?: string
  readonly startedAt?: Instant
}

/**
 * The connections that one server has to somebody: a person's screens, or a tablet's. They are stored as `lines`, which
 * servers of the version before read as well.
 */
export interface ServerConnections extends Versioned {
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
    name: String,
    startedAt: Number,
  },
  { ...OPTIONS, collection: LEASES },
)

const connectionsSchema = new Schema<Stored<ServerConnections, 'id'>>(
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

/** What the servers of one store know of each other, and count together. */
export interface ServerStores {
  readonly leases: StoredCollection<ServerLease>
  readonly connections: StoredCollection<ServerConnections>
  readonly tallies: TallyStore
}

export const serverStores = (backend: StoreBackend): ServerStores => ({
  leases: storedCollection(backend, {
    model: 'ServerLease',
    schema: leaseSchema,
    ...keyedBy<ServerLease, 'server'>('server'),
  }),
  connections: storedCollection(backend, {
    model: 'ServerConnections',
    schema: connectionsSchema,
    ...keyedBy<ServerConnections, 'id'>('id'),
  }),
  tallies: tallyStore(backend),
})
