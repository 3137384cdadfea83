import { cpSync, existsSync, rmSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { openStore, type Store } from '../../models/store/store.ts'
import type { BackendAddress } from '../../models/store/storeBackend.ts'
import { officeFolder, TEST_FOLDER } from './officeAddress.ts'

/** What every office of the tests begins with. Bigger wishes are written over it. */
type Fill = (store: Store) => Promise<void>

/**
 * A store with what most tests begin with. Embedded, it is a copy of one that was made once in this run: its tables,
 * indexes and people need not be written again.
 */
export async function newStore(address: BackendAddress, fill: Fill): Promise<Store> {
  if (!('dataDir' in address)) {
    const store = await openStore(address)
    await filled(store, fill)
    return store
  }
  const template = join(TEST_FOLDER, 'template')
  if (!existsSync(template)) await makeTemplate(template, fill)
  cpSync(template, address.dataDir, { recursive: true })
  return openStore(address)
}

async function makeTemplate(template: string, fill: Fill): Promise<void> {
  const dataDir = officeFolder()
  const store = await openStore({ dataDir })
  await filled(store, fill)
  await store.close()
  // Another worker may have been faster; theirs is as good.
  await rename(dataDir, template).catch(() => rmSync(dataDir, { recursive: true }))
}

/** Closed when that fails: its threads would keep the test's process for ever. */
async function filled(store: Store, fill: Fill): Promise<void> {
  try {
    await fill(store)
  } catch (error) {
    await store.close()
    throw error
  }
}
