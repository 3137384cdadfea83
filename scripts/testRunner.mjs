// Runs a file of tests by jest's own framework, but in the worker's own realm and by Node's own loader. In a realm for each
// file, as jest has it, the server with all its packages would be read, compiled and warmed up 200 times.
import { createRequire, register } from 'node:module'
import { sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import framework from 'jest-circus/runner'

const require = createRequire(import.meta.url)
const asyncHooks = require('node:async_hooks')
register('./testLoader.mjs', import.meta.url)
// A failed test says where, by the lines that somebody wrote.
process.setSourceMapsEnabled(true)

let files = 0
/** As long as it takes from one file to the next: where jest runs them itself, nobody says that none follows. */
const WAIT_MS = 200
let closing

export default async function runFile(globalConfig, config, environment, runtime, testPath, ...others) {
  files += 1
  clearTimeout(closing)
  const leave = enter(environment.global.console)
  const closePage = testPath.includes(CLIENT_TESTS) ? openPage() : undefined
  try {
    if (!testPath.includes(BROWSER_TESTS)) await closeBrowsers()
    const realm = { global: globalThis, handleTestEvent }
    return await framework.default(globalConfig, config, realm, native(runtime, files), testPath, ...others)
  } finally {
    closePage?.()
    leave()
    // As many as most files have at once.
    await closeStores({ but: 2 })
    closing = setTimeout(closeAll, WAIT_MS)
  }
}

const BROWSER_TESTS = `${sep}test${sep}browser${sep}`
const CLIENT_TESTS = `${sep}test${sep}client${sep}`

/** Parts of a screen have timers of their own, which end with its page: here with the file of tests that has loaded them. */
function openPage() {
  const { setInterval } = globalThis
  const running = []
  globalThis.setInterval = (...given) => {
    const timer = setInterval(...given)
    running.push(timer)
    return timer
  }
  return () => {
    globalThis.setInterval = setInterval
    for (const timer of running) clearInterval(timer)
  }
}

/** Those that test/support/browser.ts has started: the next file goes on with them, if it wants any. */
async function closeBrowsers() {
  const running = [...(globalThis.browsersOfTests?.values() ?? [])]
  globalThis.browsersOfTests?.clear()
  // One that never started or has fallen over is closed.
  for (const browser of running) await browser.then((one) => one.close()).catch(() => undefined)
}

/** Those that test/support/lentStore.ts has opened: their threads would keep the process for ever. */
async function closeStores({ but }) {
  for (const kept of globalThis.storesOfTests?.splice(but) ?? []) await kept.discard()
}

async function closeAll() {
  clearTimeout(closing)
  await Promise.all([closeBrowsers(), closeStores({ but: 0 })])
}

/** By this jest tells a worker that no file follows; half a second later it ends one that still lives by force. */
const END = 2

process.on('message', function hear([what]) {
  if (what !== END) return
  process.off('message', hear)
  void closeAll()
})

/** What a file changes of its process is as it was for the next one. */
function enter(console) {
  const before = { console: globalThis.console, env: { ...process.env } }
  globalThis.console = console
  // Of jest's own transforms, which are none here: Node reads the source maps that the loader gives it.
  delete Error.prepareStackTrace
  return () => {
    globalThis.console = before.console
    for (const name of Object.keys(process.env)) if (!(name in before.env)) delete process.env[name]
    Object.assign(process.env, before.env)
  }
}

function native(runtime, file) {
  return Object.assign(Object.create(runtime), {
    // What the framework knows is of one file of tests.
    requireInternalModule: (path) => {
      delete require.cache[path]
      delete globalThis[Symbol.for('EVENT_HANDLERS')]
      return requireFramework(path)
    },
    setGlobalsForRuntime: () => undefined,
    unstable_shouldLoadAsEsm: () => true,
    // By this name the loader knows what is loaded for each file anew.
    unstable_importModule: (path) => import(`${pathToFileURL(path)}?file=${file}`),
  })
}

/**
 * The framework asks Node of which test a promise is, and from then on Node notes it for each promise of the whole server:
 * a tenth of all the work. Here one test runs after the other, so that it is the one that runs now.
 */
function requireFramework(path) {
  const { AsyncLocalStorage } = asyncHooks
  asyncHooks.AsyncLocalStorage = OneAtATime
  try {
    return require(path)
  } finally {
    asyncHooks.AsyncLocalStorage = AsyncLocalStorage
  }
}

class OneAtATime {
  #store

  getStore() {
    return this.#store
  }

  /** The framework's own are all asynchronous, and it waits for each. */
  async run(store, callback) {
    const before = this.#store
    this.#store = store
    try {
      return await callback()
    } finally {
      this.#store = before
    }
  }
}

/** What stood on the screens when a test failed, as its support says it. Files are called as they are called on the disk. */
async function handleTestEvent({ name, error }) {
  if (name === 'test_fn_failure') await globalThis.sayWhatIsShown?.(error)
  for (const each of [error, error?.cause, ...(error?.errors ?? [])])
    if (each instanceof Error && each.stack) each.stack = each.stack.replaceAll(/\?file=\d+/g, '')
}
