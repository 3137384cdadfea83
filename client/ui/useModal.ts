import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { focusNear, standOf } from './focusKeeper.ts'
import { openModal } from './modal.ts'

/** A `dialog` that is modal as long as it is drawn, and gives the focus back to where it came from. */
export function useModal(): RefObject<HTMLDialogElement | null> {
  const ref = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const opener = standOf(document.activeElement ?? document.body)
    const dialog = ref.current
    openModal(dialog)
    return () => {
      const hadFocus = dialog?.contains(document.activeElement)
      dialog?.close()
      // The button may be gone because the deed is done: then the focus stays where the work goes on.
      if (hadFocus || document.activeElement === document.body) focusNear(opener)
    }
  }, [])
  return ref
}
