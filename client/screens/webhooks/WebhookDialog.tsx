import { useState } from 'preact/hooks'
import { WEBHOOK_EVENTS } from '../../../models/domain/webhooks/requestEvents.ts'
import { PersonSelect } from '../../parts/people/PersonSelect.tsx'
import { MoveForm } from '../../parts/request/MoveForm.tsx'
import { forgetDraftsOf } from '../../state/drafts.ts'
import { CheckGroup, Choice } from '../../ui/Choice.tsx'
import { Field } from '../../ui/Field.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { isText, oneOf, someOf, useDraft } from '../../ui/useDraft.ts'
import type { WebhookActions } from './useWebhooks.ts'
import { webhookWords } from './words.ts'

interface WebhookDialogProps {
  readonly actions: WebhookActions
  /** Without an address of its own, the server can send nobody a link. */
  readonly maySendLinks: boolean
  readonly onMade: (secret: string) => void
  readonly onClose: () => void
}

const DRAFT = 'webhook.'
const KINDS = ['program', 'person'] as const

/** As the server takes it: with nothing in it that would not be sent as it is typed. */
function isWhole(typed: string): boolean {
  if (!/^https?:\/\/./i.test(typed) || !URL.canParse(typed)) return false
  const { username, password, hash } = new URL(typed)
  return username + password + hash === ''
}

/**
 * Which program, where it listens, and what it is told; or whom it calls. Of its secret, which comes afterwards, there is
 * no draft.
 */
export function WebhookDialog({ actions, maySendLinks, onMade, onClose }: WebhookDialogProps) {
  const words = webhookWords.value
  const [kind = 'program', setKind] = useDraft(`${DRAFT}kind`, oneOf(KINDS))
  const [personId = '', setPersonId] = useDraft(`${DRAFT}person`, isText)
  const [name = '', setName] = useDraft(`${DRAFT}name`, isText)
  const [url = '', setUrl] = useDraft(`${DRAFT}url`, isText)
  const [events = [], setEvents] = useDraft(`${DRAFT}events`, someOf(WEBHOOK_EVENTS))
  const [complaints, setComplaints] = useState(0)
  const isTried = complaints > 0
  const isPerson = kind === 'person'
  const isSaid = isPerson ? personId !== '' && maySendLinks : events.length > 0
  const submit = async () => {
    if (name.trim() === '' || !isWhole(url.trim()) || !isSaid) return setComplaints(complaints + 1)
    const about = isPerson ? { events: [], personId } : { events: [...events] }
    const made = await actions.make({ name: name.trim(), url: url.trim(), ...about })
    if (made?.secret === undefined) return
    forgetDraftsOf(DRAFT)
    onMade(made.secret)
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
      <Choice
        legend={words.forWhom}
        layout="column"
        value={kind}
        onChange={setKind}
        options={[
          { value: 'program', label: words.forProgram },
          { value: 'person', label: words.forPerson },
        ]}
        fault={isTried && isPerson && !maySendLinks ? words.noOrigin : undefined}
      />
      {isPerson && !maySendLinks && !isTried ? <Notice kind="warn">{words.noOrigin}</Notice> : null}
      {isPerson ? (
        <PersonSelect
          label={words.person}
          hint={words.personHint}
          value={personId}
          onChange={setPersonId}
          fault={isTried && personId === '' ? words.missing.person : undefined}
        />
      ) : null}
      <Field
        label={isPerson ? words.channelName : words.name}
        hint={isPerson ? words.channelNameHint : words.nameHint}
        fault={isTried && name.trim() === '' ? (isPerson ? words.missing.channelName : words.missing.name) : undefined}
      >
        {(ids) => (
          <input
            class="input"
            maxLength={60}
            autocomplete="off"
            {...ids}
            value={name}
            onInput={(event) => setName(event.currentTarget.value)}
          />
        )}
      </Field>
      <Field
        label={words.url}
        hint={isPerson ? words.channelUrlHint : words.urlHint}
        fault={isTried && !isWhole(url.trim()) ? words.missing.url : undefined}
      >
        {(ids) => (
          <input
            class="input"
            type="url"
            maxLength={500}
            autocomplete="off"
            spellcheck={false}
            {...ids}
            value={url}
            onInput={(event) => setUrl(event.currentTarget.value)}
          />
        )}
      </Field>
      {isPerson ? null : (
        <CheckGroup
          legend={words.eventsTitle}
          layout="column"
          values={events}
          onChange={setEvents}
          options={WEBHOOK_EVENTS.map((event) => ({ value: event, label: words.events[event] }))}
          fault={isTried && events.length === 0 ? words.missing.events : undefined}
        />
      )}
    </MoveForm>
  )
}
