/** `npm run retention -- --dry-run`: what would be forgotten now; without it, on a store nobody uses: forgets it. */
import { randomUUID } from 'node:crypto'
import { parseArgs } from 'node:util'
import { pino } from 'pino'
import { machineTime, steadyClock } from '../api/clock.ts'
import { type Config, readConfig } from '../api/config.ts'
import { presentStore } from '../api/office/officeFolders.ts'
import { Parts } from '../api/platform/parts.ts'
import { createServices } from '../api/services.ts'
import { type Forgetting, isNoteOld, lastDayToForget } from '../models/domain/retention/retention.ts'
import { embeddedDocuments, type Inspected } from '../models/store/backup/embeddedDocuments.ts'
import { mongodbDocuments } from '../models/store/backup/mongodbDocuments.ts'
import { decodeDocument } from '../models/store/embedded/codec.ts'
import { openStore } from '../models/store/store.ts'
import { type BackendAddress, openBackend } from '../models/store/storeBackend.ts'
import { isRunning } from '../models/store/storeFolder.ts'

type Kept = Pick<Config, 'retentionDays'>

/** Counted beside a Parter that runs; by this machine's calendar. Changes nothing. */
export async function wouldForget(
  address: BackendAddress,
  { retentionDays }: Kept,
  now = Date.now(),
): Promise<Forgetting> {
  const upTo = lastDayToForget(now, Intl.DateTimeFormat().resolvedOptions().timeZone, retentionDays)
  if ('dataDir' in address) return count(embeddedDocuments(address.dataDir), { upTo, now })
  const backend = await openBackend(address)
  try {
    return await count(mongodbDocuments(backend.connection), { upTo, now })
  } finally {
    await backend.close()
  }
}

async function count(
  found: AsyncIterable<Inspected> | Iterable<Inspected>,
  { upTo, now }: { readonly upTo: string; readonly now: number },
): Promise<Forgetting> {
  const due = { upTo, visits: 0, requests: 0, notes: 0 }
  for await (const each of found) {
    const { collection } = each
    if (!('row' in each) || (collection !== 'visits' && collection !== 'requests')) continue
    const document = decodeDocument(each.row, collection)
    if (String(document.day) <= upTo) due[collection] += 1
    if (collection === 'visits' && document.open === true && isNoteOld(document as never, now)) due.notes += 1
  }
  return due
}

/** By the same program as every night. */
export async function forget(address: BackendAddress, { retentionDays }: Kept): Promise<Forgetting> {
  if ('dataDir' in address && isRunning(address.dataDir))
    throw new Error(
      'Parter is running, and forgets every night at three by itself. To see what would go: npm run retention -- --dry-run. To do it now, stop Parter first.',
    )
  const store = await openStore(address)
  const parts = new Parts()
  try {
    const clock = steadyClock(machineTime)
    const log = pino({ level: 'warn' })
    const services = await createServices({ store, clock, log, newId: randomUUID, secure: false, retentionDays }, parts)
    await parts.load()
    return await services.retention.run({ isAlone: true })
  } finally {
    await parts.stop()
    await store.close()
  }
}

const inWords = ({ upTo, visits, requests, notes }: Forgetting): string =>
  `visits up to ${upTo}: ${visits}, with their requests: ${requests}; notes of visits that nobody ended: ${notes}. Their counts stay in the figures, by months.`

async function act(): Promise<number> {
  try {
    const { values } = parseArgs({
      // PowerShell keeps the `--` to itself: npm takes the option then for its own, and tells us so.
      options: { 'dry-run': { type: 'boolean', default: process.env.npm_config_dry_run === 'true' } },
    })
    const config = readConfig(process.env)
    const address = presentStore(config.store)
    if (values['dry-run']) console.log(`Would be forgotten now, ${inWords(await wouldForget(address, config))}`)
    else {
      console.log(`Forgotten, ${inWords(await forget(address, config))}`)
      console.log('Backups are what they are: a backup keeps what was there until it is thrown away itself.')
    }
    return 0
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    return 1
  }
}

if (/[\\/]retention\.m?js$/.test(process.argv[1] ?? '')) process.exitCode = await act()
