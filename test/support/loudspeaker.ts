import type { Page } from 'playwright-core'
import { beforeAskingAgain } from './asking.ts'

/** One note as it was put on the audio clock. */
export interface Note {
  /** By the clock of the whole machine. */
  readonly askedAt: number
  /** From then until it sounds. */
  readonly inMs: number
  readonly hertz: number
  /** Of the tone it belongs to, from nothing to 1. */
  readonly loudness: number
}

/** What the loudspeaker, the desktop, the tab's title and the telephone's motor were given since the page was opened. */
export interface Noticed {
  readonly tones: readonly Note[]
  /** When a note had sounded to its end. */
  readonly soundedAt: readonly number[]
  readonly notifications: readonly { readonly at: number; readonly title: string }[]
  readonly titles: readonly string[]
  readonly vibrations: readonly (readonly number[])[]
}

/** To be run in a page before anything of ours. */
export const LISTEN = `{
  const now = () => performance.timeOrigin + performance.now()
  const noticed = { tones: [], soundedAt: [], notifications: [], titles: [], vibrations: [] }
  self.noticed = noticed
  const leadsTo = new WeakMap()
  const connect = AudioNode.prototype.connect
  AudioNode.prototype.connect = function (next, ...rest) {
    leadsTo.set(this, next)
    return connect.call(this, next, ...rest)
  }
  const start = OscillatorNode.prototype.start
  OscillatorNode.prototype.start = function (when = 0) {
    const inMs = (when - this.context.currentTime) * 1000
    const voice = leadsTo.get(leadsTo.get(this))
    noticed.tones.push({ askedAt: now(), inMs, hertz: this.frequency.value, loudness: voice?.gain?.value ?? 0 })
    this.addEventListener('ended', () => noticed.soundedAt.push(now()))
    return start.call(this, when)
  }
  const show = ServiceWorkerRegistration.prototype.showNotification
  ServiceWorkerRegistration.prototype.showNotification = function (title, options) {
    return show.call(this, title, options).then(() => void noticed.notifications.push({ at: now(), title }))
  }
  navigator.vibrate = (pattern) => void noticed.vibrations.push([].concat(pattern))
  addEventListener('DOMContentLoaded', () => new MutationObserver(() => noticed.titles.push(document.title))
    .observe(document.head, { subtree: true, childList: true, characterData: true }))
}`

export const machineNow = (): number => performance.timeOrigin + performance.now()

export async function noticedSince(page: Page, since: number): Promise<Noticed> {
  const all = await page.evaluate<Noticed>('self.noticed')
  return {
    ...all,
    tones: all.tones.filter(({ askedAt }) => askedAt > since),
    soundedAt: all.soundedAt.filter((at) => at > since),
    notifications: all.notifications.filter(({ at }) => at > since),
  }
}

/** Asked from outside: a page's own timers may be what is slow, and its policy lets nobody evaluate text inside. */
export async function untilIn(page: Page, fact: string, patienceMs = 10_000, pauseMs?: number): Promise<void> {
  const end = performance.now() + patienceMs
  while (!(await page.evaluate<boolean>(fact))) {
    if (performance.now() > end) throw new Error(`It did not come to that: ${fact}`)
    await beforeAskingAgain(pauseMs)
  }
}
