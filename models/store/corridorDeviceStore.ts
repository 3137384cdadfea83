import { Schema } from 'mongoose'
import type { CorridorDevice } from '../domain/channels/corridor.ts'
import type { StoreBackend } from './storeBackend.ts'
import { keyedBy, type Stored, type StoredCollection, storedCollection } from './storedCollection.ts'

const { Mixed } = Schema.Types

const corridorDeviceSchema = new Schema<Stored<CorridorDevice, 'id'>>(
  {
    _id: { type: String, required: true },
    version: { type: Number, required: true },
    name: { type: String, required: true },
    scope: { type: Mixed, required: true },
    language: { type: String, required: true },
    madeBy: { type: String, required: true },
    madeAt: { type: Number, required: true },
    pairing: { type: Mixed },
    session: { type: Mixed },
    steppedMs: { type: Number },
  },
  { strict: 'throw', minimize: false, versionKey: false, collection: 'corridorDevices' },
)

/** The office's corridor devices: a handful, each with its code and its session inside, so that pairing is one write. */
export type CorridorDeviceStore = StoredCollection<CorridorDevice>

export const corridorDeviceStore = (backend: StoreBackend): CorridorDeviceStore =>
  storedCollection(backend, {
    model: 'CorridorDevice',
    schema: corridorDeviceSchema,
    ...keyedBy<CorridorDevice, 'id'>('id'),
  })
