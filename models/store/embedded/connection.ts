import native from 'mongoose/lib/drivers/node-mongodb-native/index.js'
import { EmbeddedCollection } from './collection.ts'
import { Engine } from './engine.ts'

/** mongoose's own connection with one thing exchanged: what it talks to is a directory, not a server. */
export class EmbeddedConnection extends native.Connection {
  engine: Engine | undefined

  override async createClient(dataDir: string): Promise<this> {
    const engine = await Engine.open(dataDir)
    const collections = new Map<string, EmbeddedCollection>()
    const collection = (name: string): EmbeddedCollection => {
      const known = collections.get(name) ?? new EmbeddedCollection(engine, name)
      collections.set(name, known)
      return known
    }
    this.engine = engine
    this.client = { close: () => engine.close() }
    this.db = { collection }
    this.name = 'embedded'
    this.host = engine.directory
    this.onOpen()
    return this
  }

  override async doClose(): Promise<this> {
    await this.engine?.close()
    return this
  }
}
