import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, fsyncSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What a run measured, in the unit its name says. */
export type Figures = Readonly<Record<string, number>>

const agent = new Agent({ keepAlive: true, maxSockets: 200 })

export interface Reply {
  readonly status: number
  readonly text: string
  readonly cookie: string
}

/** One POST over a kept-alive connection: as little of the client's own time as Node allows. */
export function post(url: string, body: unknown, headers: Record<string, string> = {}): Promise<Reply> {
  const payload = JSON.stringify(body)
  return new Promise((done, failed) => {
    const sent = request(
      url,
      {
        method: 'POST',
        agent,
        headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload), ...headers },
      },
      (response) => {
        let text = ''
        response.setEncoding('utf8')
        response.on('data', (chunk: string) => {
          text += chunk
        })
        response.on('end', () => {
          const cookie = response.headers['set-cookie']?.[0]?.split(';')[0] ?? ''
          done({ status: response.statusCode ?? 0, text, cookie })
        })
      },
    )
    sent.on('error', failed)
    sent.end(payload)
  })
}

/** In a program that is measured: tells what it has used of the processor when it is asked, and ends with who asks. */
export function tellCpu(): void {
  process.once('disconnect', () => process.exit())
  process.on('message', () => process.send?.(process.cpuUsage()))
}

export interface Program {
  readonly url: string
  readonly pid: number
  /** Microseconds of processor time used so far, of all its threads. */
  cpuUs(): Promise<number>
  stop(): Promise<void>
}

/** Starts one of the programs beside this one and waits until it says where it listens. */
export async function startProgram(
  name: string,
  args: readonly string[],
  environment: Record<string, string> = {},
): Promise<Program> {
  const program = spawn(process.execPath, [join(import.meta.dirname, `bench-${name}.mjs`), ...args], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env: { ...process.env, NODE_ENV: 'production', ...environment },
  })
  const port = await new Promise<string>((done, failed) => {
    program.stdout?.setEncoding('utf8').on('data', (text: string) => {
      const found = /PORT (\d+)/.exec(text)?.[1]
      if (found !== undefined) done(found)
    })
    program.once('exit', () => failed(new Error(`${name} ended before it listened`)))
  })
  const { pid = 0 } = program
  return { url: `http://127.0.0.1:${port}`, pid, cpuUs: () => cpuOf(program), stop: () => stopProgram(program) }
}

function cpuOf(program: ChildProcess): Promise<number> {
  return new Promise((done) => {
    program.once('message', (used) => {
      const { user, system } = used as NodeJS.CpuUsage
      done(user + system)
    })
    program.send('cpu')
  })
}

function stopProgram(program: ChildProcess): Promise<void> {
  return new Promise((done) => {
    program.once('exit', () => done())
    program.kill('SIGKILL')
  })
}

export async function withFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'parter-bench-'))
  try {
    return await use(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What one write of a kilobyte and its sync takes on this disk now, in milliseconds: the median of fifty. */
export function syncMs(folder: string): number {
  const file = openSync(join(folder, 'sync'), 'a')
  const took = Array.from({ length: 50 }, () => {
    const began = performance.now()
    writeSync(file, 'x'.repeat(1_024))
    fsyncSync(file)
    return performance.now() - began
  })
  closeSync(file)
  return percentile(took, 0.5)
}

/** What a program holds of the machine's memory. Linux only. */
export function rssKib({ pid }: Pick<Program, 'pid'>): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])
}

/** What stands on the command line before the first option. */
export function operands(): readonly string[] {
  const given = process.argv.slice(2)
  const first = given.findIndex((each) => each.startsWith('--'))
  return first === -1 ? given : given.slice(0, first)
}

/** `--NAME VALUE` of the command line. */
export function option(name: string): string | undefined {
  const at = process.argv.indexOf(`--${name}`)
  return at === -1 ? undefined : process.argv[at + 1]
}

/** `--json FILE`: what was measured, for whoever draws it or compares it with another day. */
export function tellJson(figures: unknown): void {
  const path = option('json')
  if (path !== undefined) writeFileSync(path, `${JSON.stringify(figures, undefined, 2)}\n`)
}

/** Nearest-rank percentile. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}

/** Median with minimum and maximum of what several runs measured. */
export function summary(runs: readonly Figures[], name: string): { median: number; text: string } {
  const values = runs.map((run) => run[name] ?? Number.NaN)
  const median = percentile(values, 0.5)
  return { median, text: `${round(median)} (${round(Math.min(...values))} to ${round(Math.max(...values))})` }
}

export const round = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toFixed(2))
