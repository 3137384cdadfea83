import type { RefObject } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { focusNear, type Stand, standOf } from './focusKeeper.ts'
import { openModal } from './modal.ts'

/** From where a dialog was asked for that is just taken away: one that comes in its place gives the focus back to there. */
let leftBehind: Stand | undefined

/** A `dialog` that is modal as long as it is drawn, and gives the focus back to where it came from. */
export function useModal(): RefObject<HTMLDialogElement | null> {
  const ref = useRef<HTMLDialogElement>(null)
  const opener = useRef<Stand>(undefined)
  // With the press that asked for it: the next key is meant for the dialog.
  useLayoutEffect(() => {
    const stood = document.activeElement ?? document.body
    opener.current = (stood === document.body && leftBehind) || standOf(stood)
    openModal(ref.current)
    return () => {
      leftBehind = opener.current
    }
  }, [])
  // Only when the page has settled: the button may be gone because the deed is done, and then the focus stays where
  // the work goes on.
  useEffect(() => {
    const dialog = ref.current
    return () => {
      leftBehind = undefined
      const hadFocus = dialog?.contains(document.activeElement)
      dialog?.close()
      if (opener.current && (hadFocus || document.activeElement === document.body)) focusNear(opener.current)
    }
  }, [])
  return ref
}
