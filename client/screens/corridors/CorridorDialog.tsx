import { useRef, useState } from 'preact/hooks'
import type { CorridorScope } from '../../../models/domain/channels/corridor.ts'
import { DEFAULT_LANGUAGE, LANGUAGES } from '../../../models/domain/directory/directory.ts'
import type { CorridorCodeView, CorridorView } from '../../../models/wire/corridor.ts'
import { corridorWords } from '../../parts/corridorWords.ts'
import { announce } from '../../state/announcer.ts'
import { ask } from '../../state/api.ts'
import { forgetDraftsOf } from '../../state/drafts.ts'
import { explain } from '../../state/explain.ts'
import { nameOfLanguage, texts } from '../../state/language.ts'
import { Button } from '../../ui/Button.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Fault } from '../../ui/Fault.tsx'
import { Field } from '../../ui/Field.tsx'
import { isText, oneOf, useDraft } from '../../ui/useDraft.ts'
import { ScopeSelect } from './ScopeSelect.tsx'

interface CorridorDialogProps {
  /** Absent: a new one. */
  readonly device?: CorridorView
  readonly onClose: () => void
  readonly onMade?: (code: CorridorCodeView) => void
}

const KINDS = ['floor', 'unit'] as const

const isScope = (value: unknown): value is CorridorScope =>
  typeof value === 'object' && value !== null && 'kind' in value && oneOf(KINDS)(value.kind)

/** A new screen, or another name, other people, another language for one. */
export function CorridorDialog({ device, onClose, onMade }: CorridorDialogProps) {
  const corridors = corridorWords.value
  const { common } = texts.value
  const draft = `corridor.${device?.id ?? 'new'}.`
  const [name = device?.name ?? '', setName] = useDraft(`${draft}name`, isText)
  const [kind = device?.scope.kind ?? 'floor', setKind] = useDraft(`${draft}kind`, oneOf(KINDS))
  const [scope = device?.scope, setScope] = useDraft(`${draft}scope`, isScope)
  const [language = device?.language ?? DEFAULT_LANGUAGE, setLanguage] = useDraft(`${draft}language`, oneOf(LANGUAGES))
  const [faults, setFaults] = useState<{ name?: string; scope?: string; other?: string }>({})
  const [isBusy, setBusy] = useState(false)
  const nameInput = useRef<HTMLInputElement>(null)

  /** Done, or given up on purpose; Escape may be a slip. */
  const forget = () => {
    forgetDraftsOf(draft)
    onClose()
  }
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    const named = name.trim()
    const chosen = scope?.kind === kind ? scope : undefined
    if (named.length < 2 || !chosen) {
      setFaults({
        ...(named.length < 2 ? { name: corridors.nameMissing } : {}),
        ...(chosen ? {} : { scope: corridors.scopeMissing }),
      })
      if (named.length < 2) nameInput.current?.focus()
      return
    }
    setBusy(true)
    setFaults({})
    const body = { name: named, scope: chosen, language }
    try {
      if (device) {
        await ask<CorridorView>(`/corridors/${device.id}`, { method: 'PATCH', body })
        announce(corridors.saved(named))
        forget()
      } else {
        onMade?.(await ask<CorridorCodeView>('/corridors', { method: 'POST', body }))
        forgetDraftsOf(draft)
      }
    } catch (error) {
      setFaults({ other: explain(error) })
      setBusy(false)
    }
  }

  return (
    <Dialog title={device ? corridors.changeTitle(device.name) : corridors.add} onClose={onClose}>
      <form class="stack" onSubmit={(event) => void submit(event)} noValidate>
        <Field label={corridors.name} hint={corridors.nameHint} fault={faults.name}>
          {(ids) => (
            <input
              {...ids}
              ref={nameInput}
              class="input"
              value={name}
              onInput={(event) => setName(event.currentTarget.value)}
              maxLength={60}
              autocomplete="off"
            />
          )}
        </Field>
        <Choice
          legend={corridors.scope}
          value={kind}
          onChange={setKind}
          options={KINDS.map((value) => ({ value, label: corridors.scopes[value] }))}
        />
        <ScopeSelect kind={kind} scope={scope} fault={faults.scope} onChange={setScope} />
        <Choice
          legend={corridors.language}
          value={language}
          onChange={setLanguage}
          options={LANGUAGES.map((value) => ({ value, label: nameOfLanguage(value), lang: value }))}
        />
        <div role="alert">{faults.other === undefined ? null : <Fault>{faults.other}</Fault>}</div>
        <div class="row row-end dialog-foot">
          <Button onPress={forget}>{common.cancel}</Button>
          <Button kind="primary" busy={isBusy}>
            {device ? corridors.save : corridors.make}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
