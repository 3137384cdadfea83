/** Nobody has read a card in so short a time: a key then was meant for something else. */
const UNREAD_MS = 400
/** Somebody who typed until the card came goes on typing for a moment; a pause says that they have looked up. */
const PAUSE_MS = 800
const LONGEST_MS = 3_000

let lastKeyAt = Number.NEGATIVE_INFINITY
let keyBeforeAt = Number.NEGATIVE_INFINITY
addEventListener(
  'keydown',
  () => {
    keyBeforeAt = lastKeyAt
    lastKeyAt = performance.now()
  },
  { capture: true },
)

/** Tells whether a key pressed now still belongs to what was being typed when the card came. */
export function typingGuard(): () => boolean {
  const shownAt = performance.now()
  const wasTyping = shownAt - lastKeyAt < PAUSE_MS
  return () => {
    const now = performance.now()
    if (now - shownAt < UNREAD_MS) return true
    return wasTyping && now - shownAt < LONGEST_MS && now - keyBeforeAt < PAUSE_MS
  }
}
