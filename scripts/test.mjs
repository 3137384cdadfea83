// `npm test`: its own set-up, then every test; names given after it run only those.
import { existsSync } from 'node:fs'
import { ensureBuilt } from './build.mjs'
import { run } from './setup.mjs'

const chosen = process.argv.slice(2)
await ensureBuilt()

const browser =
  process.env.CHROMIUM ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync)
const withBrowser = browser !== undefined
if (!withBrowser && process.env.BROWSER_TESTS === 'required') {
  console.error('The browser tests are required here, and no Chromium was found.')
  process.exit(1)
}
if (!withBrowser) leftOut()

run(
  process.execPath,
  [
    '--experimental-vm-modules',
    '--no-warnings',
    'node_modules/jest/bin/jest.js',
    '-c',
    'scripts/jest.config.mjs',
    ...ignored(),
    ...chosen,
  ],
  {
    shell: false,
    env: { ...process.env, ...(browser ? { CHROMIUM: browser } : {}) },
  },
)
if (!withBrowser) leftOut()

function ignored() {
  return withBrowser ? [] : ['--testPathIgnorePatterns', '/test/browser/']
}

function leftOut() {
  console.warn('\n*** No Chromium found: the tests in test/browser were LEFT OUT. Set CHROMIUM to its path. ***\n')
}
