import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** The engine that `real-mongo` runs, which must not be harmed: the other tests use it. */
const given = `/proc/${process.env.REAL_MONGO_PID}/cmdline`

export const hasEngine = process.env.REAL_MONGO_PID !== undefined && existsSync(given)

/** An engine like it, on a folder of its own, to be stopped, killed and started again on the same data and address. */
export class OwnEngine {
  private readonly folder = mkdtempSync(join(tmpdir(), 'parter-engine-'))
  private readonly socket = join(this.folder, 'mongodb.sock')
  private process: ChildProcess | undefined

  readonly uri = `mongodb://${encodeURIComponent(this.socket)}/?directConnection=true`

  async start(): Promise<void> {
    const [command = '', ...args] = readFileSync(given, 'utf8').split('\0').slice(0, -1)
    const told = join(this.folder, 'uri')
    rmSync(told, { force: true })
    this.process = spawn(command, [...args.slice(0, -2), join(this.folder, 'data'), told], { stdio: 'ignore' })
    while (!existsSync(told) || readFileSync(told, 'utf8') === '') await wait(20)
    const listens = decodeURIComponent(/^mongodb:\/\/([^/]+)/.exec(readFileSync(told, 'utf8'))?.[1] ?? '')
    rmSync(this.socket, { force: true })
    symlinkSync(listens, this.socket)
  }

  signal(signal: NodeJS.Signals): void {
    this.process?.kill(signal)
  }

  async kill(): Promise<void> {
    const ended = new Promise((done) => this.process?.once('close', done))
    this.signal('SIGKILL')
    await ended
  }

  async remove(): Promise<void> {
    await this.kill()
    rmSync(this.folder, { recursive: true, force: true })
  }
}
