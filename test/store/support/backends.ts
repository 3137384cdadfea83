import { randomBytes } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BackendAddress, openBackend, type StoreBackend } from '../../../models/store/storeBackend.ts'

export const mongodbUri = process.env.MONGODB_URI

export const newDirectory = (): string => mkdtempSync(join(tmpdir(), 'parter-store-'))

/** A database nobody else uses, on the engine the tests were given. */
export function newDatabase(uri: string): string {
  const name = `parter_${randomBytes(6).toString('hex')}`
  const [base = uri, query] = uri.split('?')
  const host = base.replace(/^(mongodb(?:\+srv)?:\/\/[^/]+).*$/, '$1')
  return `${host}/${name}${query ? `?${query}` : ''}`
}

/** MongoDB where `MONGODB_URI` names one, the embedded store otherwise. */
export const newAddress = (): BackendAddress =>
  mongodbUri ? { mongodbUri: newDatabase(mongodbUri) } : { dataDir: newDirectory() }

/** Backends opened by a test, erased after it. */
export function backendsOfTest(): { open(address?: BackendAddress): Promise<StoreBackend> } {
  const backends: StoreBackend[] = []
  afterEach(async () => {
    for (const backend of backends.splice(0)) await backend.erase()
  })
  return {
    open: async (address = newAddress()) => {
      const backend = await openBackend(address)
      backends.push(backend)
      return backend
    },
  }
}
