import { effect } from '@preact/signals'
import { announce } from '../state/announcer.ts'
import { texts } from '../state/language.ts'
import { audioState } from './audio.ts'
import { ringingCalls } from './calls.ts'
import { ringsHere } from './leader.ts'
import { type News, news } from './news.ts'
import { showNotification } from './notifications.ts'
import { playNow } from './playing.ts'
import { vibrate } from './vibrate.ts'

/** Somebody who did not look is told once more; it does not ring on, because nobody waits for an answer. */
const AGAIN_MS = 12_000

/** A tone, a shake in the pocket, a notification: news of the way is felt once, and once more if nobody read it. */
export function startNews(): void {
  let before: ReadonlySet<string> = new Set()
  effect(() => {
    const fresh = news.value.filter(({ id }) => !before.has(id))
    before = new Set(news.value.map(({ id }) => id))
    if (fresh.length === 0) return
    signalOnce()
    for (const each of fresh) notify(each)
    // The card that rings holds the focus: its own voice tells.
    if (ringingCalls.peek().length > 0) for (const { text } of fresh) announce(text)
    const ids = new Set(fresh.map(({ id }) => id))
    setTimeout(() => {
      if (news.peek().some(({ id }) => ids.has(id))) signalOnce()
    }, AGAIN_MS)
  })
}

function signalOnce(): void {
  // A call that rings is louder than any news.
  if (ringingCalls.peek().length > 0) return
  if (ringsHere.peek() && audioState.peek() === 'running') playNow('news', 1)
  vibrate('news')
}

export const newsTag = (code: string): string => `news-${code}`

function notify({ code, kind, text }: News): void {
  if (document.visibilityState !== 'hidden' && document.hasFocus()) return
  const title = texts.peek().calls.news[kind]
  void showNotification(title, { body: text, tag: newsTag(code), requireInteraction: true })
}
