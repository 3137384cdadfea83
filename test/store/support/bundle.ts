import { execFileSync } from 'node:child_process'
import { cpSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../../', import.meta.url))

/** Bundles a program as the build does, so that a process of its own can run it: a worker file beside the bundle. */
export function bundle(entry: string): string {
  // Two files that need it may run at the same time.
  const out = join(root, '.build/test', `${basename(entry, '.ts')}-${process.env.JEST_WORKER_ID}`)
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  const args = ['build', '--ssr', entry, '--outDir', out, '--logLevel', 'error']
  execFileSync(process.execPath, [vite, ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, NODE_OPTIONS: '' },
  })
  cpSync(join(root, 'models/store/embedded/threads'), join(out, 'threads'), { recursive: true })
  return join(out, `${basename(entry, '.ts')}.js`)
}
