// How Node reads TypeScript in a worker of the tests: see testRunner.mjs. The server and its packages are loaded once, as in an
// office, where one process goes on for months; tests, their support and the screens, which know one page each, for every file.
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { transform } from '@swc/core'

const ANEW = ['test', 'client'].map((folder) => new URL(`../${folder}/`, import.meta.url).href)

export async function resolve(specifier, context, next) {
  const found = await next(specifier, context)
  if (!ANEW.some((folder) => found.url.startsWith(folder))) return found
  const file = /\?file=\d+$/.exec(found.url) ?? /\?file=\d+$/.exec(context.parentURL ?? '') ?? ['']
  return { ...found, url: found.url.replace(/\?.*/, '') + file[0] }
}

export async function load(url, context, next) {
  if (!/^file:.*\.tsx?(\?|$)/.test(url)) return next(url, context)
  return { format: 'module', source: await scriptOf(fileURLToPath(url)), shortCircuit: true }
}

/** What is loaded for each file of tests anew is read once. */
const scripts = new Map()

function scriptOf(filename) {
  const script = scripts.get(filename) ?? asScript(filename)
  scripts.set(filename, script)
  return script
}

async function asScript(filename) {
  const { code } = await transform(await readFile(filename, 'utf8'), {
    filename,
    swcrc: false,
    sourceMaps: 'inline',
    jsc: {
      parser: { syntax: 'typescript', tsx: filename.endsWith('x') },
      transform: { react: { runtime: 'automatic', importSource: 'preact' } },
      target: 'es2023',
      experimental: { keepImportAttributes: true },
    },
    module: { type: 'es6' },
  })
  return code
}
