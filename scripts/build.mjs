import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { packTexts } from './pack.mjs'
import { ensureInstalled, root, run } from './setup.mjs'

const out = join(root, '.build')
const stamp = join(out, 'stamp')
const SOURCES = ['api', 'client', 'models', 'scripts', 'package-lock.json']

/**
 * Builds the screens and the server, if any source is newer than the last build: in a process of its own, so that who
 * started it, perhaps a server for months, does not keep the bundler in memory.
 */
export function ensureBuilt() {
  const isStale = !existsSync(stamp) || readFileSync(stamp, 'utf8') !== stateOfSources()
  if (isStale) refuseFolder()
  ensureInstalled()
  if (isStale) run(process.execPath, [import.meta.filename], { shell: false })
}

async function buildAll() {
  refuseFolder()
  ensureInstalled()
  const wanted = stateOfSources()
  console.log('Building …')
  const { build } = await import('vite')
  // What is built is the product, whoever asks for it: under another name the screens leave their service worker out.
  process.env.NODE_ENV = 'production'
  await build({ configFile: join(root, 'client/vite.config.ts'), logLevel: 'warn' })
  packTexts(join(out, 'client'))
  await build(serverBuild())
  mkdirSync(out, { recursive: true })
  writeFileSync(stamp, wanted)
}

/** The bundler takes a path for an address, in which these characters end it. */
function refuseFolder() {
  const [found] = root.match(/[#?]/) ?? []
  if (found === undefined) return
  console.error(
    `Parter cannot be built in ${root}: the name of a folder has "${found}" in it. Rename or move that folder.`,
  )
  process.exit(1)
}

/** What brings compiled code of its own for each machine, and what a bench alone asks of. */
const OUTSIDE = ['libsql', '@node-rs/argon2', 'playwright-core']

/**
 * The server and the scripts, bundled for Node together with the packages they use: a server that was killed would spend
 * half of its start on finding and reading a thousand files. Names stay, so that what is logged of a fault can be read.
 */
export function serverBuild() {
  const scripts = readdirSync(join(root, 'scripts')).filter((name) => name.endsWith('.ts'))
  const benches = existsSync(join(root, 'scripts/bench')) ? readdirSync(join(root, 'scripts/bench')) : []
  const inputs = Object.fromEntries([
    ['main', join(root, 'api/main.ts')],
    ...scripts.map((name) => [name.replace(/\.ts$/, ''), join(root, 'scripts', name)]),
    ...benches
      .filter((name) => name.endsWith('.ts'))
      .map((name) => [`bench-${name.replace(/\.ts$/, '')}`, join(root, 'scripts/bench', name)]),
  ])
  return {
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [ownThreads],
    ssr: { noExternal: true, external: OUTSIDE },
    build: {
      ssr: true,
      target: 'node20',
      outDir: join(out, 'server'),
      emptyOutDir: true,
      sourcemap: true,
      rollupOptions: {
        // Also where it is not there: whoever installs for production alone has no bench.
        external: OUTSIDE,
        input: inputs,
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs', minify: { mangle: false } },
      },
    },
  }
}

/** What runs in a thread stays a file of its own, beside whatever chunk starts it. */
const ownThreads = {
  name: 'parter-threads',
  writeBundle() {
    for (const threads of ['models/store/embedded/threads', 'api/accounts/threads'])
      cpSync(join(root, threads), join(out, 'server/threads'), { recursive: true })
  },
}

/** A digest of names, sizes and times of change: quick, and different whenever anything was edited. */
function stateOfSources() {
  const hash = createHash('sha256')
  const visit = (path) => {
    const stats = statSync(path)
    if (stats.isDirectory()) {
      for (const name of readdirSync(path).sort()) visit(join(path, name))
      return
    }
    hash.update(`${path} ${stats.size} ${stats.mtimeMs}\n`)
  }
  for (const name of SOURCES) if (existsSync(join(root, name))) visit(join(root, name))
  return hash.digest('hex')
}

if (process.argv[1] === import.meta.filename) await buildAll()
