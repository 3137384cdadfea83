import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import mongoose from 'mongoose'
import { ChainCheck, type ChainedEvent, type ChainHead } from '../../../models/store/auditChain.ts'
import { embeddedDocuments } from '../../../models/store/backup/embeddedDocuments.ts'
import { decodeDocument, type StoredDocument } from '../../../models/store/embedded/codec.ts'
import { openBackend } from '../../../models/store/storeBackend.ts'

const Entry = new mongoose.Schema({ key: String, text: String }, { versionKey: false })
const Counter = new mongoose.Schema({ _id: String, version: Number }, { versionKey: false })

/** Runs the writers under a command (or none), kills them -9 when they have said `killAt` lines, tells what they said. */
export function runWriters(command: readonly string[], killAt: number): Promise<readonly string[]> {
  const [program = '', ...args] = command
  return new Promise((resolve) => {
    const writers = spawn(program, args, { stdio: ['ignore', 'pipe', 'ignore'] })
    const said: string[] = []
    createInterface(writers.stdout).on('line', (line) => {
      said.push(line)
      if (said.length === killAt) writers.kill('SIGKILL')
    })
    // Not when it is silent: while a process dies it may still hold its store.
    writers.once('close', () => resolve(said))
  })
}

/** Compares the store with everything that writers ever said was acknowledged. Resolves with the time it took to open. */
export async function expectNothingLost(dataDir: string, said: readonly string[]): Promise<number> {
  const words = said.map((line) => line.split(' '))
  const keys = words.flatMap(([what, key = '']) => (what === 'entry' ? [key] : []))
  const started = performance.now()
  const backend = await openBackend({ dataDir })
  backend.connection.model('Entry', Entry)
  backend.connection.model('Counter', Counter)
  await backend.ready()
  const openMs = performance.now() - started
  await backend.close()
  // Read from the disk as a backup does: checksums included, and no deadline of a busy machine.
  const stored: string[] = []
  const versions = new Map<string, number>()
  const orders = new Set<string>()
  const log: ChainedEvent[] = []
  const heads: ChainHead[] = []
  for (const found of embeddedDocuments(dataDir)) {
    if ('damage' in found) throw found.damage
    const document = decodeDocument(found.row, found.collection)
    const { _id, key, version } = document
    if (found.collection === 'lifts') orders.add(String(_id))
    if (found.collection === 'securityEvents') log.push(withoutId(document) as unknown as ChainedEvent)
    if (found.collection === 'securityLogHead') heads.push(withoutId(document) as unknown as ChainHead)
    if (found.collection === 'entries') stored.push(String(key))
    if (found.collection === 'counters') versions.set(String(_id), Number(version))
  }
  const present = new Set(stored)
  expect(keys.filter((key) => !present.has(key))).toEqual([])
  expect(present.size).toBe(stored.length)
  const behind = words.filter(
    ([what, counter = '', version]) => what === 'version' && (versions.get(counter) ?? -1) < Number(version),
  )
  expect(behind).toEqual([])
  const acknowledged = words.flatMap(([what, order = '']) => (what === 'order' ? [order] : []))
  expectWholeLog({ orders, acknowledged, log, heads })
  return openMs
}

interface Log {
  readonly orders: ReadonlySet<string>
  readonly acknowledged: readonly string[]
  readonly log: readonly ChainedEvent[]
  readonly heads: readonly ChainHead[]
}

/** Every order that is there has its one entry, acknowledged or not; no entry tells of one that is not there. */
function expectWholeLog({ orders, acknowledged, log, heads }: Log): void {
  const chain = new ChainCheck(heads)
  for (const entry of log.toSorted((a, b) => a.seq - b.seq)) chain.add(entry)
  expect(chain.result().broken).toBeUndefined()
  const told = log.flatMap(({ object }) => object ?? [])
  expect(told.toSorted()).toEqual([...orders].toSorted())
  expect(acknowledged.filter((order) => !orders.has(order))).toEqual([])
}

const withoutId = ({ _id, ...document }: StoredDocument): StoredDocument => document
