import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hash } from '@node-rs/argon2'
import { directoryOf, type Employee } from '../../../models/domain/directory/directory.ts'
import type { EscalationPolicy } from '../../../models/domain/request/escalation.ts'
import { openStore } from '../../../models/store/store.ts'
import type { BackendAddress } from '../../../models/store/storeBackend.ts'
import { cookieOf } from '../../api/support/say.ts'
import { keptPort } from '../../support/keptPort.ts'
import { PEOPLE, smallOffice } from '../../support/smallOffice.ts'

const root = join(import.meta.dirname, '../../..')
const PASSWORD = 'a password of a test'

/** The server as it is built for everybody: `npm test` has done that already, for all of these tests. */
export function builtServer(): string {
  const ensure = `import { ensureBuilt } from './scripts/build.mjs'; ensureBuilt()`
  execFileSync(process.execPath, ['--input-type=module', '-e', ensure], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, NODE_OPTIONS: '' },
  })
  return join(root, '.build/server/main.mjs')
}

interface SmallOffice {
  readonly policy?: EscalationPolicy
  readonly sample?: boolean
  /** So many more colleagues of Ewa: `p0` and so on. */
  readonly colleagues?: number
}

/** A folder with a small office in it, open day and night, since these tests run by the real clock. */
export async function newOfficeFolder(office: SmallOffice = {}): Promise<string> {
  const dataDir = mkdtempSync(join(tmpdir(), 'parter-faults-'))
  await fillOffice({ dataDir }, office)
  return dataDir
}

export async function fillOffice(
  address: BackendAddress,
  { policy, sample = false, colleagues = 0 }: SmallOffice = {},
): Promise<void> {
  const store = await openStore(address)
  const passwordHash = await hash(PASSWORD, { memoryCost: 8, timeCost: 1, parallelism: 1 })
  const { office, employees, units, matters, places } = smallOffice({ policy })
  const ewa = employees.get('ewa')
  const more = Array.from({ length: colleagues }, (_, index) => ({ ...ewa, id: `p${index}` }) as Employee)
  const roles = Object.entries(PEOPLE).map(([id, person]) => [id, person.roles] as const)
  await store.accounts.insert(
    [...roles, ...more.map(({ id }) => [id, PEOPLE.ewa.roles] as const)].map(([personId, roles]) => ({
      personId,
      version: 1,
      login: personId.toLowerCase(),
      passwordHash,
      roles,
      disabled: false,
    })),
  )
  await store.directory.write(
    directoryOf({
      office: { ...office, sample, week: Array.from({ length: 7 }, () => ({ from: 0, to: 24 * 60 })) },
      employees: [...employees.values(), ...more],
      units: [...units.values()],
      matters: [...matters.values()],
      places: [...places.values()],
    }),
  )
  await store.close()
}

export const removeFolder = (dataDir: string): void => rmSync(dataDir, { recursive: true, force: true })

/** Those that run. What a failed test has left would go on for ever. */
const running = new Set<ServerProcess>()

afterAll(async () => {
  for (const server of running) await server.stop()
})

/** The real server in a process of its own. None outlives its file of tests. */
export class ServerProcess {
  said = ''
  private constructor(
    private readonly process: ChildProcess,
    readonly exited: Promise<number | null>,
  ) {}

  url = ''
  /** When it said that it is ready. */
  readyAt = 0

  /** Starts it, under another command or in another folder if one is given, and waits until it is ready or has ended. */
  static async start(
    program: string,
    environment: Record<string, string>,
    under: readonly string[] = [],
    folder?: string,
  ): Promise<ServerProcess> {
    const { NODE_OPTIONS: _ours, MONGODB_URI: _theirs, ...inherited } = process.env
    const [command = '', ...args] = [...under, process.execPath, program]
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      cwd: folder,
      env: { ...inherited, NODE_ENV: 'production', HOST: '127.0.0.1', PORT: String(await keptPort()), ...environment },
    })
    const exited = new Promise<number | null>((done) => void child.once('close', (code) => done(code)))
    const server = new ServerProcess(child, exited)
    running.add(server)
    void exited.then(() => running.delete(server))
    const ready = new Promise<void>((done) => {
      for (const stream of [child.stdout, child.stderr])
        stream.setEncoding('utf8').on('data', (text: string) => {
          server.said += text
          const found = /ready: http:\/\/localhost:(\d+)/.exec(server.said)?.[1]
          if (found === undefined || server.url !== '') return
          server.url = `http://127.0.0.1:${found}`
          server.readyAt = performance.now()
          done()
        })
    })
    await Promise.race([ready, exited])
    return server
  }

  get pid(): number {
    return this.process.pid ?? 0
  }

  get port(): string {
    return new URL(this.url).port
  }

  signal(signal: NodeJS.Signals): void {
    this.process.kill(signal)
  }

  async stop(): Promise<void> {
    // What it was started under would let it go, instead of taking it along.
    for (const pid of childrenOf(this.process.pid)) process.kill(pid, 'SIGKILL')
    this.process.kill('SIGKILL')
    await this.exited
  }

  cookieOf(name: string): Promise<string> {
    return cookieOf(this.url, name, PASSWORD)
  }
}

function childrenOf(pid: number | undefined): readonly number[] {
  const list = `/proc/${pid}/task/${pid}/children`
  return existsSync(list) ? readFileSync(list, 'utf8').split(' ').filter(Boolean).map(Number) : []
}
