import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { keptPort } from '../../support/keptPort.ts'

const PROGRAM = '/usr/sbin/haproxy'
const SETTINGS = join(import.meta.dirname, '../../../.deploy/haproxy.cfg')

export const hasHaproxy = existsSync(PROGRAM)

/** HAProxy as Debian brings it, with the settings that are documented. */
export class Haproxy {
  private constructor(
    private readonly process: ChildProcess,
    readonly url: string,
  ) {}

  static async before(urls: readonly string[]): Promise<Haproxy> {
    const bind = `127.0.0.1:${await keptPort()}`
    const [one = '', two = '', three = ''] = urls.map((url) => new URL(url).host)
    const env = { PARTER_BIND: bind, PARTER_ONE: one, PARTER_TWO: two, PARTER_THREE: three }
    // In the foreground, so that it ends with its test.
    const haproxy = spawn(PROGRAM, ['-db', '-f', SETTINGS], { env, stdio: ['ignore', 'ignore', 'pipe'] })
    let said = ''
    haproxy.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
    const url = `http://${bind}`
    while (!(await fetch(`${url}/readyz`).catch(() => undefined))?.ok) {
      if (haproxy.exitCode !== null) throw new Error(`HAProxy did not start: ${said}`)
      await wait(100)
    }
    return new Haproxy(haproxy, url)
  }

  async stop(): Promise<void> {
    const ended = new Promise<void>((done) => void this.process.once('exit', () => done()))
    if (this.process.exitCode !== null) return
    this.process.kill('SIGKILL')
    await ended
  }
}
