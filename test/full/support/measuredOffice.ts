import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { seconds } from '../../../models/domain/clock.ts'
import type { RaiseReceipt } from '../../../models/wire/orders.ts'
import { say } from '../../api/support/say.ts'
import { COLLECTING } from '../../faults/support/heldMemory.ts'
import { builtServer, removeFolder, ServerProcess } from '../../faults/support/serverProcess.ts'
import type { Whose } from './flood.ts'
import { insiderId, MAY_EVERYTHING, newLargeOfficeFolder } from './largeOffice.ts'
import { becauseOfIt, Others, type Seen, type Waited, worstOf } from './others.ts'

/** Nobody waits longer because of somebody else. */
export const MOST_MS = 250
/** Whatever else the machine does is no part of it: what was too slow counts when it was too slow each time. */
const LOOKS = 3
const SLOWEST_TOLD = 10
/** No order of the tests is about them. */
const UNTOUCHED = { clerk: insiderId(MAY_EVERYTHING - 1), called: insiderId(MAY_EVERYTHING - 2) }
const QUICK_MS = 20

export interface Measured {
  readonly what: string
  readonly seen: Seen
  readonly said: string
  /** Of the server. */
  readonly cpuMs: number
}

export type Insider = Whose & { readonly personId: string; readonly cookie: string }

/** The real server with a large office in it, in which two people go on working while a test does what it may. */
export class MeasuredOffice {
  readonly measured: Measured[] = []
  private nextInsider = 0

  private constructor(
    private readonly dataDir: string,
    readonly server: ServerProcess,
    readonly others: Others,
  ) {}

  static async start(environment: Record<string, string> = {}): Promise<MeasuredOffice> {
    const dataDir = await newLargeOfficeFolder()
    const options = { DATA_DIR: dataDir, NODE_OPTIONS: COLLECTING, ...environment }
    const server = await ServerProcess.start(builtServer(), options)
    return new MeasuredOffice(dataDir, server, await Others.of(server, UNTOUCHED))
  }

  get url(): string {
    return this.server.url
  }

  /** Somebody who may do everything, and has done nothing yet. */
  async insider(): Promise<Insider> {
    const personId = insiderId(this.nextInsider)
    this.nextInsider += 1
    return { personId, cookie: await this.server.cookieOf(personId) }
  }

  async raise(cookie: string, target: object): Promise<RaiseReceipt> {
    const body = { placeId: 'desk', kind: 'serve', needs: [], targets: [target] }
    const reply = await say(this.url, 'POST', '/api/requests', { cookie, body })
    if (reply.status !== 201) throw new Error(`Nobody was called: ${reply.status} ${reply.text}`)
    return reply.body as unknown as RaiseReceipt
  }

  /** Does this while the others work, and fails when they had to wait each time; `act` says what came of it. */
  async nobodyWaits(what: string, act: () => Promise<string>): Promise<Measured> {
    const looks: Measured[] = []
    for (let look = 0; look < LOOKS; look += 1) {
      const measured = await this.look(what, act)
      looks.push(measured)
      if (worstOf(measured.seen) <= MOST_MS) break
      console.info(`too slow: ${inWords(measured)}`)
    }
    const [best] = looks.toSorted((a, b) => worstOf(a.seen) - worstOf(b.seen))
    if (!best) throw new Error('Nobody has looked.')
    this.measured.push(best)
    expect(worstOf(best.seen)).toBeLessThanOrEqual(MOST_MS)
    return best
  }

  async look(what: string, act: () => Promise<string>): Promise<Measured> {
    await this.quiet()
    const before = this.cpuMs()
    let said = ''
    const seen = await this.others.during(async () => {
      said = await act()
    })
    expect(seen.refused).toEqual([])
    return { what, seen, said, cpuMs: this.cpuMs() - before }
  }

  /** Until nothing of what was ordered before is left to be done. */
  private async quiet(): Promise<void> {
    const end = performance.now() + seconds(20)
    for (let quick = 0; quick < 5 && performance.now() < end; await wait(QUICK_MS)) {
      const began = performance.now()
      await say(this.url, 'GET', '/readyz')
      quick = performance.now() - began < QUICK_MS ? quick + 1 : 0
    }
  }

  /** 0 where the system does not say. */
  private cpuMs(): number {
    if (process.platform !== 'linux') return 0
    const fields = readFileSync(`/proc/${this.server.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
    return (Number(fields[11]) + Number(fields[12])) * 10
  }

  async stop(row: string): Promise<void> {
    await this.others.stop()
    await this.server.stop()
    removeFolder(this.dataDir)
    const slowest = this.measured.toSorted((a, b) => worstOf(b.seen) - worstOf(a.seen)).slice(0, SLOWEST_TOLD)
    console.info([`${row}: ${this.measured.length} measured; the slowest:`, ...slowest.map(inWords)].join('\n  '))
  }
}

export const share = (values: readonly number[], part: number): number =>
  values.toSorted((a, b) => a - b)[Math.ceil(values.length * part) - 1] ?? Number.NaN

const told = (all: readonly Waited[]): string => {
  const [wall, ours] = [all.map(({ wallMs }) => wallMs), all.map(becauseOfIt)]
  return `p50 ${share(wall, 0.5).toFixed(0)}, worst ${Math.max(0, ...wall).toFixed(0)} ms (${Math.max(0, ...ours).toFixed(0)} of the server)`
}

export const inWords = ({ what, seen: { answers, calls }, said, cpuMs }: Measured): string =>
  `${what}: answers ${told(answers)}, calls ${told(calls)}; ${said}; CPU ${cpuMs.toFixed(0)} ms`
