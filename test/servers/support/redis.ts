import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { keptPort } from '../../support/keptPort.ts'

const PROGRAM = '/usr/bin/redis-server'

export const hasRedis = existsSync(PROGRAM)

/** A Redis that keeps nothing, as Debian brings it; it can be ended and started again where it was. */
export class Redis {
  private process: ChildProcess | undefined

  private constructor(private readonly port: number) {}

  /** Not started yet. */
  static async somewhere(): Promise<Redis> {
    return new Redis(await keptPort())
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`
  }

  async start(): Promise<void> {
    const options = ['--port', String(this.port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no']
    const redis = spawn(PROGRAM, options, { stdio: ['ignore', 'pipe', 'inherit'] })
    this.process = redis
    let said = ''
    await new Promise<void>((done, failed) => {
      redis.once('exit', () => failed(new Error(`Redis did not start: ${said}`)))
      redis.stdout?.setEncoding('utf8').on('data', (text: string) => {
        said += text
        if (said.includes('Ready to accept connections')) done()
      })
    })
  }

  /** It is there and says nothing. */
  hang(): void {
    this.process?.kill('SIGSTOP')
  }

  goOn(): void {
    this.process?.kill('SIGCONT')
  }

  async kill(): Promise<void> {
    const redis = this.process
    this.process = undefined
    if (!redis) return
    const ended = new Promise<void>((done) => void redis.once('exit', () => done()))
    redis.kill('SIGKILL')
    await ended
  }
}
