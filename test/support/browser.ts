import { existsSync, statfsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type axe from 'axe-core'
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { PUBLISHED_AXE, QUICK_AXE } from './quickAxe.ts'
import { OFFICE_HOST, PASSWORD, type TestOffice } from './startOffice.ts'

/** Where `npm run build` leaves the screens; `npm test` builds them first. */
export const CLIENT_DIR = join(import.meta.dirname, '../../.build/client')

/** Chromium without windows, notifications and push: half the work for what needs none of them. */
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium'
const programs = { shell: process.env.CHROMIUM_SHELL ?? CHROMIUM, chromium: CHROMIUM }
type Program = keyof typeof programs

/** Of this process: support is read anew for every file of tests, and goes on with the browsers of the one before. */
const own = globalThis as { browsersOfTests?: Map<Program, Promise<Browser>> }
own.browsersOfTests ??= new Map()
const browsers = own.browsersOfTests
const pages: { page: Page; faults: string[]; isKept: boolean }[] = []

/**
 * Said while a page looks whether somebody is signed in: expected before every sign-in. And what Chromium says of every
 * context of a test, which is a private window to it: pushes do not work there.
 */
const EXPECTED = /status of 401|Push API in incognito mode/

/** Whatever serves screens and wants its visitors gone before it stops. */
type Visited = Pick<TestOffice, 'baseUrl' | 'beforeStop'> & Partial<Pick<TestOffice, 'isLookedAt'>>

const withoutNetwork = new WeakSet<Page>()
/** From now on this page has no network by intention, and may say so. */
export const expectDisconnection = (page: Page): void => void withoutNetwork.add(page)

const brittle = new WeakSet<Page>()
/** From now on a part of this page breaks by intention, and the browser says so. */
export const expectFaults = (page: Page): void => void brittle.add(page)

const refused = new WeakSet<Page>()
/** From now on the office refuses this page something by intention, and the browser may say so. */
export const expectRefusals = (page: Page): void => void refused.add(page)

async function theBrowser(program: Program): Promise<Browser> {
  if (!existsSync(join(CLIENT_DIR, 'index.html'))) throw new Error('The screens are not built: npm run build')
  const running = browsers.get(program)
  if (running && (await running).isConnected()) return running
  // Two people may ask at once.
  if (browsers.get(program) === running) {
    const started = launch(program)
    browsers.set(program, started)
    started.catch(() => browsers.delete(program))
  }
  return browsers.get(program) ?? theBrowser(program)
}

const launch = (program: Program): Promise<Browser> =>
  chromium.launch({
    executablePath: programs[program],
    ...(hasSharedMemory() ? { ignoreDefaultArgs: ['--disable-dev-shm-usage'] } : {}),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--autoplay-policy=no-user-gesture-required',
      // A page lives for seconds here: what would be compiled twice more, for its later speed, is never worth it.
      '--js-flags=--no-opt --no-maglev',
      // As another computer of the office calls the server: by a name, over plain HTTP.
      `--host-resolver-rules=MAP ${OFFICE_HOST} 127.0.0.1`,
    ],
  })

/** Enough for every browser of a run. Without it Chromium shares its memory by files of a disk, as in small containers. */
function hasSharedMemory(): boolean {
  if (!existsSync('/dev/shm')) return false
  const { bavail, bsize } = statfsSync('/dev/shm')
  return bavail * bsize > 2 ** 30
}

interface Manners {
  /** As it stands on a desk: with notifications, and with the service worker that keeps the screens and takes pushes. */
  readonly isWhole?: boolean
  /** Every page is silent until somebody presses something on it, as on a tablet that was just switched on. */
  readonly soundNeedsPress?: boolean
  /** Its network fails by intention, and it may say so. */
  readonly badNetwork?: boolean
  /** Looked at by several tests, one after the other. */
  readonly isKept?: boolean
}

/** What a test asks of a page counts as a press for Chromium, so that its own rule for sound cannot be seen here. */
const PRESS_FIRST = `(() => {
  let isPressed = false
  addEventListener('click', () => { isPressed = true }, true)
  globalThis.AudioContext = class extends AudioContext {
    get state() { return isPressed ? super.state : 'suspended' }
    resume() { return isPressed ? super.resume() : new Promise(() => undefined) }
  }
})()`

