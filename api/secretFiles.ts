import { readFileSync, statSync } from 'node:fs'

/** The text of a file that a setting names. Throws one sentence that names the setting, never what is in the file. */
export function textIn(setting: string, path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw new Error(`${setting} cannot be read: ${(error as NodeJS.ErrnoException).code ?? 'unknown reason'}`, {
      cause: error,
    })
  }
}

/** The same for what nobody but Parter may know. */
export function secretIn(setting: string, path: string): string {
  const secret = textIn(setting, path).trim()
  if (secret === '') throw new Error(`${setting} is empty.`)
  // Windows has no such bits: there the folder's own rights protect it.
  if (process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0)
    throw new Error(`${setting} can be read by others: its mode must be 600.`)
  return secret
}
