import { signal } from '@preact/signals'

/** A translator of the browser has put its own words in the place of ours. */
export const isTranslated = signal(false)

/** A translator that translates what was put back, again and again, is left to have its way. */
const MOST_RETURNS = 5

const returns = new WeakMap<Text, number>()

/**
 * Translators replace each text by `font` elements with a text of their own. The screens go on changing the text they
 * know, which nobody sees any more: a state on the screen would be silently untrue. So the text of the screens is put
 * back, inside what replaced it: it is shown, it goes on being changed, and the translator lets it be.
 */
export function keepTextTrue(): void {
  new MutationObserver((records) => {
    for (const record of records)
      for (const text of record.removedNodes) if (text instanceof Text) returnTo(record, text)
  }).observe(document.body, { childList: true, subtree: true })
}

function returnTo(record: MutationRecord, text: Text): void {
  const font = replacementIn(record)
  const times = (returns.get(text) ?? 0) + 1
  if (!font || text.isConnected || times > MOST_RETURNS) return
  if (!isTranslated.peek()) {
    isTranslated.value = true
    letInsertBeforeTranslated()
  }
  returns.set(text, times)
  innermostOf(font).replaceChildren(text)
  // Where the next part of the screen goes is asked of the text: for that, it stands where its replacement stands.
  Object.defineProperty(text, 'nextSibling', {
    configurable: true,
    get: () => (outermostOf(text) ?? text).nextSibling,
  })
}

/** What stands in its place: put there in the same step, or beside it in the step before. */
function replacementIn({ addedNodes, previousSibling, nextSibling }: MutationRecord): HTMLElement | undefined {
  return [...addedNodes, previousSibling, nextSibling].find(isFont)
}

const isFont = (node: Node | null): node is HTMLElement => node instanceof HTMLElement && node.localName === 'font'

function innermostOf(font: HTMLElement): HTMLElement {
  const inner = font.firstElementChild
  return isFont(inner) ? innermostOf(inner) : font
}

function outermostOf(text: Text): HTMLElement | undefined {
  let font: Node | null = text.parentNode
  if (!isFont(font)) return undefined
  while (isFont(font.parentNode)) font = font.parentNode
  return isFont(font) ? font : undefined
}

/** The screens insert before a text they know, which now stands one house further in. */
function letInsertBeforeTranslated(): void {
  const standIn = (parent: Node, before: Node | null): Node | null =>
    before instanceof Text && before.parentNode !== parent ? (outermostOf(before) ?? null) : before
  const { insertBefore } = Node.prototype
  Node.prototype.insertBefore = function <T extends Node>(this: Node, node: T, before: Node | null): T {
    return insertBefore.call(this, node, standIn(this, before)) as T
  }
  const { moveBefore } = Element.prototype
  // Not in every browser yet, whatever its type says.
  if (!('moveBefore' in Element.prototype)) return
  Element.prototype.moveBefore = function (this: Element, node: Node, before: Node | null): void {
    moveBefore.call(this, node, standIn(this, before))
  }
}
