import { hash } from '@node-rs/argon2'
import { io, type Socket } from 'socket.io-client'
import { sampleOffice } from '../../api/sample/sampleOffice.ts'
import { seconds } from '../../models/domain/clock.ts'
import { openStore, type Store } from '../../models/store/store.ts'
import type { CallView } from '../../models/wire/views.ts'
import { option, type Program, percentile, post, round, startProgram, tellJson, withFolder } from './bench.ts'
import { PendingRequests } from './pendingRequests.ts'

/*
 * npm run bench timers [-- --pending 100000 --json FILE]
 * T10: so many deadlines pending, 100 due a second; T11: 10,000 due in one instant, the called ring again; T12: the start
 * with all of them, from the program's first line. Beside T11 the same in an office where nothing else is pending, where
 * each calls somebody new, and every browser acknowledges. Late means: from the moment a step was due to the moment the
 * called person's browser has it, the durable write included. The browsers are this process, the server is one of its
 * own; its processor time is printed beside, because on a busy machine only that says what the program needs.
 */
const PENDING = Number(option('pending') ?? 100_000)
const A_SECOND = 100
const FOR_SECONDS = 10
const AT_ONCE = 10_000
/** Who has not rung so long after the last moment is counted as lost, and waited for no longer. */
const PATIENCE_MS = seconds(60)

const sample = sampleOffice().directory
// Without clerks of its own nobody watches for an empty counter, which would call somebody to each of these requests.
const directory = { ...sample, office: { ...sample.office, clerkIds: [] } }
const employees = [...directory.employees.keys()].slice(0, 20)
/** Who is called when these do not answer. */
const managers = [...directory.units.values()].flatMap(({ managerId }) => managerId ?? [])
const people = [...new Set([...employees, ...managers, directory.office.secretaryId ?? ''])].filter((id) => id !== '')
const passwordHash = await hash('bench', { memoryCost: 8, timeCost: 1, parallelism: 1 })

const figures: Record<string, number> = {}
await withFolder(manyPending)
await withFolder(firstRings)
tellJson({ bench: 'timers', pending: PENDING, figures })

async function manyPending(folder: string): Promise<void> {
  const store = await furnished(folder)
  const pending = new PendingRequests(directory, employees)
  const now = Date.now()
  const fillingFrom = performance.now()
  // Pending for a day: they only have to be passed over.
  await pending.fill(
    store,
    Array.from({ length: PENDING }, (_, index) => now + seconds(86_400 / 2) + index),
  )
  // Stored before the start, as after a restart: an open request is one that the server knows.
  // A machine that stores them slowly also starts with them slowly.
  const from = Date.now() + seconds(30) + Math.round(performance.now() - fillingFrom)
  const steady = Array.from({ length: A_SECOND * FOR_SECONDS }, (_, index) => from + index * (1_000 / A_SECOND))
  const steadyDue = await pending.fill(store, steady)
  const instant = from + seconds(FOR_SECONDS + 5)
  const instantDue = await pending.fill(store, atOnce(instant))
  await store.close()
  const startedAt = performance.now()
  const program = await startProgram('office', [folder])
  figures.startMs = performance.now() - startedAt
  console.log(`T12 start with ${PENDING} pending: ${round(figures.startMs)} ms to ready (mark 2,500)`)
  console.log(`    CPU ${round((await program.cpuUs()) / 1_000)} ms`)
  const browsers = await Promise.all(employees.map((personId) => onDuty(program.url, personId)))
  const late = lateness(browsers, { due: steadyDue, rings: 2 })
  await until(from)
  const steadyUs = await cpuUntil(program, from + seconds(FOR_SECONDS), Promise.resolve())
  report('T10', `${A_SECOND} due a second, ${PENDING} pending`, await late)
  console.log(
    `    CPU ${round(steadyUs / seconds(FOR_SECONDS) / 10)} % of a core meanwhile   (marks: p99 10 ms, last 50 ms)`,
  )
  await until(instant - 500)
  for (const browser of browsers) browser.acknowledges = false
  await inOneInstant('T11', program, { browsers, due: instantDue, rings: 2, instant })
  console.log('    (mark: the last within 1,500 ms)')
  await ended(program, browsers)
}

