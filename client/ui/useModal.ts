import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { openModal } from './modal.ts'
import { useFocusBack } from './useFocusBack.ts'

/** A `dialog` that is modal as long as it is drawn, and gives the focus back to where it came from. */
export function useModal(): RefObject<HTMLDialogElement | null> {
  const ref = useRef<HTMLDialogElement>(null)
  useFocusBack()
  // With the press that asked for it: the next key is meant for the dialog.
  useLayoutEffect(() => openModal(ref.current), [])
  return ref
}
