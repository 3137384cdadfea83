import { useRef, useState } from 'preact/hooks'
import { DEVICE_KINDS, type DeviceScope, mayGiveDevice, SCOPES } from '../../../models/domain/devices/device.ts'
import { DEFAULT_LANGUAGE, LANGUAGES } from '../../../models/domain/directory/directory.ts'
import { nameOfLanguage } from '../../../models/texts/languageName.ts'
import type { DeviceCodeView, DeviceView } from '../../../models/wire/device.ts'
import { deviceWords } from '../../parts/deviceWords.ts'
import { announce } from '../../state/announcer.ts'
import { ask } from '../../state/api.ts'
import { forgetDraftsOf } from '../../state/drafts.ts'
import { explain } from '../../state/explain.ts'
import { texts } from '../../state/language.ts'
import { me } from '../../state/session.ts'
import { Button } from '../../ui/Button.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Fault } from '../../ui/Fault.tsx'
import { Field } from '../../ui/Field.tsx'
import { focusFirstFault } from '../../ui/firstFault.ts'
import { isText, oneOf, useDraft } from '../../ui/useDraft.ts'
import { ScopeSelect } from './ScopeSelect.tsx'

interface DeviceDialogProps {
  /** Absent: a new one. */
  readonly device?: DeviceView
  readonly onClose: () => void
  readonly onMade?: (code: DeviceCodeView) => void
}

const ALL_SCOPES = ['floor', 'unit', 'place'] as const satisfies readonly DeviceScope['kind'][]

const isScope = (value: unknown): value is DeviceScope =>
  typeof value === 'object' && value !== null && 'kind' in value && oneOf(ALL_SCOPES)(value.kind)

/** A new screen, or another name, another place, another language for one. */
export function DeviceDialog({ device, onClose, onMade }: DeviceDialogProps) {
  const words = deviceWords.value
  const { common } = texts.value
  const kinds = DEVICE_KINDS.filter((each) => mayGiveDevice(me.value?.roles ?? [], each))
  const draft = `device.${device?.id ?? 'new'}.`
  const [name = device?.name ?? '', setName] = useDraft(`${draft}name`, isText)
  const [kind = device?.kind ?? 'corridor', setKind] = useDraft(`${draft}kind`, oneOf(device ? DEVICE_KINDS : kinds))
  const scopeKinds: readonly DeviceScope['kind'][] = SCOPES[kind]
  const [drafted, setScopeKind] = useDraft(`${draft}scopeKind`, oneOf(ALL_SCOPES))
  const scopeKind = scopeKinds.find((each) => each === (drafted ?? device?.scope.kind)) ?? scopeKinds[0] ?? 'place'
  const [scope = device?.scope, setScope] = useDraft(`${draft}scope`, isScope)
  const [language = device?.language ?? DEFAULT_LANGUAGE, setLanguage] = useDraft(`${draft}language`, oneOf(LANGUAGES))
  const [faults, setFaults] = useState<{ name?: string; scope?: string; other?: string }>({})
  const [isBusy, setBusy] = useState(false)
  const form = useRef<HTMLFormElement>(null)

  /** Done, or given up on purpose; Escape may be a slip. */
  const forget = () => {
    forgetDraftsOf(draft)
    onClose()
  }
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    const named = name.trim()
    const chosen = scope?.kind === scopeKind ? scope : undefined
    if (named.length < 2 || !chosen) {
      setFaults({
        ...(named.length < 2 ? { name: words.nameMissing } : {}),
        ...(chosen ? {} : { scope: words.scopeMissing }),
      })
      return void requestAnimationFrame(() => focusFirstFault(form.current))
    }
    setBusy(true)
    setFaults({})
    const body = { name: named, scope: chosen, language }
    const made = { kind, ...body }
    try {
      if (device) {
        await ask<DeviceView>(`/devices/${device.id}`, { method: 'PATCH', body })
        announce(words.saved(named))
        forget()
      } else {
        onMade?.(await ask<DeviceCodeView>('/devices', { method: 'POST', body: made }))
        forgetDraftsOf(draft)
      }
    } catch (error) {
      setFaults({ other: explain(error) })
      setBusy(false)
    }
  }

  return (
    <Dialog title={device ? words.changeTitle(device.name) : words.add} onClose={onClose}>
      <form class="stack" onSubmit={(event) => void submit(event)} noValidate ref={form}>
        {device || kinds.length < 2 ? null : (
          <Choice
            legend={words.kind}
            value={kind}
            onChange={setKind}
            options={kinds.map((value) => ({ value, label: words.kinds[value] }))}
          />
        )}
        <Field label={words.name} hint={words.nameHint} fault={faults.name}>
          {(ids) => (
            <input
              {...ids}
              class="input"
              value={name}
              onInput={(event) => setName(event.currentTarget.value)}
              maxLength={60}
              autocomplete="off"
            />
          )}
        </Field>
        {scopeKinds.length < 2 || !kinds.includes(kind) ? null : (
          <Choice
            legend={words.scope}
            value={scopeKind}
            onChange={setScopeKind}
            options={scopeKinds.map((value) => ({ value, label: words.scopes[value] }))}
          />
        )}
        {kinds.includes(kind) ? (
          <ScopeSelect kind={scopeKind} scope={scope} fault={faults.scope} onChange={setScope} />
        ) : null}
        <Choice
          legend={words.language}
          value={language}
          onChange={setLanguage}
          options={LANGUAGES.map((value) => ({ value, label: nameOfLanguage(value), lang: value }))}
        />
        <div role="alert">{faults.other === undefined ? null : <Fault>{faults.other}</Fault>}</div>
        <div class="row row-end dialog-foot">
          <Button onPress={forget}>{common.cancel}</Button>
          <Button kind="primary" busy={isBusy}>
            {device ? words.save : words.make}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
