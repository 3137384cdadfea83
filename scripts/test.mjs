// `npm test`: its own set-up, then every test; names given after it run only those.
import { existsSync } from 'node:fs'
import { ensureBuilt } from './build.mjs'
import { run } from './setup.mjs'

const chosen = process.argv.slice(2)
// A list of the tests runs none of them.
if (!chosen.includes('--listTests')) ensureBuilt()

const browser = programAt(process.env.CHROMIUM, [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
])
/** Half the work, for what needs no windows. Where it is missing, Chromium does it all. */
const shell = programAt(process.env.CHROMIUM_SHELL, ['/usr/bin/chromium-headless-shell'])
/** A tab is hidden only where there are windows. */
const display = programAt(process.env.XVFB, ['/usr/bin/Xvfb', '/opt/X11/bin/Xvfb'])
const leftOut = [
  ...(browser ? [] : ['No Chromium found: the tests in test/browser were LEFT OUT. Set CHROMIUM to its path.']),
  ...(display ? [] : ['No Xvfb found: the tests of a hidden tab were LEFT OUT. Install the package xvfb.']),
]
if (leftOut.length > 0 && process.env.BROWSER_TESTS === 'required') {
  console.error(`The browser tests are required here. ${leftOut.join(' ')}`)
  process.exit(1)
}
sayLeftOut()
process.on('exit', sayLeftOut)

run(
  process.execPath,
  [
    '--no-warnings',
    // For the workers too. What a request leaves behind is gone before it would be copied as something that stays.
    '--max-semi-space-size=64',
    '--min-semi-space-size=64',
    'node_modules/jest/bin/jest.js',
    '-c',
    'scripts/jest.config.mjs',
    ...chosen,
    // Last: this option takes every word behind it for one more pattern.
    ...ignored(),
  ],
  {
    shell: false,
    env: {
      ...process.env,
      ...(browser ? { CHROMIUM: browser } : {}),
      ...(shell ? { CHROMIUM_SHELL: shell } : {}),
      ...(display ? { XVFB: display } : {}),
    },
  },
)

/** The program that was named; where none was, the first of the usual ones that is there. */
function programAt(named, usual) {
  return (named ? [named] : usual).find(existsSync)
}

function ignored() {
  const patterns = [
    ...(browser ? [] : ['/test/browser/', '/test/full/scriptsForClients']),
    ...(display ? [] : ['/test/browser/hiddenTab']),
    // What takes minutes, or a machine that does nothing else: `npm run faults`, `npm run abuse`.
    ...([process.env.FAULTS, process.env.ABUSE].includes('full') ? [] : ['/test/full/']),
  ]
  return patterns.length === 0 ? [] : ['--testPathIgnorePatterns', ...patterns]
}

/** Before, and again at the end, where nobody can overlook it. */
function sayLeftOut() {
  for (const what of leftOut) console.warn(`\n*** ${what} ***\n`)
}
