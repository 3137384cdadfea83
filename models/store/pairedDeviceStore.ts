import { Schema } from 'mongoose'
import type { PairedDevice } from '../domain/devices/device.ts'
import type { StoreBackend } from './storeBackend.ts'
import { keyedBy, type Stored, type StoredCollection, storedCollection } from './storedCollection.ts'

const { Mixed } = Schema.Types

const pairedDeviceSchema = new Schema<Stored<PairedDevice, 'id'>>(
  {
    _id: { type: String, required: true },
    version: { type: Number, required: true },
    kind: { type: String, required: true },
    name: { type: String, required: true },
    scope: { type: Mixed, required: true },
    language: { type: String, required: true },
    madeBy: { type: String, required: true },
    madeAt: { type: Number, required: true },
    pairing: { type: Mixed },
    session: { type: Mixed },
    steppedMs: { type: Number },
  },
  // The collection has the name of the first kind: tablets that hang on walls, and backups, know it by that.
  { strict: 'throw', minimize: false, versionKey: false, collection: 'corridorDevices' },
)

/** The office's paired devices: a handful, each with its code and its session inside, so that pairing is one write. */
export type PairedDeviceStore = StoredCollection<PairedDevice>

const layout = keyedBy<PairedDevice, 'id'>('id')

export const pairedDeviceStore = (backend: StoreBackend): PairedDeviceStore =>
  storedCollection(backend, {
    model: 'PairedDevice',
    schema: pairedDeviceSchema,
    ...layout,
    // Before there were kinds, all of them hung on corridors.
    fromStored: (stored) => ({ ...layout.fromStored(stored), kind: stored.kind ?? 'corridor' }),
  })
