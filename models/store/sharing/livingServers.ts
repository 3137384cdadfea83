import { setTimeout as wait } from 'node:timers/promises'
import type { StoreBackend } from '../storeBackend.ts'
import { GONE_AFTER_MS, LEASES } from './serverStores.ts'

interface Lease {
  readonly _id: string
  readonly version: number
  readonly name?: string
}

/** By which names they are called whose leases are renewed under our eyes: that of one that was killed is not. */
export async function serversOf({ connection, shared }: StoreBackend): Promise<readonly string[]> {
  if (!shared) return []
  const read = (): Promise<readonly Lease[]> => connection.collection<Lease>(LEASES).find({}).toArray()
  const before = new Map((await read()).map(({ _id, version }) => [_id, version]))
  if (before.size === 0) return []
  await wait(GONE_AFTER_MS)
  const beating = (await read()).filter(({ _id, version }) => before.get(_id) !== version)
  return beating.map(({ _id, name }) => name ?? _id)
}
