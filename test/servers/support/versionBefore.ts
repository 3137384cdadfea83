import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Of which commit another version is built. It has to know of other servers. */
export const COMMIT_BEFORE = process.env.PARTER_BEFORE

const root = join(import.meta.dirname, '../../..')

/** The server as it was then, with the packages it had, built once and kept beside. */
export function versionBefore(commit: string): string {
  const folder = join(tmpdir(), `parter-before-${commit}`)
  const program = join(folder, '.build/server/main.mjs')
  if (existsSync(program)) return program
  mkdirSync(folder, { recursive: true })
  const { NODE_OPTIONS: _ours, NODE_ENV: _test, ...env } = process.env
  const run = (command: string): void => void execFileSync(command, { cwd: folder, shell: true, env, stdio: 'pipe' })
  run(`git -C "${root}" archive ${commit} | tar -x`)
  run('npm ci --no-audit --no-fund')
  run('npm run build')
  return program
}
