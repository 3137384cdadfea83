import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { networkDriveOf } from './fileSystem.ts'

/** Ours, with what SQLite keeps beside them; whatever else lies there is somebody else's. */
const OURS = /^(store\.db|store\.json|owner\.lock)/
const OTHERS = 0o077

/** Makes the folder of a store, which only Parter's own user may look into. Throws a sentence when it cannot be there. */
export function ownFolder(directory: string): void {
  const drive = networkDriveOf(directory)
  if (drive !== undefined)
    throw new Error(
      `${directory} lies on a network drive (${drive}), where a store can be damaged by a lost connection. Set a DATA_DIR on a disk of this machine, or use MongoDB.`,
    )
  const probe = join(directory, `.writable-${process.pid}`)
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 })
    writeFileSync(probe, '')
    rmSync(probe)
  } catch (error) {
    throw new Error(
      `Parter cannot write in ${directory} (${(error as Error).message}). Give this folder to the user that Parter runs as, or set another DATA_DIR.`,
      { cause: error },
    )
  }
}

/**
 * What a store holds is about people: nobody else on the machine may read it, whatever the folder was made with. Returns
 * a sentence when others could; nothing otherwise, and on Windows, which has other means.
 */
export function closeToOthers(directory: string): string | undefined {
  if (process.platform === 'win32') return undefined
  const open = [
    { path: directory, mode: 0o700 },
    ...readdirSync(directory)
      .filter((name) => OURS.test(name))
      .map((name) => ({ path: join(directory, name), mode: 0o600 })),
  ].filter(({ path }) => existsSync(path) && (statSync(path).mode & OTHERS) !== 0)
  const wasOpen = open.some(({ path }) => path === directory)
  try {
    for (const { path, mode } of open) chmodSync(path, mode)
  } catch (error) {
    return `Other users of this machine can read ${directory}, and Parter may not change that (${(error as Error).message}). Set the folder to 700 and its files to 600.`
  }
  return wasOpen
    ? `Other users of this machine could look into ${directory}. Now only Parter's own user can (700, its files 600).`
    : undefined
}
