import { randomBytes } from 'node:crypto'
import { hours } from '../../models/domain/clock.ts'
import type { Store } from '../../models/store/store.ts'
import { hashPassword } from '../accounts/passwords.ts'
import { sampleOffice } from '../sample/sampleOffice.ts'

/** Of everybody in the sample office, which therefore listens on this machine alone. */
export const SAMPLE_PASSWORD = 'parter'

/**
 * Fills an empty store with the sample office. Never touches a store in which anybody is set up: a sample person with
 * a known password has no place in a real office.
 */
export async function loadSampleOffice(store: Store): Promise<void> {
  if (await store.directory.read()) return
  const { directory, accounts } = sampleOffice()
  const passwordHash = await hashPassword(SAMPLE_PASSWORD)
  await store.accounts.insert(accounts.map((account) => ({ ...account, version: 1, passwordHash, disabled: false })))
  // Written last: a start that was cut short begins anew.
  await store.directory.write(directory)
}

/** How long the link for the first administrator can be used. */
export const FIRST_LINK_MS = hours(24)

export const newSecret = (): string => randomBytes(24).toString('base64url')