/** Somebody's own browser, as on a computer of the office; anything it complains about fails the test. */
export async function openPage(
  office: Visited,
  path: string,
  options: BrowserContextOptions & Manners = {},
): Promise<Page> {
  const page = await blankPage(office, options)
  await page.goto(path)
  return page
}

async function blankPage(
  office: Visited,
  {
    isWhole = false,
    soundNeedsPress = false,
    badNetwork = false,
    isKept = false,
    ...options
  }: BrowserContextOptions & Manners,
): Promise<Page> {
  const context = await (await theBrowser(isWhole ? 'chromium' : 'shell')).newContext({
    baseURL: office.baseUrl,
    viewport: { width: 1366, height: 768 },
    locale: 'pl-PL',
    timezoneId: 'Europe/Warsaw',
    permissions: ['notifications'],
    serviceWorkers: isWhole ? 'allow' : 'block',
    ...options,
  })
  // Longer than anything takes, also where every core is busy.
  context.setDefaultTimeout(25_000)
  let isClosing = false
  office.isLookedAt?.()
  office.beforeStop(() => {
    isClosing = true
    return context.close()
  })
  if (soundNeedsPress) await context.addInitScript(PRESS_FIRST)
  if (LATE_MS > 0) await sendLate(context)
  const page = await context.newPage()
  if (badNetwork) expectDisconnection(page)
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => {
    if (brittle.has(page)) return
    if (withoutNetwork.has(page) && /net::ERR_|WebSocket connection to/.test(message.text())) return
    if (refused.has(page) && /status of 4\d\d/.test(message.text())) return
    // What was under way when the test ended is broken off, and the browser says so.
    if (!isClosing && message.type() === 'error' && !EXPECTED.test(message.text()))
      faults.push(`${message.text()} ${message.location().url}`)
  })
  pages.push({ page, faults, isKept })
  return page
}

/** Every order of a screen reaches the office late: a test that does not wait for what it has pressed fails then. */
const LATE_MS = Number(process.env.LATE_MS ?? 0)

async function sendLate(context: BrowserContext): Promise<void> {
  await context.route('**/api/**', async (route) => {
    if (route.request().method() !== 'GET') await setTimeout(LATE_MS)
    // The page may have been closed meanwhile.
    await route.fallback().catch(() => undefined)
  })
}

/** Signs in by keyboard, on the page for it. */
export async function signInByKeyboard(page: Page, person: string): Promise<void> {
  await page.getByLabel('Login').fill(person.toLowerCase())
  await page.getByLabel(/Hasło|Password/).fill(PASSWORD)
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.pathname !== '/sign-in')
}

/** The screen of somebody who is signed in. */
export async function openScreen(
  office: Visited,
  person: string,
  path: string,
  options: BrowserContextOptions & Manners = {},
): Promise<Page> {
  const page = await blankPage(office, options)
  await signIn(page, person)
  await page.goto(path)
  return page
}

export async function signIn(page: Page, person: string): Promise<void> {
  const data = { login: person.toLowerCase(), password: PASSWORD }
  const reply = await page.context().request.post('/api/session', { data })
  if (!reply.ok()) throw new Error(`${person} could not sign in: ${reply.status()}`)
}

/** Screens to be looked at one after the other. Everybody opens their browser once: that takes longer than a page. */
export function screensInTurn(office: Visited, options: BrowserContextOptions & Manners = {}) {
  const opened = new Map<string, Page>()
  return async (person: string, path: string): Promise<Page> => {
    const page = opened.get(person)
    await page?.goto(path)
    const shown = page ?? (await openScreen(office, person, path, options))
    opened.set(person, shown)
    return shown
  }
}

/** To another screen as people go, by a link of the page: what has been loaded stays, axe included. */
export async function goByLink(page: Page, path: string): Promise<void> {
  const before = await page.locator('h1').first().elementHandle()
  await page.locator(`a[href="${path}"]`).first().click()
  await page.waitForURL((url) => url.pathname + url.search === path)
  // The address changes at once, and the screen when it has come.
  await before?.waitForElementState('hidden')
}

