import { useState } from 'preact/hooks'
import { API_SCOPES, TOKEN_DAYS } from '../../../../models/domain/apiTokens/apiToken.ts'
import { PersonSelect } from '../../../parts/people/PersonSelect.tsx'
import { MoveForm } from '../../../parts/request/MoveForm.tsx'
import { forgetDraftsOf } from '../../../state/drafts.ts'
import { CheckGroup, Choice } from '../../../ui/Choice.tsx'
import { Field } from '../../../ui/Field.tsx'
import { isText, oneOf, someOf, useDraft } from '../../../ui/useDraft.ts'
import type { TokenActions } from './useTokens.ts'
import { apiWords } from './words.ts'

interface TokenDialogProps {
  readonly actions: TokenActions
  readonly onMade: (secret: string) => void
  readonly onClose: () => void
}

const DRAFT = 'apiToken.'
type Days = `${(typeof TOKEN_DAYS)[number]}`
const DAYS = TOKEN_DAYS.map((days) => String(days) as Days)

/** Which program, in whose name, for what and how long. */
export function TokenDialog({ actions, onMade, onClose }: TokenDialogProps) {
  const words = apiWords.value
  const [name = '', setName] = useDraft(`${DRAFT}name`, isText)
  const [personId = '', setPersonId] = useDraft(`${DRAFT}person`, isText)
  const [scopes = [], setScopes] = useDraft(`${DRAFT}scopes`, someOf(API_SCOPES))
  const [days = '90', setDays] = useDraft(`${DRAFT}days`, oneOf(DAYS))
  const [complaints, setComplaints] = useState(0)
  const isTried = complaints > 0
  const submit = async () => {
    if (name.trim() === '' || personId === '' || scopes.length === 0) return setComplaints(complaints + 1)
    const chosen = TOKEN_DAYS.find((each) => String(each) === days) ?? TOKEN_DAYS[0]
    const secret = await actions.make({ name: name.trim(), personId, scopes: [...scopes], days: chosen })
    if (secret === undefined) return
    forgetDraftsOf(DRAFT)
    onMade(secret)
  }
  const cancel = () => {
    forgetDraftsOf(DRAFT)
    onClose()
  }
  return (
    <MoveForm
      title={words.newTitle}
      submit={words.make}
      fault={actions.fault}
      complaints={complaints}
      isBusy={actions.isBusy}
      onSubmit={() => void submit()}
      onCancel={cancel}
      onClose={onClose}
    >
      <Field
        label={words.name}
        hint={words.nameHint}
        fault={isTried && name.trim() === '' ? words.missing.name : undefined}
      >
        {(ids) => (
          <input
            class="input"
            maxLength={60}
            {...ids}
            value={name}
            onInput={(event) => setName(event.currentTarget.value)}
          />
        )}
      </Field>
      <PersonSelect
        label={words.person}
        value={personId}
        onChange={setPersonId}
        fault={isTried && personId === '' ? words.missing.person : undefined}
      />
      <CheckGroup
        legend={words.scopesTitle}
        layout="column"
        values={scopes}
        onChange={setScopes}
        options={API_SCOPES.map((scope) => ({ value: scope, label: words.scopes[scope] }))}
        fault={isTried && scopes.length === 0 ? words.missing.scopes : undefined}
      />
      <Choice
        legend={words.daysTitle}
        value={days}
        onChange={setDays}
        options={DAYS.map((each) => ({ value: each, label: words.days(Number(each)) }))}
      />
    </MoveForm>
  )
}
