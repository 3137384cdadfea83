import { useState } from 'preact/hooks'
import { CAUSES, type Cause } from '../../../models/domain/quality/cause.ts'
import { LONGEST_ACTION } from '../../../models/domain/quality/qualityAction.ts'
import type { ActionBody, ActionView } from '../../../models/wire/quality.ts'
import { PersonSelect } from '../../parts/people/PersonSelect.tsx'
import { qualityWords } from '../../parts/quality/words.ts'
import { MoveForm } from '../../parts/request/MoveForm.tsx'
import { DayField } from '../../parts/schedule/DayField.tsx'
import { isDay } from '../../parts/schedule/timeFields.ts'
import { announce } from '../../state/announcer.ts'
import { ask } from '../../state/api.ts'
import { directory } from '../../state/directory.ts'
import { forgetDraftsOf } from '../../state/drafts.ts'
import { explain } from '../../state/explain.ts'
import { said } from '../../state/language.ts'
import { sending, sendOnce } from '../../state/sendOnce.ts'
import { Field } from '../../ui/Field.tsx'
import { isText, oneOf, useDraft } from '../../ui/useDraft.ts'

/** What is entered, as far as it is known where it was begun; or which one is changed. */
export type NewAction =
  | {
      readonly kind: 'new'
      readonly cause?: Cause
      readonly what?: string
      readonly unitId?: string
      readonly matter?: NonNullable<ActionView['matter']>
    }
  | { readonly kind: 'amend'; readonly action: ActionView }

interface ActionDialogProps {
  readonly begun: NewAction
  readonly onClose: () => void
  readonly onSaved: (action: ActionView) => void
}

const NAME = 'qualityAction'

/** Where it was begun: what was typed for one cause is not found in the dialog of another. */
function keysOf(begun: NewAction): string {
  if (begun.kind === 'amend') return `${NAME}.${begun.action.id}.`
  return `${NAME}.new.${begun.matter?.id ?? ''}.${begun.cause ?? ''}.${begun.unitId ?? ''}.`
}

/** What the office will do, who, and by when. What was typed stays when it cannot be taken. */
export function ActionDialog({ begun, onClose, onSaved }: ActionDialogProps) {
  const { action: words, causes, register, explain: told } = qualityWords.value
  const amended = begun.kind === 'amend' ? begun.action : undefined
  const fresh = begun.kind === 'new' ? begun : undefined
  const keys = keysOf(begun)
  const [cause = fresh?.cause, setCause] = useDraft(`${keys}cause`, oneOf(CAUSES))
  const [unitId = fresh?.unitId ?? '', setUnit] = useDraft(`${keys}unit`, isText)
  const [what = amended?.what ?? fresh?.what ?? '', setWhat] = useDraft(`${keys}what`, isText)
  const [ownerId = amended?.owner.id ?? '', setOwner] = useDraft(`${keys}owner`, isText)
  const [dueOn = amended?.dueOn ?? '', setDueOn] = useDraft(`${keys}dueOn`, isText)
  const [complaints, setComplaints] = useState(0)
  const [fault, setFault] = useState<string>()
  const [isSaving, setSaving] = useState(false)
  const isTried = complaints > 0
  const isWhatRight = what.trim().length >= 3 && what.trim().length <= LONGEST_ACTION
  const isRight = (amended !== undefined || cause !== undefined) && isWhatRight && ownerId !== '' && isDay(dueOn)
  const send = (): Promise<ActionView> => {
    const terms = { what: what.trim(), ownerId, dueOn }
    if (amended) return ask(`/quality/actions/${amended.id}/amend`, { method: 'POST', body: terms })
    const matter = fresh?.matter
    const body: ActionBody = {
      ...terms,
      cause: cause ?? 'other',
      ...(unitId === '' ? {} : { unitId }),
      ...(matter ? { matterId: matter.id } : {}),
    }
    return sendOnce<ActionView>(NAME, '/quality/actions', body)
  }
  const submit = async (): Promise<void> => {
    setFault(undefined)
    if (!isRight) return setComplaints(complaints + 1)
    setSaving(true)
    try {
      const saved = await send()
      forgetDraftsOf(keys)
      announce(words.saved(saved.id))
      onSaved(saved)
    } catch (error) {
      setFault(explain(error))
    }
    setSaving(false)
  }
  const cancel = (): void => {
    forgetDraftsOf(keys)
    onClose()
  }
  const missing = (isMissing: boolean, text: string): string | undefined => (isTried && isMissing ? text : undefined)
  return (
    <MoveForm
      title={amended ? words.amendTitle(amended.id) : words.title}
      submit={words.save}
      fault={fault}
      complaints={complaints}
      isBusy={isSaving || sending.value.has(NAME)}
      onSubmit={() => void submit()}
      onCancel={cancel}
      onClose={onClose}
    >
      {amended ? null : (
        <Field label={words.cause} fault={missing(cause === undefined, words.missing.cause)}>
          {(ids) => (
            <select
              class="input"
              {...ids}
              value={cause ?? ''}
              onChange={(event) => setCause(CAUSES.find((each) => each === event.currentTarget.value))}
            >
              <option value="">{told.choose}</option>
              {CAUSES.map((each) => (
                <option key={each} value={each}>
                  {causes[each]}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {fresh?.matter ? <p>{words.matter(said(fresh.matter.name))}</p> : null}
      {fresh && !fresh.matter ? (
        <Field label={words.unit}>
          {(ids) => (
            <select class="input" {...ids} value={unitId} onChange={(event) => setUnit(event.currentTarget.value)}>
              <option value="">{register.whole}</option>
              {directory.value?.units.map(({ id, name }) => (
                <option key={id} value={id}>
                  {said(name)}
                </option>
              ))}
            </select>
          )}
        </Field>
      ) : null}
      <Field label={words.what} hint={words.whatHint} fault={missing(!isWhatRight, words.missing.what)}>
        {(ids) => (
          <textarea
            class="input"
            rows={3}
            {...ids}
            value={what}
            onInput={(event) => setWhat(event.currentTarget.value)}
          />
        )}
      </Field>
      <PersonSelect
        label={words.owner}
        value={ownerId}
        onChange={setOwner}
        fault={missing(ownerId === '', words.missing.owner)}
      />
      <DayField
        label={words.dueOn}
        value={dueOn}
        fault={missing(!isDay(dueOn), words.missing.dueOn)}
        onChange={setDueOn}
      />
    </MoveForm>
  )
}
