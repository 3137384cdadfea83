import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import { openStore } from '../models/store/store.ts'
import { createApp } from './app.ts'
import { createLog } from './audit/logLines.ts'
import { machineTime, steadyClock } from './clock.ts'
import { readConfig } from './config.ts'
import { inWords } from './escalation/startReport.ts'
import { newFirstSecret } from './office/firstAdministrator.ts'
import { prepareOffice, SAMPLE_PASSWORD } from './office/firstStart.ts'

const FIRST_PORT = 3000
const PORTS_TO_TRY = 20

const config = readConfig(process.env)
const log = createLog(config.logLevel)
const clock = steadyClock(machineTime)
const store = await openStore(config.store)
if (!config.newOffice && !(await store.directory.read())) console.log('Loading the sample office …')
await prepareOffice(store, clock, config)
const firstSecret = await newFirstSecret(store, clock)
const app = await createApp({
  store,
  clock,
  log,
  newId: randomUUID,
  secure: config.publicOrigin?.startsWith('https:') ?? false,
  publicOrigin: config.publicOrigin,
  trustProxy: config.trustProxy,
  clientDir: resolve(import.meta.dirname, '../client'),
})
const started = inWords(await app.start())

const directory = await store.directory.read()
const sample = directory?.office.sample ?? false
// People with a password that everybody knows must not be reachable from the network.
const host = sample ? '127.0.0.1' : config.host
const port = await listen(config.port)
console.log(greeting(port))
if (started !== undefined) console.log(started)

async function stop(): Promise<void> {
  await app.stop()
  await store.close()
  process.exit(0)
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop())

/** Listens on the wanted port, or on the next one that is free when none was asked for. */
async function listen(wanted: number | undefined): Promise<number> {
  for (let port = wanted ?? FIRST_PORT; ; port += 1) {
    try {
      return await listenOn(port)
    } catch (error) {
      const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
      if (!taken || wanted !== undefined || port >= FIRST_PORT + PORTS_TO_TRY) throw error
    }
  }
}

function listenOn(port: number): Promise<number> {
  return new Promise((done, failed) => {
    app.http.once('error', failed)
    app.http.listen(port, host, () => {
      app.http.off('error', failed)
      done((app.http.address() as AddressInfo).port)
    })
  })
}

function greeting(port: number): string {
  const taken = config.port === undefined && port !== FIRST_PORT ? ` (${FIRST_PORT} is taken)` : ''
  const lines = [`Parter is ready: http://localhost:${port}${taken}`]
  if (sample)
    lines.push(
      'This is the sample office, on this machine only. Sign in as one of its people, password for all: ' +
        SAMPLE_PASSWORD,
    )
  if (firstSecret !== undefined)
    lines.push(
      'This office has no administrator yet. Open this link on this machine, once, within 24 hours:',
      `http://localhost:${port}/first-administrator#${firstSecret}`,
    )
  return lines.join('\n')
}
