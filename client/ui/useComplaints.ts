import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { focusFirstFault } from './firstFault.ts'

/** What is missing of a form is told once it was sent, and each time that happens the first of it has the focus. */
export function useComplaints<Field extends string>(missing: Readonly<Record<Field, string | undefined>>) {
  const form = useRef<HTMLFormElement>(null)
  const [complaints, setComplaints] = useState(0)
  const isTried = complaints > 0
  useLayoutEffect(() => {
    if (isTried) focusFirstFault(form.current)
  }, [complaints])
  return {
    form,
    isTried,
    isMissing: Object.values(missing).some((each) => each !== undefined),
    tell: (field: Field) => (isTried ? missing[field] : undefined),
    complain: () => setComplaints(complaints + 1),
    forget: () => setComplaints(0),
  }
}
