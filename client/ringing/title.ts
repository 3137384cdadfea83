import { every } from '../state/wakeful.ts'

const EVERY_MS = 2_000

let base: string | undefined
let shown: string | undefined
let stop: (() => void) | undefined

/**
 * Shows the call in the tab's title, in turn with the title of the page, so that a tab among twenty is noticed and
 * still tells what it is. Every two seconds: that is no flashing. Who asked for less motion gets a title that stays.
 */
export function showInTitle(text: string): void {
  if (shown !== undefined && document.title === shown) document.title = text
  shown = text
  if (stop) return
  swap()
  if (!matchMedia('(prefers-reduced-motion: reduce)').matches) stop = every(EVERY_MS, swap)
}

export function restoreTitle(): void {
  stop?.()
  stop = undefined
  if (shown !== undefined && document.title === shown && base !== undefined) document.title = base
  shown = undefined
}

function swap(): void {
  if (shown === undefined) return
  // A title that is not ours was set by the page in between (somebody walked on): it is the one to return to.
  if (document.title !== shown) {
    base = document.title
    document.title = shown
  } else if (base !== undefined) {
    document.title = base
  }
}
