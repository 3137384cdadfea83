import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium } from 'playwright-core'

/** A hidden tab exists only where there are windows: without a display for them these tests are left out, and say so. */
export const XVFB = process.env.XVFB ?? '/usr/bin/Xvfb'
export const hasDisplay = existsSync(XVFB)

const PATIENCE_MS = 20_000

/** How long a tab has to be hidden before Chromium wakes it once a minute only: five minutes on people's computers. */
const GRACE_S = 1

export interface WindowedBrowser {
  /** Its one profile. Playwright changes nothing in it: a tab behind another is hidden and has no focus. */
  readonly context: BrowserContext
  close(): Promise<void>
}

/** Chromium as it stands on a desk: with a window, and as sparing with hidden tabs as it is there. */
export async function openWindowedBrowser(): Promise<WindowedBrowser> {
  const folder = await mkdtemp(join(tmpdir(), 'parter-browser-'))
  const display = await startDisplay()
  const child = spawn(
    process.env.CHROMIUM ?? '/usr/bin/chromium',
    [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--no-default-browser-check',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--remote-debugging-port=0',
      `--user-data-dir=${folder}`,
      `--enable-features=IntensiveWakeUpThrottling:grace_period_seconds/${GRACE_S}`,
      '--lang=pl',
      'about:blank',
    ],
    { stdio: 'ignore', env: { ...process.env, DISPLAY: display.name, LANG: 'C.UTF-8' } },
  )
  const address = await debuggingAddress(folder)
  const browser = await chromium.connectOverCDP(address, { noDefaults: true })
  const [context] = browser.contexts()
  if (!context) throw new Error('The browser has no profile.')
  return {
    context,
    async close() {
      const gone = ended(child)
      await browser.newBrowserCDPSession().then((line) => line.send('Browser.close'))
      await gone
      await display.close()
      await rm(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** A screen that exists in memory only. It says its own number when it takes windows. */
async function startDisplay(): Promise<{ readonly name: string; close(): Promise<void> }> {
  const child = spawn(XVFB, ['-displayfd', '3', '-screen', '0', '1366x768x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const number = await new Promise<string>((done, failed) => {
    child.stdio[3]?.once('data', (said: Buffer) => done(said.toString().trim()))
    child.once('exit', () => failed(new Error('There is no display.')))
  })
  return {
    name: `:${number}`,
    async close() {
      const gone = ended(child)
      child.kill()
      await gone
    },
  }
}

/** Chromium writes down where it listens once it does. */
async function debuggingAddress(folder: string): Promise<string> {
  const until = performance.now() + PATIENCE_MS
  for (;;) {
    const said = await readFile(join(folder, 'DevToolsActivePort'), 'utf8').catch(() => '')
    const [port, path] = said.split('\n')
    if (port && path) return `ws://127.0.0.1:${port}${path}`
    if (performance.now() > until) throw new Error('The browser did not start.')
    await new Promise((again) => setTimeout(again, 50))
  }
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((done) => void child.once('exit', () => done()))
}
