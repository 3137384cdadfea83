import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'
import { Fault } from './Fault.tsx'

/** What ties an input to its label, its hint and its fault, so that all three are heard with it. */
export interface FieldIds {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': 'true' | undefined
}

interface FieldProps {
  readonly label: string
  readonly aside?: string
  readonly hint?: string | undefined
  /** What was typed, said in another way, under the input: "Thursday, 26 November". */
  readonly after?: string | undefined
  readonly fault?: string | undefined
  readonly children: (ids: FieldIds) => ComponentChildren
}

/** A label above, a hint between, the fault right under the input it is about. */
export function Field({ label, aside, hint, after, fault, children }: FieldProps) {
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  // Below the fold it would be a secret; what is in sight does not move.
  useEffect(() => {
    if (fault) box.current?.lastElementChild?.scrollIntoView({ block: 'nearest' })
  }, [fault])
  const described = [hint ? `${id}-hint` : '', after ? `${id}-after` : '', fault ? `${id}-fault` : '']
    .filter(Boolean)
    .join(' ')
  return (
    <div class="field" ref={box}>
      <label class="field-label" for={id}>
        {label}
        {aside ? <span class="field-aside"> ({aside})</span> : null}
      </label>
      {hint ? (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': fault ? 'true' : undefined })}
      {after ? (
        <p class="hint" id={`${id}-after`}>
          {after}
        </p>
      ) : null}
      {fault ? <Fault id={`${id}-fault`}>{fault}</Fault> : null}
    </div>
  )
}
