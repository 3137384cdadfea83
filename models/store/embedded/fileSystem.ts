import { existsSync, realpathSync, statfsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

/** As Linux numbers them. Windows and macOS number theirs otherwise, and are asked by nothing but the name. */
const NETWORK: Readonly<Record<number, string>> = {
  26985: 'NFS',
  20859: 'SMB',
  4283649346: 'CIFS',
  4266872130: 'SMB',
  1397113167: 'AFS',
  22092: 'NCP',
  12805120: 'Ceph',
  18225520: 'GFS2',
  1952539503: 'OCFS2',
}

/**
 * By what name a folder, or the nearest one above it that is there, lies on another machine; nothing: on this one, as
 * far as can be told. A store there cannot be safe: SQLite shares memory between its threads through a file beside the
 * store, and network drives promise neither that nor that a lock holds.
 */
export function networkDriveOf(
  directory: string,
  { kindOf = (path: string): number => statfsSync(path).type, wholeOf = wholePathOf, platform = process.platform } = {},
): string | undefined {
  const path = resolve(directory)
  if (platform === 'win32') return wholeOf(directory).startsWith('\\\\') ? 'a network share' : undefined
  if (platform !== 'linux') return undefined
  return NETWORK[kindOf(nearest(path))]
}

/** Windows calls a drive that stands for a share by that share. */
function wholePathOf(directory: string): string {
  try {
    return realpathSync.native(nearest(resolve(directory)))
  } catch {
    // A drive that does not tell, as some of memory.
    return directory
  }
}

/** This folder, or the nearest one above it that is there. */
export function nearest(path: string): string {
  return existsSync(path) || dirname(path) === path ? path : nearest(dirname(path))
}
