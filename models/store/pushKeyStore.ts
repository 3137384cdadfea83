import { Schema } from 'mongoose'
import { duplicateKeyOf } from './duplicateKey.ts'
import type { StoreBackend } from './storeBackend.ts'

/** By which push services know that a message comes from this office (VAPID). Base64url. */
export interface PushKeys {
  readonly publicKey: string
  readonly privateKey: string
}

type PushKeysDocument = PushKeys & { readonly _id: string }

const pushKeysSchema = new Schema<PushKeysDocument>(
  {
    _id: { type: String, required: true },
    publicKey: { type: String, required: true },
    privateKey: { type: String, required: true },
  },
  { strict: 'throw', minimize: false, versionKey: false, collection: 'pushKeys' },
)

export interface PushKeyStore {
  read(): Promise<PushKeys | undefined>
  /** Keeps these keys unless another server was first; resolves with those that are kept. */
  keep(keys: PushKeys): Promise<PushKeys>
}

const OFFICE = 'office'

export function pushKeyStore(backend: StoreBackend): PushKeyStore {
  const model = backend.connection.model<PushKeysDocument>('PushKeys', pushKeysSchema)

  async function read(): Promise<PushKeys | undefined> {
    const document = await model.findOne({ _id: OFFICE }).lean<PushKeysDocument>()
    return document === null ? undefined : { publicKey: document.publicKey, privateKey: document.privateKey }
  }

  return {
    read,
    async keep(keys) {
      try {
        await model.insertMany([{ _id: OFFICE, ...keys }])
        return keys
      } catch (error) {
        if (!duplicateKeyOf(error)) throw error
        return (await read()) ?? keys
      }
    },
  }
}
