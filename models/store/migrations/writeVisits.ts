import type { Request } from '../../domain/request/request.ts'
import { type Visit, visitOf } from '../../domain/visit/visit.ts'
import type { StoreBackend } from '../storeBackend.ts'
import { reportingDuplicate } from '../storedCollection.ts'

type Line = Pick<Request, 'visitId' | 'needs' | 'placeId' | 'note' | 'raisedBy' | 'raisedAt' | 'day'> &
  Pick<Request, 'endedAt' | 'sample'> & { readonly _id: string; readonly steppedMs?: number }

interface Written extends Omit<Visit, 'id'> {
  readonly _id: string
  readonly open: boolean
}

const AT_ONCE = 500
const FIELDS = ['visitId', 'needs', 'placeId', 'note', 'raisedBy', 'raisedAt', 'day', 'endedAt', 'sample', 'steppedMs']

/**
 * Writes the visits that only their requests have spoken of, some hundred at a time, in the order of their ids. Killed in
 * between it goes on with those that are still missing; one that is there already is left as it is.
 */
export async function writeVisits(backend: StoreBackend): Promise<void> {
  for (let ids = await idsAfter(backend, ''); ids.length > 0; ids = await idsAfter(backend, ids.at(-1) ?? ''))
    await writeMissing(backend, await visitsOf(backend, ids))
}

async function idsAfter(backend: StoreBackend, last: string): Promise<readonly string[]> {
  const requests = backend.connection.collection<Line>('requests')
  const options = { projection: { visitId: 1 }, sort: { visitId: 1 }, limit: AT_ONCE } as const
  const ids = new Set<string>()
  for await (const { visitId } of requests.find({ visitId: { $gt: last } }, options)) ids.add(visitId)
  return [...ids]
}

async function visitsOf(backend: StoreBackend, ids: readonly string[]): Promise<readonly Visit[]> {
  const requests = backend.connection.collection<Line>('requests')
  const projection = Object.fromEntries(FIELDS.map((field) => [field, 1]))
  const visits = new Map<string, Line[]>()
  for await (const line of requests.find({ visitId: { $in: [...ids] } }, { projection }))
    visits.set(line.visitId, [...(visits.get(line.visitId) ?? []), line])
  return [...visits.values()].map((lines) => visitOf(lines as unknown as readonly [Line, ...Line[]]))
}

async function writeMissing(backend: StoreBackend, visits: readonly Visit[]): Promise<void> {
  if (visits.length === 0) return
  const written = backend.connection.collection<Written>('visits')
  const ids = { _id: { $in: visits.map(({ id }) => id) } }
  const there = new Set((await written.find(ids, { projection: { _id: 1 } }).toArray()).map(({ _id }) => _id))
  const missing = visits.filter(({ id }) => !there.has(id))
  if (missing.length === 0) return
  const documents = missing.map(({ id, ...visit }) => ({ _id: id, open: visit.endedAt === undefined, ...visit }))
  // Another server of the same MongoDB does the same work at the same time.
  if (await reportingDuplicate(written.insertMany(documents))) await writeMissing(backend, visits)
}
