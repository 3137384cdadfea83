/** What has to lie above every dialog, whenever those are opened: the call that rings. */
let topmost: (() => void) | undefined

/** Opens a dialog of the page; what rings stays on top of it, and keeps the focus. */
export function openModal(dialog: HTMLDialogElement | null): void {
  dialog?.showModal()
  topmost?.()
}

/** `raise` is called after every other dialog that opens, until the returned function says that it is over. */
export function stayOnTop(raise: () => void): () => void {
  topmost = raise
  return () => {
    // The next one that rings may be there already.
    if (topmost === raise) topmost = undefined
  }
}
