const BUTTONS = '.pointing-item, .pointing-page'
const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

/** Digits press what bears them, arrows go from one thing to the next; whoever writes, writes. */
export function pressByKey(event: KeyboardEvent, card: HTMLElement | null): void {
  const { key, target } = event
  if (!card || target instanceof HTMLTextAreaElement || event.ctrlKey || event.altKey || event.metaKey) return
  const step = STEPS[key]
  if (step !== undefined) {
    event.preventDefault()
    const all = [...card.querySelectorAll<HTMLElement>(BUTTONS)]
    const at = all.findIndex((each) => each.contains(document.activeElement))
    all[(at + step + all.length) % all.length]?.focus()
  } else if (/^\d$/.test(key) && !event.repeat) {
    event.preventDefault()
    card.querySelector<HTMLElement>(`[aria-keyshortcuts="${key}"]`)?.click()
  }
}
