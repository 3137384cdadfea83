import { randomBytes } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BackendAddress } from '../../models/store/storeBackend.ts'

/** Of this run, see scripts/testFolder.mjs. */
export const TEST_FOLDER = process.env.PARTER_TEST_FOLDER ?? tmpdir()

export const officeFolder = (): string => mkdtempSync(join(TEST_FOLDER, 'office-'))

/** For one office: MongoDB when it is there, the embedded store otherwise. The same tests for both. */
export function officeAddress(): BackendAddress {
  const uri = process.env.MONGODB_URI
  if (uri === undefined) return { dataDir: officeFolder() }
  const address = new URL(uri)
  address.pathname = `/parter_${randomBytes(6).toString('hex')}`
  return { mongodbUri: address.href }
}
