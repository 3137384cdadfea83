import { type Browser, type BrowserContext, chromium } from 'playwright-core'
import { LANGUAGES } from '../../models/domain/directory/directory.ts'
import { type Figures, option, round, startProgram, summary, tellJson, withFolder } from './bench.ts'

/*
 * npm run bench screen [-- --runs 5 --json FILE]
 * T15: how much script the first screen of clerk and employee takes, gzip, and how long until it can be used on a
 * computer four times slower than this one: signed in, nothing kept from before.
 */
const RUNS = Number(option('runs') ?? 5)
const SLOWER = 4
const MARK_KB = 65
const MARK_MS = 1_500

/** What can be pressed or typed into as soon as the screen is of use. */
const SCREENS = [
  { person: 'clerk', path: '/counter', usable: 'main [role=combobox]' },
  { person: 'p0', path: '/calls', usable: 'main button' },
] as const

interface Visit {
  readonly person: string
  readonly path: string
  readonly usable: string
  readonly language: string
}

/** Marks the moment in which it is on the page, from inside: looking on from outside takes its time. */
const noteWhen = (selector: string): string => `new MutationObserver((_, observer) => {
  if (!document.querySelector('${selector}')) return
  observer.disconnect()
  performance.mark('usable')
}).observe(document, { childList: true, subtree: true })`

interface Script {
  readonly name: string
  readonly startTime: number
}

const SCRIPTS = `performance.getEntriesByType('resource')
  .filter(({ name }) => name.endsWith('.js')).map(({ name, startTime }) => ({ name, startTime }))`

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
})
const screens: Record<string, readonly Figures[]> = {}
await withFolder(async (folder) => {
  const office = await startProgram('office', [folder, '1'])
  for (const language of LANGUAGES)
    for (const screen of SCREENS) {
      const runs: Figures[] = []
      for (let run = 0; run < RUNS; run += 1) runs.push(await firstScreen(browser, office.url, { ...screen, language }))
      report(`${screen.path}, ${language}`, runs)
      screens[`${screen.path} ${language}`] = runs
    }
  await office.stop()
})
await browser.close()
tellJson({ bench: 'screen', screens })

function report(name: string, runs: readonly Figures[]): void {
  const { median, text } = summary(runs, 'usableMs')
  const { firstKb = Number.NaN, allKb = Number.NaN } = runs[0] ?? {}
  const kB = `${round(firstKb)} kB until it can be used, ${round(allKb)} kB with what follows`
  console.log(`first screen ${name}, ${RUNS} runs`)
  console.log(`  script, gzip: ${kB}; ${(firstKb / MARK_KB).toFixed(2)} x the mark of ${MARK_KB} kB`)
  console.log(`  usable after ${text} ms, CPU ${SLOWER} x slower; ${(median / MARK_MS).toFixed(2)} x ${MARK_MS} ms`)
}

async function firstScreen(from: Browser, url: string, { person, path, usable, language }: Visit): Promise<Figures> {
  // The worker would fetch every screen for later.
  const context = await from.newContext({ baseURL: url, serviceWorkers: 'block' })
  await signIn(context, url, person)
  await context.addInitScript(`localStorage.setItem('parter.language', '"${language}"')`)
  await context.addInitScript(noteWhen(usable))
  const page = await context.newPage()
  const line = await context.newCDPSession(page)
  await line.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  await page.goto(path)
  await page.locator(usable).first().waitFor()
  await page.waitForLoadState('networkidle')
  const usableMs = await page.evaluate<number>(`performance.getEntriesByName('usable')[0].startTime`)
  const scripts = await page.evaluate<readonly Script[]>(SCRIPTS)
  await context.close()
  const first = scripts.filter(({ startTime }) => startTime < usableMs)
  return { usableMs, firstKb: await gzipKb(first), allKb: await gzipKb(scripts) }
}

/** As it travels to a browser that opens gzip and nothing better. */
async function gzipKb(scripts: readonly Script[]): Promise<number> {
  const bytes = scripts.map(async ({ name }) => {
    const reply = await fetch(name, { method: 'HEAD', headers: { 'accept-encoding': 'gzip' } })
    return Number(reply.headers.get('content-length'))
  })
  return (await Promise.all(bytes)).reduce((sum, each) => sum + each, 0) / 1_000
}

async function signIn(context: BrowserContext, url: string, login: string): Promise<void> {
  const reply = await context.request.post(`${url}/api/session`, {
    data: { login, password: 'bench' },
    headers: { origin: url },
  })
  if (!reply.ok()) throw new Error(`${login} cannot sign in: ${reply.status()}`)
}