async function firstRings(folder: string): Promise<void> {
  const store = await furnished(folder)
  // Time enough to store them, on a slow disk too.
  const instant = Date.now() + seconds(60)
  const due = await new PendingRequests(directory, employees).fill(store, atOnce(instant), { isNew: true })
  await store.close()
  const program = await startProgram('office', [folder])
  const browsers = await Promise.all(people.map((personId) => onDuty(program.url, personId)))
  await until(instant - 500)
  await inOneInstant('   ', program, { browsers, due, rings: 1, instant })
  console.log('    (somebody new is called each time, and acknowledges)')
  await ended(program, browsers)
}

function atOnce(instant: number): number[] {
  return Array.from({ length: AT_ONCE }, () => instant)
}

async function furnished(folder: string): Promise<Store> {
  const store = await openStore({ dataDir: folder })
  await store.directory.write(directory)
  await store.accounts.insert(
    people.map((personId) => ({
      personId,
      version: 1,
      login: personId,
      passwordHash,
      roles: ['employee' as const],
      disabled: false,
    })),
  )
  return store
}

interface Instant {
  readonly browsers: readonly CalledBrowser[]
  readonly due: Map<string, number>
  readonly rings: number
  readonly instant: number
}

async function inOneInstant(mark: string, program: Program, { browsers, due, rings, instant }: Instant): Promise<void> {
  const late = lateness(browsers, { due, rings })
  const us = await cpuUntil(program, instant, late)
  report(mark, `${AT_ONCE} due in one instant`, await late)
  console.log(`    CPU ${round(us / AT_ONCE)} us each`)
}

async function ended(program: Program, browsers: readonly CalledBrowser[]): Promise<void> {
  for (const { socket } of browsers) socket.close()
  await program.stop()
}

function until(moment: number): Promise<void> {
  return new Promise((done) => setTimeout(done, Math.max(0, moment - Date.now())))
}

/** Microseconds of the server's processor time from now to that moment, and until that has happened. */
async function cpuUntil(program: Program, moment: number, happened: Promise<unknown>): Promise<number> {
  const before = await program.cpuUs()
  await until(moment)
  await happened
  return (await program.cpuUs()) - before
}

function report(mark: string, what: string, late: readonly number[]): void {
  const [p50, p99, max] = [percentile(late, 0.5), percentile(late, 0.99), Math.max(...late)].map(round)
  figures[`${mark.trim() || 'first rings'} p99`] = percentile(late, 0.99)
  figures[`${mark.trim() || 'first rings'} last`] = Math.max(...late)
  console.log(`${mark} ${what}: late p50 ${p50} ms, p99 ${p99} ms, last ${max} ms (${late.length} rung)`)
}

/** How late each of these requests rings, for so many times, as the called people's browsers hear it. */
function lateness(
  browsers: readonly CalledBrowser[],
  { due, rings: wanted }: Pick<Instant, 'due' | 'rings'>,
): Promise<readonly number[]> {
  const late: number[] = []
  const expected = due.size
  const last = Math.max(...due.values())
  return new Promise((done) => {
    const giveUp = setTimeout(
      () => {
        console.log(`    ${due.size} of ${expected} have not rung: counted as late as they were waited for`)
        done([...late, ...[...due.values()].map((moment) => Date.now() - moment)])
      },
      last - Date.now() + PATIENCE_MS,
    )
    const heard = ({ requestId, rings, ringing }: CallView): void => {
      const moment = due.get(requestId)
      // What rings before its moment is the call of before.
      if (moment === undefined || rings !== wanted || !ringing || Date.now() < moment) return
      due.delete(requestId)
      late.push(Date.now() - moment)
      if (due.size > 0) return
      clearTimeout(giveUp)
      done(late)
    }
    for (const { socket } of browsers) socket.on('call:changed', heard)
  })
}

interface CalledBrowser {
  readonly socket: Socket
  acknowledges: boolean
}

async function onDuty(url: string, login: string): Promise<CalledBrowser> {
  const { cookie } = await post(`${url}/api/session`, { login, password: 'bench' })
  const auth = { person: login }
  const socket = io(url, { transports: ['websocket'], forceNew: true, auth, extraHeaders: { cookie, origin: url } })
  const browser: CalledBrowser = { socket, acknowledges: true }
  socket.on('call:changed', ({ requestId, pageId, rings, ringing }: CallView) => {
    if (ringing && browser.acknowledges) socket.emit('page:delivered', { requestId, pageId, rings }, () => undefined)
  })
  const duty = { onDuty: true, sound: 'proven', notifications: 'granted' }
  // After every connect, as a browser does: thousands of open calls each at the start can cost a busy machine a line.
  await new Promise<void>((done) => void socket.on('connect', () => socket.emit('duty:report', duty, () => done())))
  return browser
}
