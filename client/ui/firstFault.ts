const ANSWER = 'input, select, textarea'

/** Who sends a form with something missing goes on where it is missing; a hint, which a group may have too, is no fault. */
export function focusFirstFault(form: HTMLElement | null): void {
  const wrong = form?.querySelector<HTMLElement>(
    `[aria-invalid="true"], fieldset[aria-describedby$="-fault"] :is(${ANSWER})`,
  )
  const first = wrong ?? form?.querySelector<HTMLElement>(ANSWER)
  first?.focus()
}
