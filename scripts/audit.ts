/** `npm run audit`: walks along the chain of the security log, while Parter runs or not. Changes nothing. */
import { parseArgs } from 'node:util'
import { readConfig } from '../api/config.ts'
import { presentStore } from '../api/office/officeFolders.ts'
import { ChainCheck, type ChainedEvent, type ChainHead, type Checked } from '../models/store/auditChain.ts'
import { embeddedDocuments, type Inspected } from '../models/store/backup/embeddedDocuments.ts'
import { mongodbDocuments } from '../models/store/backup/mongodbDocuments.ts'
import { decodeDocument } from '../models/store/embedded/codec.ts'
import { type BackendAddress, openBackend } from '../models/store/storeBackend.ts'

/** `known`: a head that was written down, or lies in a backup. */
export async function audit(address: BackendAddress, known: readonly ChainHead[] = []): Promise<Checked> {
  if ('dataDir' in address) return walk(embeddedDocuments(address.dataDir), known)
  const backend = await openBackend(address)
  try {
    return await walk(mongodbDocuments(backend.connection), known)
  } finally {
    await backend.close()
  }
}

export async function walk(
  found: AsyncIterable<Inspected> | Iterable<Inspected>,
  known: readonly ChainHead[],
): Promise<Checked> {
  const entries: ChainedEvent[] = []
  const heads = [...known]
  for await (const each of found) {
    const { collection } = each
    if (!('row' in each)) continue
    if (collection === 'securityLogHead') heads.push(decodeDocument(each.row, collection) as unknown as ChainHead)
    if (collection !== 'securityEvents') continue
    const entry = decodeDocument(each.row, collection) as unknown as ChainedEvent
    if (entry.seq !== undefined) entries.push(entry)
  }
  const check = new ChainCheck(heads)
  for (const entry of entries.toSorted((a, b) => a.seq - b.seq)) check.add(entry)
  return check.result()
}

const IN_WORDS = {
  missing: 'it is missing',
  changed: 'it is not what was written',
  inserted: 'it does not follow the one before it: something was put in, or written anew',
  objectChanged: 'its object is not what was written',
  objectRemoved: 'its object was taken out, and not by the rules of keeping',
  beginningRemoved: 'it, and what was before it, was removed, and not by the rules of keeping',
  endRemoved: 'it, and what followed it, was removed',
} as const

/** `7:ab12…`: the number of an entry and its hash. */
function headIn(text: string | undefined): readonly ChainHead[] {
  if (text === undefined) return []
  const [seq = '', hash = ''] = text.split(':')
  if (!/^[1-9]\d*$/.test(seq) || !/^[0-9a-f]{64}$/.test(hash))
    throw new Error('usage: npm run audit -- [--head NUMBER:HASH]')
  return [{ seq: Number(seq), hash }]
}

async function act(): Promise<number> {
  try {
    const { values } = parseArgs({ options: { head: { type: 'string' } } })
    const address = presentStore(readConfig(process.env).store)
    const { entries, head, broken } = await audit(address, headIn(values.head))
    if (broken) {
      console.error(`The security log is BROKEN. The first place is entry ${broken.seq}: ${IN_WORDS[broken.how]}.`)
      return 1
    }
    console.log(`The security log holds: ${entries} entries. Its head, to be written down: ${head.seq}:${head.hash}`)
    return 0
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    return 1
  }
}

if (/[\\/]audit\.m?js$/.test(process.argv[1] ?? '')) process.exitCode = await act()
