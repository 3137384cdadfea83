import { useLayoutEffect } from 'preact/hooks'

export const UNDO_KEY = 'Ctrl+Z'

/**
 * The button is many Tabs away, and the time is short. Where something is typed the same key takes back the typing:
 * an empty field, where the clerk's focus rests, has nothing to take back. Behind a dialog, only what reaches there.
 */
export function useUndoKey(undo: (() => void) | undefined, reach: 'page' | 'everywhere' = 'page'): void {
  // Before anything is painted: a key that is shown works from its first moment.
  useLayoutEffect(() => {
    if (!undo) return undefined
    const onKey = (event: KeyboardEvent) => {
      // One press takes back one thing, whoever of those who listen comes first.
      if (event.defaultPrevented || event.repeat || isTyping(event.target)) return
      if (!event.ctrlKey || event.altKey || event.shiftKey || event.key.toLowerCase() !== 'z') return
      if (reach === 'page' && document.querySelector('dialog[open]')) return
      event.preventDefault()
      undo()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [undo, reach])
}

const CHOICES: readonly string[] = ['radio', 'checkbox', 'button']

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return target.value !== ''
  return target instanceof HTMLInputElement && !CHOICES.includes(target.type) && target.value !== ''
}