/** Everything axe knows, best practices included; within one part of the page where only that part is new. */
export async function accessibilityFaults(page: Page, within?: string): Promise<readonly string[]> {
  // Its program may still be on its way: between the frame and the page there is nothing to look at.
  if (within === undefined) await page.locator('h1').first().waitFor({ state: 'attached' })
  // Half a megabyte, read by a page once and not before every look.
  if (!(await page.evaluate<boolean>("'axe' in globalThis"))) await page.evaluate(AXE_SOURCE)
  const violations = await page.evaluate<readonly Violation[]>(
    `axe.run(${JSON.stringify(within ?? 'html')}, ${JSON.stringify(AXE)}).then(({ violations }) => violations)`,
  )
  const small = await page.evaluate<readonly string[]>(SMALL_TEXT)
  const unmeant = await unmeantWords(page)
  return [
    ...violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`),
    ...small,
    ...unmeant,
  ]
}

/** What a program says of its own and nobody has written: on the screen, and in the names that only some hear. */
export const unmeantWords = (page: Page): Promise<readonly string[]> => page.evaluate<readonly string[]>(UNMEANT)

type Violation = Pick<axe.Result, 'id' | 'nodes'>

/** Where every guise is looked at, by axe as it is published. */
const AXE_SOURCE = process.env.FAULTS === 'full' ? PUBLISHED_AXE : QUICK_AXE

const AXE: axe.RunOptions = {
  // What passes is not asked about: telling it takes as long as finding out.
  resultTypes: ['violations'],
  // Style sheets are fetched and read once more for a single rule, which is experimental and not among these.
  preload: { assets: ['media'] },
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
}

/** Text below 16 px, asked inside the page: this program has no document. */
const SMALL_TEXT = `(() => {
  const found = new Set()
  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (words.nextNode()) {
    const { parentElement: box, textContent: text } = words.currentNode
    if (!box || text.trim() === '' || !box.checkVisibility() || box.closest('.unseen, script, style')) continue
    const size = Number.parseFloat(getComputedStyle(box).fontSize)
    if (size < 16) found.add('small text, ' + size + ' px: ' + text.trim())
  }
  return [...found]
})()`

/** From now on this browser copies nothing for the page, as one that its administrator has told so. */
export const refuseCopying = (page: Page): Promise<void> =>
  page.evaluate<void>(`navigator.clipboard.writeText = () => Promise.reject(new Error('refused'))`)

/** What is marked on the page, in a field or in the text. */
export const marked = (page: Page): Promise<string> => page.evaluate<string>('String(getSelection())')

const UNMEANT = `(() => {
  const isUnmeant = (text) => /\\[object |\\bundefined\\b|\\bNaN\\b/.test(text)
  const names = ['aria-label', 'title', 'placeholder', 'alt', 'data-title']
  const named = [...document.querySelectorAll('[aria-label], [title], [placeholder], [alt], [data-title]')]
  const heard = named.flatMap((each) => names.map((name) => each.getAttribute(name) ?? ''))
  return [document.title, ...document.body.innerText.split('\\n'), ...heard].filter(isUnmeant)
})()`

/** For looking at: kept only when `SCREENSHOTS` names a folder. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.SCREENSHOTS
  if (folder !== undefined) await page.screenshot({ path: join(folder, `${name}.png`) })
}

const SHOWN_MOST = 1_500

/** A test that fails where nobody can look says what stood on the screens then, of an open dialog first. */
Object.assign(globalThis, {
  sayWhatIsShown: async (error: unknown): Promise<void> => {
    if (!(error instanceof Error)) return
    const open = pages.filter(({ page }) => !page.isClosed())
    const shown = await Promise.all(open.map(({ page }) => whatIsShown(page)))
    const message = [error.message, ...shown].join('\n\n')
    error.stack = (error.stack ?? '').replace(error.message, () => message)
    error.message = message
  },
})

async function whatIsShown(page: Page): Promise<string> {
  const dialog = page.locator('dialog[open]').last()
  const most = (await dialog.count().catch(() => 0)) > 0 ? dialog : page.locator('body')
  const said = await most.ariaSnapshot({ timeout: 5_000 }).catch(String)
  return `${page.url()} shows:\n${said.slice(0, SHOWN_MOST)}`
}

afterEach(async () => {
  const shown = pages.splice(0)
  pages.push(...shown.filter(({ isKept }) => isKept))
  const faults = shown.flatMap((each) => each.faults.splice(0))
  if (faults.length > 0) throw new Error(`The browser complained:\n${faults.join('\n')}`)
})

/** Nobody's pages are left to the next file of tests; the browsers are closed by the runner when there is none. */
afterAll(async () => {
  for (const running of browsers.values()) for (const context of (await running).contexts()) await context.close()
})
