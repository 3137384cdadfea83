import { WORK_ID } from './SkipLink.tsx'

/** Where the focus was: what it stood in, from the inside out, and what stood beside it in its list. */
export interface Stand {
  readonly element: Element
  readonly around: readonly Element[]
  readonly beside: readonly Element[]
}

const HEADING = 'h1, h2, h3, h4, h5, h6'
const ITEM = 'li, tr, article'

/** Components move the focus themselves after they are drawn: only where none did, it is moved here. */
const AFTER_DRAWING_MS = 60

let last: Stand | undefined
let looking: ReturnType<typeof setTimeout> | undefined

/**
 * Controls vanish: by one's own press, by a colleague's, because a time ran out. Then the browser leaves the focus
 * nowhere, and whoever works by keyboard or listens to the screen is back at the top of the page without a word. It
 * goes to the heading of what is left around it instead, or to the next one in the list, and the heading is heard.
 */
export function keepFocus(): void {
  document.addEventListener('focusin', ({ target }) => {
    last = target instanceof Element ? standOf(target) : undefined
  })
  document.addEventListener('focusout', ({ target, relatedTarget }) => {
    if (relatedTarget !== null) return
    // Pressed beside everything: then nothing was lost.
    queueMicrotask(() => {
      if (last?.element === target && !isGone(last) && document.hasFocus()) last = undefined
    })
  })
  new MutationObserver(() => {
    if (!last || !isGone(last)) return
    clearTimeout(looking)
    // In a frame: on a busy computer a dialog that gives the focus back may wait for this very one, and it asked first.
    looking = setTimeout(() => requestAnimationFrame(look), AFTER_DRAWING_MS)
  }).observe(document.body, { childList: true, subtree: true, attributeFilter: ['hidden', 'open'] })
}

export function standOf(element: Element): Stand {
  const around: Element[] = []
  for (let each = element.parentElement; each && each !== document.body; each = each.parentElement) around.push(each)
  const item = element.closest(ITEM)
  const all = [...(item?.parentElement?.children ?? [])]
  const at = item ? all.indexOf(item) : 0
  return { element, around, beside: item ? [...all.slice(at + 1), ...all.slice(0, at).reverse()] : [] }
}

/** To where somebody was, or as near as there is still something. */
export function focusNear(stand: Stand): void {
  focusOn(isGone(stand) ? nearest(stand) : stand.element)
}

function nearest(stand: Stand): Element | null {
  const item = stand.around.find((each) => each.matches(ITEM))
  const isItemGone = item !== undefined && !item.isConnected
  const places = isItemGone ? [...stand.beside, ...stand.around] : stand.around
  for (const place of places) {
    const heading = place.isConnected ? [...place.querySelectorAll(HEADING)].find(isReachable) : undefined
    if (heading) return heading
  }
  return document.getElementById(WORK_ID)
}

function look(): void {
  const lost = last
  const now = document.activeElement
  if (!lost || !isGone(lost) || (now && now !== document.body)) return
  focusNear(lost)
}

const isGone = ({ element }: Stand): boolean => !element.isConnected || !element.checkVisibility()

/** Behind a dialog nothing can be reached. */
function isReachable(heading: Element): boolean {
  const dialogs = [...document.querySelectorAll('dialog:modal')]
  return heading.checkVisibility() && (dialogs.length === 0 || dialogs.some((dialog) => dialog.contains(heading)))
}

function focusOn(element: Element | null): void {
  if (!(element instanceof HTMLElement)) return
  if (element.matches(HEADING)) element.tabIndex = -1
  element.focus({ preventScroll: true })
  element.scrollIntoView({ block: 'nearest' })
}
