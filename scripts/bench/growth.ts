import { writeFileSync } from 'node:fs'
import type { Socket } from 'socket.io-client'
import { hours } from '../../models/domain/clock.ts'
import { openStore, type Store } from '../../models/store/store.ts'
import { type Figures, option, percentile, startProgram, summary, tellJson, withFolder } from './bench.ts'
import { drawGrowth, type Growth } from './drawGrowth.ts'
import { startPagedFloor } from './pagedFloor.ts'
import { connect, type PagedOffice, signIn, startPagedOffice } from './pagedOffice.ts'
import { pastRequests } from './pastRequests.ts'
import { PendingRequests } from './pendingRequests.ts'

/*
 * npm run bench growth [-- --of open --runs 3 --raises 300 --most 100000 --json FILE --draw FILE.svg]
 * How long a page takes, from the POST to the event in the other browser, as the office grows: with more requests open,
 * more sockets connected, more requests behind it. Of all three, or of `--of` one; `--most` leaves out what is larger.
 */
const OF = option('of')
const RUNS = Number(option('runs') ?? 3)
const RAISES = Number(option('raises') ?? 300)
const MOST = Number(option('most') ?? Number.POSITIVE_INFINITY)
const WARM_UP = 50
const CALLED = 20
/** As many screens as one person may have. */
const OF_ONE = 5
const IN_ONE_BATCH = 200

interface Line {
  readonly name: string
  readonly sizes: readonly number[]
  /** How many people the office has who are called, or only listen. */
  people?(size: number): number
  /** What the store has before the server starts. */
  fill?(store: Store, size: number): Promise<void>
  /** Who listens beside those who are called. */
  listen?(office: PagedOffice, size: number): Promise<readonly Socket[]>
}

const LINES: Readonly<Record<string, Line>> = {
  open: { name: 'open requests', sizes: [10, 100, 1_000], fill: fillOpen },
  sockets: {
    name: 'connected browsers',
    sizes: [50, 200, 500, 1_000, 2_000],
    people: (size) => Math.ceil(size / OF_ONE),
    listen: listenToo,
  },
  ended: { name: 'requests behind it', sizes: [1_000, 10_000, 100_000, 1_000_000], fill: fillEnded },
}

const growths: Growth[] = []
for (const [key, line] of Object.entries(LINES)) {
  if (OF !== undefined && OF !== key) continue
  const points: { readonly size: number; readonly runs: readonly Figures[] }[] = []
  for (const size of line.sizes.filter((each) => each <= MOST))
    points.push({ size, runs: await withFolder((folder) => measure(line, size, folder)) })
  report(line, points)
  if (line.listen) await reportFloor(line, points)
  growths.push({
    name: line.name,
    points: points.map(({ size, runs }) => ({
      size,
      p50: summary(runs, 'p50').median,
      p99: summary(runs, 'p99').median,
    })),
  })
}
tellJson({ bench: 'growth', growths })
const picture = option('draw')
if (picture !== undefined) writeFileSync(picture, drawGrowth(growths))

/** T4: what so many more listening browsers cost, beside what they cost the bare program that syncs. */
async function reportFloor(
  { name, sizes }: Line,
  points: readonly { readonly size: number; readonly runs: readonly Figures[] }[],
): Promise<void> {
  const [least, most] = [sizes[0] ?? 0, points.at(-1)?.size ?? 0]
  const floor: Figures[][] = []
  for (const size of [least, most]) {
    const runs: Figures[] = []
    for (let run = 0; run < RUNS; run += 1)
      runs.push(
        await withFolder(async (folder) => {
          const bare = await startPagedFloor('fsync', folder, CALLED)
          const others = await Promise.all(
            Array.from({ length: size - CALLED }, (_, index) => bare.listen(`o${index}`)),
          )
          const figures = await pages(bare)
          for (const socket of others) socket.close()
          await bare.close()
          return figures
        }),
      )
    floor.push(runs)
  }
  const growth = (runs: readonly (readonly Figures[])[], figure: string): number =>
    summary(runs.at(-1) ?? [], figure).median / summary(runs[0] ?? [], figure).median
  for (const [figure, mark] of [
    ['p50', 1.1],
    ['p99', 1.3],
  ] as const) {
    const [ours, bare] = [
      growth(
        points.map(({ runs }) => runs),
        figure,
      ),
      growth(floor, figure),
    ]
    const beside = `${ours.toFixed(2)} x, the floor's own ${bare.toFixed(2)} x`
    console.log(
      `T4 ${figure} from ${least} to ${most} ${name}: ${beside}: ${(ours / bare).toFixed(2)}   (mark: at most ${mark})`,
    )
  }
}

/** A store is filled once; each run is a server of its own over it. */
async function measure({ people, fill, listen }: Line, size: number, folder: string): Promise<readonly Figures[]> {
  const count = CALLED + (people?.(size) ?? 0)
  await (await startProgram('office', [folder, String(count)])).stop()
  if (fill) {
    const store = await openStore({ dataDir: folder })
    await fill(store, size)
    await store.close()
  }
  const runs: Figures[] = []
  for (let run = 0; run < RUNS; run += 1) {
    process.stderr.write(`${size}: run ${run + 1} of ${RUNS}\n`)
    const office = await startPagedOffice(folder, CALLED)
    const listening = (await listen?.(office, size)) ?? []
    runs.push(await pages(office))
    for (const socket of listening) socket.close()
    await office.close()
  }
  return runs
}

async function pages(office: Pick<PagedOffice, 'raise' | 'heardAt'> & Partial<PagedOffice>): Promise<Figures> {
  const took: number[] = []
  for (let count = 0; count < RAISES + WARM_UP; count += 1) {
    const sentAt = performance.now()
    const id = await office.raise(count % CALLED)
    const heardAt = await office.heardAt(id)
    if (count >= WARM_UP) took.push(heardAt - sentAt)
    await office.end?.(id)
  }
  return { p50: percentile(took, 0.5), p99: percentile(took, 0.99) }
}

/** Of others than those who are called, and due when all is over. */
async function fillOpen(store: Store, size: number): Promise<void> {
  const directory = (await store.directory.read())?.directory
  if (!directory) throw new Error('The office of the benches has its directory')
  const others = [...directory.employees.keys()].filter((id) => !/^(p\d+|clerk)/.test(id))
  const dueAt = Date.now() + hours(8)
  await new PendingRequests(directory, others).fill(
    store,
    Array.from({ length: size }, (_, index) => dueAt + index),
  )
}

async function fillEnded(store: Store, size: number): Promise<void> {
  for (const requests of pastRequests(size, Date.now()))
    for (let at = 0; at < requests.length; at += IN_ONE_BATCH)
      await store.requests.insertMany(requests.slice(at, at + IN_ONE_BATCH))
}

async function listenToo({ program }: PagedOffice, size: number): Promise<readonly Socket[]> {
  const sockets: Socket[] = []
  for (let person = CALLED; sockets.length < size - CALLED; person += 1) {
    const cookie = await signIn(program, `p${person}`)
    for (let screen = 0; screen < OF_ONE; screen += 1) sockets.push(await connect(program, `p${person}`, cookie))
  }
  return sockets
}

function report({ name }: Line, points: readonly { readonly size: number; readonly runs: readonly Figures[] }[]): void {
  console.log(`\na page with so many ${name}, ${RUNS} runs of ${RAISES}, median (minimum to maximum)`)
  for (const { size, runs } of points)
    console.log(
      `${size.toLocaleString('en').padStart(10)}   p50 ${summary(runs, 'p50').text} ms   p99 ${summary(runs, 'p99').text} ms`,
    )
}
