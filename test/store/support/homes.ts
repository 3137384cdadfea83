import { randomBytes } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Home, type HomeAddress, openHome } from '../../../models/store/home.ts'

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
export const newAddress = (): HomeAddress =>
  mongodbUri ? { mongodbUri: newDatabase(mongodbUri) } : { dataDir: newDirectory() }

/** Homes opened by a test, erased after it. */
export function homesOfTest(): { open(address?: HomeAddress): Promise<Home> } {
  const homes: Home[] = []
  afterEach(async () => {
    for (const home of homes.splice(0)) await home.erase()
  })
  return {
    open: async (address = newAddress()) => {
      const home = await openHome(address)
      homes.push(home)
      return home
    },
  }
}
