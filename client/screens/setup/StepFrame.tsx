import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { setupWords } from '../../parts/setup/words.ts'
import { timeOrDay } from '../../state/time.ts'
import { Button } from '../../ui/Button.tsx'
import { Fault } from '../../ui/Fault.tsx'
import { Field } from '../../ui/Field.tsx'
import { focusFirstFault } from '../../ui/firstFault.ts'
import { Notice } from '../../ui/Notice.tsx'
import type { StepForm } from './useStep.ts'

interface StepFrameProps {
  readonly form: StepForm
  /** Asked before anything is sent: what is missing. True: nothing. */
  readonly isComplete?: () => boolean
  readonly submit?: string
  /** What the step is for is another button, or a page: going on is not the first thing to press. */
  readonly isBeside?: boolean
  readonly onSubmit: () => void
  readonly children: ComponentChildren
}

/** The form of one step: what it is for, its fields, what has become of what was typed, and one way on. */
export function StepFrame({ form, isComplete, submit, isBeside = false, onSubmit, children }: StepFrameProps) {
  const words = setupWords.value
  const { view, fault, isBusy, keep } = form
  const box = useRef<HTMLFormElement>(null)
  const send = (event: SubmitEvent) => {
    event.preventDefault()
    if (isBusy) return
    if (isComplete?.() ?? true) return onSubmit()
    setTimeout(() => focusFirstFault(box.current))
  }
  return (
    <form class="stack setup-form" onSubmit={send} onFocusOut={keep} noValidate ref={box}>
      {view.doneByName !== undefined && view.doneAt !== undefined ? (
        <p class="soft">{words.doneBy(view.doneByName, timeOrDay(view.doneAt))}</p>
      ) : null}
      <Conflict form={form} />
      {children}
      <div role="alert">{fault === undefined ? null : <Fault>{fault}</Fault>}</div>
      <div class="row">
        <Button kind={isBeside ? 'plain' : 'primary'} size={isBeside ? 'normal' : 'large'} busy={isBusy}>
          {submit ?? words.save}
        </Button>
      </div>
      <KeptLine form={form} />
    </form>
  )
}

function Conflict({ form: { conflict, takeTheirs, keepMine } }: { readonly form: StepForm }) {
  const words = setupWords.value
  const box = useRef<HTMLDivElement>(null)
  // Above the fields, and perhaps above what is in sight: what is in sight does not move.
  useEffect(() => {
    if (conflict) box.current?.scrollIntoView({ block: 'nearest' })
  }, [conflict])
  return (
    <div role="alert" ref={box}>
      {conflict === undefined ? null : (
        <Notice kind="warn">
          <p>{words.conflict(conflict.by, timeOrDay(conflict.at))}</p>
          <div class="row">
            <Button onPress={() => void takeTheirs()}>{words.takeTheirs}</Button>
            <Button onPress={() => void keepMine()}>{words.keepMine}</Button>
          </div>
        </Notice>
      )}
    </div>
  )
}

function KeptLine({ form: { keptAt, isUnkept } }: { readonly form: StepForm }) {
  const words = setupWords.value
  if (isUnkept) return <p class="soft">{words.notKept}</p>
  return keptAt === undefined ? null : <p class="soft">{words.kept(timeOrDay(keptAt))}</p>
}

interface TextFieldProps {
  readonly form: StepForm
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly aside?: string
  readonly fault?: string | undefined
  readonly isNumber?: boolean
}

/** One line, kept in the tab with every letter. */
export function TextField({ form, name, label, hint, aside, fault, isNumber = false }: TextFieldProps) {
  return (
    <Field label={label} hint={hint} fault={fault} {...(aside === undefined ? {} : { aside })}>
      {(ids) => (
        <input
          class="input"
          {...ids}
          name={name}
          autocomplete="off"
          inputMode={isNumber ? 'numeric' : 'text'}
          value={form.value(name)}
          onInput={(event) => form.set({ [name]: event.currentTarget.value })}
        />
      )}
    </Field>
  )
}
