import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import { hash } from '@node-rs/argon2'
import { pino } from 'pino'
import { createApp } from '../../api/app.ts'
import { machineTime, steadyClock } from '../../api/clock.ts'
import { sampleOffice } from '../../api/sample/sampleOffice.ts'
import { directoryOf, type Employee } from '../../models/domain/directory/directory.ts'
import { openStore } from '../../models/store/store.ts'
import { tellCpu } from './bench.ts'
import { largeDirectory } from './largeDirectory.ts'

/* Parter itself, for the benches: everything real, only the passwords are cheap to check. An empty folder is furnished. */
/** What one person may ask for in a second is limited, and a bench asks for more: its orders come from so many clerks. */
const CLERKS = Number(process.env.BENCH_CLERKS ?? 20)

const [, , folder = '.', people = '50'] = process.argv
const uri = process.env.BENCH_MONGODB_URI
const store = await openStore(uri === undefined ? { dataDir: folder } : { mongodbUri: uri })
if (!(await store.directory.read())) await furnish(Number(people))
const clock = steadyClock(machineTime)
const app = await createApp({
  store,
  clock,
  log: pino({ level: 'error' }),
  newId: randomUUID,
  secure: false,
  redisUrl: process.env.BENCH_REDIS_URL,
  clientDir: resolve(import.meta.dirname, '../client'),
})
await app.start()
tellCpu()
app.http.listen(Number(process.env.BENCH_PORT ?? 0), '127.0.0.1', () =>
  console.log(`PORT ${(app.http.address() as AddressInfo).port}`),
)

/** An office with so many more people of one unit, and its clerks; with BENCH_DIRECTORY that many others and matters, with
 * BENCH_CLERKS that many clerks. */
async function furnish(count: number): Promise<void> {
  const of = sampleOffice().directory
  const size = Number(process.env.BENCH_DIRECTORY ?? 0)
  const directory = size === 0 ? of : largeDirectory(of, size)
  const [model] = directory.employees.values()
  if (!model) throw new Error('The sample office has no people.')
  const employees = Array.from(
    { length: count },
    (_, index): Employee => ({ ...model, id: `p${index}`, name: `Person ${index}`, substituteIds: [] }),
  )
  const called = new Set(employees.map(({ id }) => id))
  const passwordHash = await hash('bench', { memoryCost: 8, timeCost: 1, parallelism: 1 })
  const clerks = ['clerk', ...Array.from({ length: CLERKS }, (_, index) => `clerk${index}`)]
  await store.accounts.insert([
    ...clerks.map((id) => ({
      personId: id,
      version: 1,
      login: id,
      passwordHash,
      roles: ['clerk' as const],
      disabled: false,
    })),
    ...employees.map(({ id }) => ({
      personId: id,
      version: 1,
      login: id,
      passwordHash,
      roles: ['employee' as const],
      disabled: false,
    })),
  ])
  await store.directory.write(
    directoryOf({
      office: directory.office,
      employees: [
        ...[...directory.employees.values()].filter(({ id }) => !called.has(id)),
        ...employees,
        ...clerks.map((id) => ({ ...model, id })),
      ],
      units: [...directory.units.values()],
      matters: [...directory.matters.values()],
      places: [...directory.places.values()],
    }),
  )
}
