/** After what had the focus is gone and the dialog is closed: the focus goes on where the work does. */
export function focusSoon(id: string): void {
  requestAnimationFrame(() => document.getElementById(id)?.focus({ preventScroll: true }))
}

/** After the fault is drawn: to the first field that has one. */
export function focusFault(): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>('main [aria-invalid="true"]')?.focus())
}
