import { useRef, useState } from 'preact/hooks'
import type { CorridorScope } from '../../../models/domain/channels/corridor.ts'
import { DEFAULT_LANGUAGE, LANGUAGES, type Language } from '../../../models/domain/directory.ts'
import type { CorridorCodeView, CorridorView } from '../../../models/wire/corridor.ts'
import { corridorWords } from '../../parts/corridorWords.ts'
import { announce } from '../../state/announcer.ts'
import { ask } from '../../state/api.ts'
import { explain } from '../../state/explain.ts'
import { nameOfLanguage, texts } from '../../state/language.ts'
import { Button } from '../../ui/Button.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Fault } from '../../ui/Fault.tsx'
import { Field } from '../../ui/Field.tsx'
import { ScopeSelect } from './ScopeSelect.tsx'

interface CorridorDialogProps {
  /** Absent: a new one. */
  readonly device?: CorridorView
  readonly onClose: () => void
  readonly onMade?: (code: CorridorCodeView) => void
}

const KINDS = ['floor', 'unit'] as const

/** A new screen, or another name, other people, another language for one. */
export function CorridorDialog({ device, onClose, onMade }: CorridorDialogProps) {
  const corridors = corridorWords.value
  const { common } = texts.value
  const [kind, setKind] = useState<CorridorScope['kind']>(device?.scope.kind ?? 'floor')
  const [scope, setScope] = useState<CorridorScope | undefined>(device?.scope)
  const [language, setLanguage] = useState<Language>(device?.language ?? DEFAULT_LANGUAGE)
  const [faults, setFaults] = useState<{ name?: string; scope?: string; other?: string }>({})
  const [isBusy, setBusy] = useState(false)
  const nameInput = useRef<HTMLInputElement>(null)

  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    const name = nameInput.current?.value.trim() ?? ''
    const chosen = scope?.kind === kind ? scope : undefined
    if (name.length < 2 || !chosen) {
      setFaults({
        ...(name.length < 2 ? { name: corridors.nameMissing } : {}),
        ...(chosen ? {} : { scope: corridors.scopeMissing }),
      })
      if (name.length < 2) nameInput.current?.focus()
      return
    }
    setBusy(true)
    setFaults({})
    const body = { name, scope: chosen, language }
    try {
      if (device) {
        await ask<CorridorView>(`/corridors/${device.id}`, { method: 'PATCH', body })
        announce(corridors.saved(name))
        onClose()
      } else {
        onMade?.(await ask<CorridorCodeView>('/corridors', { method: 'POST', body }))
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
              defaultValue={device?.name ?? ''}
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
          <Button onPress={onClose}>{common.cancel}</Button>
          <Button kind="primary" busy={isBusy}>
            {device ? corridors.save : corridors.make}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
