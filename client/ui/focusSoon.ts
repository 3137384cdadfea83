/** After what had the focus is gone and the dialog is closed: the focus goes on where the work does. */
export function focusSoon(id: string): void {
  requestAnimationFrame(() => document.getElementById(id)?.focus({ preventScroll: true }))
}

/** What was asked for by a press takes the place of what was there: its heading is read first, by eye too. */
export function showSoon(headingId: string): void {
  requestAnimationFrame(() => {
    const heading = document.getElementById(headingId)
    heading?.focus({ preventScroll: true })
    heading?.parentElement?.scrollIntoView({ block: 'start' })
  })
}

/** To what was asked and not answered: the first field of the first question with a fault. */
export function focusFirstFault(headingId: string): void {
  requestAnimationFrame(() =>
    document
      .getElementById(headingId)
      ?.parentElement?.querySelector('.fault')
      ?.closest('fieldset, .field')
      ?.querySelector<HTMLElement>('input, select')
      ?.focus(),
  )
}

/** After the fault is drawn: to the first field that has one. */
export function focusFault(): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>('main [aria-invalid="true"]')?.focus())
}
