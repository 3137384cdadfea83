import mongoose from 'mongoose'
import native from 'mongoose/lib/drivers/node-mongodb-native/index.js'
import { EmbeddedConnection } from './embedded/connection.ts'
import { withDeadline } from './embedded/deadline.ts'
import { WaistCollection } from './embedded/waistCollection.ts'

export type HomeAddress = { readonly mongodbUri: string } | { readonly dataDir: string }

/** Where the documents live. Both kinds take the same schemas, queries and errors. */
export interface Home {
  readonly kind: 'mongodb' | 'embedded'
  readonly connection: mongoose.Connection
  /** When every index of every model made so far stands. */
  ready(): Promise<void>
  close(): Promise<void>
}

const MONGODB_OPTIONS: mongoose.ConnectOptions = {
  w: 'majority',
  journal: true,
  // Undefined means "not given"; the driver's default would store it as null.
  ignoreUndefined: true,
  serverSelectionTimeoutMS: 2_000,
  connectTimeoutMS: 2_000,
  waitQueueTimeoutMS: 2_000,
  socketTimeoutMS: 30_000,
  heartbeatFrequencyMS: 1_000,
}

/** Every home has its own mongoose, so that several offices, of both kinds, live in one process. */
export async function openHome(address: HomeAddress): Promise<Home> {
  const own = new mongoose.Mongoose()
  own.set('bufferCommands', false)
  own.set('autoCreate', false)
  const isEmbedded = 'dataDir' in address
  const Connection = isEmbedded ? EmbeddedConnection : native.Connection
  // Before any model exists: a model made earlier would wait for the former driver for ever.
  own.setDriver({ ...native, Connection, Collection: WaistCollection })
  const connection = own.createConnection()
  if (isEmbedded) await connection.openUri(address.dataDir)
  else await withDeadline('the first connection', connection.openUri(address.mongodbUri, MONGODB_OPTIONS))
  return {
    kind: isEmbedded ? 'embedded' : 'mongodb',
    connection,
    ready: async () => {
      await Promise.all(Object.values(connection.models).map((model) => model.init()))
    },
    close: () => connection.close(),
  }
}
