import { type ChildProcess, spawn } from 'node:child_process'
import { setPriority } from 'node:os'
import { join } from 'node:path'
import type { BackendAddress } from '../../models/store/storeBackend.ts'

/** What a program has said of its failure, from its end. */
const MOST_SAID = 2_000

/** Behind everything that somebody waits for. */
const LOW_PRIORITY = 10

export type Copied = 'whole' | 'damaged'

/** Copies a store and tries a copy out, each in a process of its own: no page waits for it. */
export interface StoreCopier {
  /** `damaged`: what was sound is in the file. Throws with what was said when there is no file. */
  copy(file: string): Promise<Copied>
  /** Restores it into an empty folder and looks at every document there. Throws with what was said. */
  tryOut(file: string, folder: string): Promise<void>
  stop(): void
}

interface StoreCopierOptions {
  readonly address: BackendAddress
  /** Where the built commands are. */
  readonly programs: string
  /** The settings of this server: the commands read the same, but for the store. */
  readonly environment: Readonly<Record<string, string | undefined>>
}

export function storeCopier({ address, programs, environment }: StoreCopierOptions): StoreCopier {
  let running: ChildProcess | undefined

  return {
    async copy(file) {
      const { code, said } = await run('backup', [file, '--force'], address)
      if (code === 0) return 'whole'
      if (said.includes('LEFT OUT')) return 'damaged'
      throw new Error(said)
    },
    async tryOut(file, folder) {
      for (const [name, args] of [
        ['restore', [file]],
        ['doctor', []],
      ] as const) {
        const { code, said } = await run(name, args, { dataDir: folder })
        if (code !== 0) throw new Error(said)
      }
    },
    stop: () => void running?.kill(),
  }

  function run(name: string, args: readonly string[], store: BackendAddress): Promise<{ code: number; said: string }> {
    const env = {
      ...environment,
      FAIL_POINT: undefined,
      MONGODB_URI: undefined,
      MONGODB_URI_FILE: undefined,
      DATA_DIR: undefined,
      ...settingOf(store),
    }
    const program = spawn(process.execPath, [join(programs, `${name}.mjs`), ...args], {
      env,
      stdio: ['ignore', 'ignore', 'pipe'],
      windowsHide: true,
    })
    running = program
    let said = ''
    program.stderr.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-MOST_SAID)
    })
    return new Promise((done, failed) => {
      program.once('spawn', () => givePriority(program.pid))
      program.once('error', failed)
      program.once('close', (code) => done({ code: code ?? 1, said: said.trim() || `${name} ended with ${code}` }))
    })
  }
}

const settingOf = (store: BackendAddress) =>
  'dataDir' in store ? { DATA_DIR: store.dataDir } : { MONGODB_URI: store.mongodbUri }

function givePriority(pid: number | undefined): void {
  try {
    if (pid !== undefined) setPriority(pid, LOW_PRIORITY)
  } catch {
    // It has ended, or this system has no priorities: then it runs as it is.
  }
}
