import { Schema } from 'mongoose'
import type { CorridorDevice, DeviceId } from '../domain/channels/corridor.ts'
import type { Home } from './home.ts'

type CorridorDeviceDocument = Omit<CorridorDevice, 'id'> & { readonly _id: DeviceId }

const { Mixed } = Schema.Types

const corridorDeviceSchema = new Schema<CorridorDeviceDocument>(
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
  },
  { strict: 'throw', minimize: false, versionKey: false, collection: 'corridorDevices' },
)

/** The office's corridor devices: a handful, each with its code and its session inside, so that pairing is one write. */
export interface CorridorDeviceStore {
  all(): Promise<readonly CorridorDevice[]>
  find(id: DeviceId): Promise<CorridorDevice | undefined>
  insert(device: CorridorDevice): Promise<void>
  /** Writes the next version; false when somebody else has written it first. */
  replace(next: CorridorDevice): Promise<boolean>
  remove(id: DeviceId): Promise<void>
}

export function corridorDeviceStore(home: Home): CorridorDeviceStore {
  const model = home.connection.model<CorridorDeviceDocument>('CorridorDevice', corridorDeviceSchema)
  return {
    async all() {
      return (await model.find({}).lean<CorridorDeviceDocument[]>()).map(toDevice)
    },

    async find(id) {
      const document = await model.findOne({ _id: id }).lean<CorridorDeviceDocument>()
      return document === null ? undefined : toDevice(document)
    },

    async insert({ id, ...device }) {
      await model.insertMany([{ _id: id, ...device }])
    },

    async replace({ id, ...device }) {
      const { matchedCount } = await model.replaceOne({ _id: id, version: device.version - 1 }, device)
      return matchedCount === 1
    },

    async remove(id) {
      await model.deleteOne({ _id: id })
    },
  }
}

const toDevice = ({ _id, ...document }: CorridorDeviceDocument): CorridorDevice => ({ id: _id, ...document })
