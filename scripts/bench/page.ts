import { randomUUID } from 'node:crypto'
import { type Figures, option, percentile, summary, syncMs, tellJson, withFolder } from './bench.ts'
import { startPagedFloor } from './pagedFloor.ts'
import { startPagedOffice } from './pagedOffice.ts'

/*
 * npm run bench page [-- --clients 50 --runs 5 --raises 500 --burst 4000 --directory 10000 --json FILE]
 * T1, T2: from the POST to the event in the other browser's socket; T5: raises a second, 100 at once, and beside them
 * how many of these end a second; T6: the server's processor time for one of the raises (with Parter, its receipt
 * included). Parter and its floors take turns in one run, each time in another order, because machines differ and are
 * noisy; the bare time of a sync is measured before each. With MONGODB_URI T3 and T5 on MongoDB as well, beside the bare
 * program that writes there.
 */
const CLIENTS = Number(option('clients') ?? 50)
const RUNS = Number(option('runs') ?? 5)
const RAISES = Number(option('raises') ?? 500)
const BURST = Number(option('burst') ?? 4_000)
const AT_ONCE = 100
/** The first ones warm the program up. */
const WARM_UP = 50

/** Something that can be raised to somebody, and heard there. */
interface Contestant {
  /** Tells the id under which it is heard. */
  raise(to: number): Promise<string>
  /** When the browser that was meant has heard of it. */
  heardAt(id: string): Promise<number>
  end?(id: string): Promise<void>
  cpuUs(): Promise<number>
  close(): Promise<void>
}

const results = new Map<string, Figures[]>()
/** Beside it an office with so many people and matters. */
const DIRECTORY = option('directory')
const LARGE = `parter, ${DIRECTORY} people`
const names = [
  'sio',
  'fsync',
  'parter',
  ...(DIRECTORY ? [LARGE] : []),
  ...(process.env.MONGODB_URI ? ['mongo', 'parter on mongo'] : []),
]
for (let run = 0; run < RUNS; run += 1) {
  const turn = run % names.length
  for (const name of [...names.slice(turn), ...names.slice(0, turn)]) {
    process.stderr.write(`run ${run + 1} of ${RUNS}: ${name}\n`)
    const figures = await withFolder((folder) => measure(name, folder))
    results.set(name, [...(results.get(name) ?? []), figures])
  }
}
report()
tellJson({ bench: 'page', clients: CLIENTS, runs: Object.fromEntries(results) })

async function measure(name: string, folder: string): Promise<Figures> {
  const bareSyncMs = syncMs(folder)
  const contestant = name.startsWith('parter') ? await parter(name, folder) : await floor(name, folder)
  const latencies: number[] = []
  for (let count = 0; count < RAISES + WARM_UP; count += 1) {
    const sentAt = performance.now()
    const id = await contestant.raise(count % CLIENTS)
    const heardAt = await contestant.heardAt(id)
    if (count >= WARM_UP) latencies.push(heardAt - sentAt)
    await contestant.end?.(id)
  }
  const cpuBefore = await contestant.cpuUs()
  const ids: string[] = []
  const raisesPerSecond = await perSecond(async (worker) => void ids.push(await contestant.raise(worker % CLIENTS)))
  await Promise.all(ids.map((id) => contestant.heardAt(id)))
  const cpuUs = ((await contestant.cpuUs()) - cpuBefore) / BURST
  const { end } = contestant
  const endsPerSecond = end ? await perSecond(() => end(ids.pop() ?? '')) : Number.NaN
  await contestant.close()
  const [p50, p99] = [percentile(latencies, 0.5), percentile(latencies, 0.99)]
  return { p50, p99, raisesPerSecond, endsPerSecond, cpuUs, bareSyncMs }
}

async function perSecond(act: (worker: number) => Promise<void>): Promise<number> {
  const startedAt = performance.now()
  let left = BURST
  const worker = async (_each: unknown, index: number): Promise<void> => {
    while (left-- > 0) await act(index)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return BURST / ((performance.now() - startedAt) / 1_000)
}

async function floor(name: string, folder: string): Promise<Contestant> {
  const bare = await startPagedFloor(name, folder, CLIENTS)
  return { ...bare, cpuUs: bare.program.cpuUs }
}

async function parter(name: string, folder: string): Promise<Contestant> {
  const uri = new URL(process.env.MONGODB_URI ?? 'mongodb://none')
  uri.pathname = `/bench_${randomUUID().slice(0, 8)}`
  const environment: Record<string, string> =
    name === 'parter on mongo'
      ? { BENCH_MONGODB_URI: uri.href }
      : name === LARGE
        ? { BENCH_DIRECTORY: DIRECTORY ?? '' }
        : {}
  const office = await startPagedOffice(folder, CLIENTS, environment)
  return { ...office, cpuUs: office.program.cpuUs }
}

function report(): void {
  console.log(`\n${CLIENTS} clients, ${RUNS} runs, median (minimum to maximum)\n`)
  for (const [name, runs] of results) {
    const of = (figure: string): string => summary(runs, figure).text
    console.log(
      `${name.padEnd(16)} p50 ${of('p50')} ms   p99 ${of('p99')} ms   ${of('raisesPerSecond')} raises/s   CPU ${of('cpuUs')} us   a bare sync ${of('bareSyncMs')} ms`,
    )
    if (name.startsWith('parter')) console.log(`${' '.repeat(16)} ${of('endsPerSecond')} of these ended/s`)
  }
  console.log()
  tellRatio('T1 page p50, embedded', ['parter', 'fsync', 'p50'], 'at most 1.5')
  tellRatio('T2 page p99, embedded', ['parter', 'fsync', 'p99'], 'at most 1.3')
  tellRatio('T5 raises/s, embedded', ['parter', 'fsync', 'raisesPerSecond'], 'at least 0.6')
  tellRatio('T6 CPU a raise, embedded', ['parter', 'sio', 'cpuUs'], 'at most 2.0')
  tellRatio('T6 CPU a raise, embedded', ['parter', 'mongo', 'cpuUs'], 'at most 0.8')
  tellRatio('page p50, large office', [LARGE, 'parter', 'p50'], 'unchanged')
  tellRatio('T3 page p50, MongoDB', ['parter on mongo', 'mongo', 'p50'], 'at most 1.15')
  tellRatio('T5 raises/s, MongoDB', ['parter on mongo', 'mongo', 'raisesPerSecond'], 'at least 0.9')
}

/** Of medians of the same run; nothing where one of the two was not there. */
function tellRatio(what: string, [name, to, figure]: readonly [string, string, string], mark: string): void {
  const [of, base] = [results.get(name), results.get(to)]
  if (!of || !base) return
  const ratio = summary(of, figure).median / summary(base, figure).median
  console.log(`${what.padEnd(26)} ${ratio.toFixed(2)} x ${to}   (mark: ${mark})`)
}
