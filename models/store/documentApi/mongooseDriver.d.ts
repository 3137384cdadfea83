/** The part of mongoose's own driver that both backends build upon. mongoose ships no types for it. */
declare module 'mongoose/lib/drivers/node-mongodb-native/index.js' {
  import type { Mongoose, Connection as PublicConnection } from 'mongoose'

  export class NativeCollection {
    constructor(name: string, connection: PublicConnection, options: object)
    readonly name: string
    readonly collectionName: string
    readonly conn: PublicConnection
    readonly modelName?: string
    onOpen(): unknown
  }

  export class NativeConnection {
    constructor(base: Mongoose)
    config: Record<string, unknown>
    readyState: number
    client: unknown
    db: unknown
    name: string
    host: string
    readonly collections: Record<string, NativeCollection>
    onOpen(): void
    createClient(uri: string, options?: object): Promise<this>
    doClose(force?: boolean): Promise<this>
  }

  const native: {
    readonly Collection: typeof NativeCollection
    readonly Connection: typeof NativeConnection
    readonly BulkWriteResult: unknown
    readonly ClientEncryption: unknown
  }
  export default native
}
