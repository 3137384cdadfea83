import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import type { ServerProcess } from './serverProcess.ts'

/** Garbage that the engine has not come to yet is held for nobody: a server started with these options lets go of it first. */
export const COLLECTING = `--expose-gc --import ${pathToFileURL(join(import.meta.dirname, 'collectGarbage.mjs'))}`

/** What the server cannot let go, in bytes, once its garbage is gone. */
export async function keptBytes(server: ServerProcess): Promise<number> {
  const { length } = server.said
  server.signal('SIGUSR2')
  for (;;) {
    await wait(10)
    const kept = /garbage collected; (\d+) bytes/.exec(server.said.slice(length))?.[1]
    if (kept !== undefined) return Number(kept)
  }
}

/** What the server holds in memory, as the system counts it, its garbage left out; undefined where it does not say. */
export async function residentMiB(server: ServerProcess): Promise<number | undefined> {
  if (process.platform !== 'linux') return undefined
  await keptBytes(server)
  const pages = Number(readFileSync(`/proc/${server.pid}/statm`, 'utf8').split(' ')[1])
  return (pages * 4) / 1_024
}
