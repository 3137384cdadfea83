import { useState } from 'preact/hooks'
import { ACCESS_KINDS } from '../../../models/domain/accessRequests/accessRequest.ts'
import { dayAfter } from '../../../models/domain/schedule/workingTime.ts'
import { announce } from '../../state/announcer.ts'
import { forgetDraftsOf } from '../../state/drafts.ts'
import { explain } from '../../state/explain.ts'
import { dayOf, serverNow } from '../../state/time.ts'
import { Choice } from '../../ui/Choice.tsx'
import { isText, oneOf, useDraft } from '../../ui/useDraft.ts'
import { useDigitalPages } from '../digitalPages/useDigitalPages.ts'
import { QrCode } from '../links/QrCode.tsx'
import { MoveForm } from '../request/MoveForm.tsx'
import { DayField } from '../schedule/DayField.tsx'
import { dateText } from '../schedule/days.ts'
import { isDay } from '../schedule/timeFields.ts'
import { enterAccessRequest, isEntering } from './useAccessRequests.ts'
import { accessWords } from './words.ts'

const DRAFT = 'accessRequest.'
const OLDEST_DAYS = 120

/** The office's own form for the client, and the day and the kind for the register: nothing of the client or the visit. */
export function HandOffDialog({ onClose }: { readonly onClose: () => void }) {
  const words = accessWords.value
  const today = dayOf(serverNow())
  const [day = today, setDay] = useDraft(`${DRAFT}day`, isText)
  const [kind, setKind] = useDraft(`${DRAFT}kind`, oneOf(ACCESS_KINDS))
  const [complaints, setComplaints] = useState(0)
  const [fault, setFault] = useState<string>()
  const isDayRight = isDay(day) && day <= today && day >= dayAfter(today, -OLDEST_DAYS)
  const isTried = complaints > 0
  const submit = async () => {
    setFault(undefined)
    if (!isDayRight || kind === undefined) return setComplaints(complaints + 1)
    try {
      const { id, answerBy } = await enterAccessRequest({ receivedOn: day, kind })
      forgetDraftsOf(DRAFT)
      announce(words.entered(id, dateText(answerBy)))
      onClose()
    } catch (error) {
      setFault(explain(error))
    }
  }
  const cancel = () => {
    forgetDraftsOf(DRAFT)
    onClose()
  }
  return (
    <MoveForm
      title={words.handOffTitle}
      submit={words.enter}
      fault={fault}
      complaints={complaints}
      isBusy={isEntering()}
      onSubmit={() => void submit()}
      onCancel={cancel}
      onClose={onClose}
    >
      <OfficeForm />
      <DayField
        label={words.receivedOn}
        value={day}
        min={dayAfter(today, -OLDEST_DAYS)}
        fault={isTried && !isDayRight ? words.missingDay : undefined}
        onChange={setDay}
      />
      <Choice
        legend={words.kind}
        value={kind}
        onChange={setKind}
        fault={isTried && kind === undefined ? words.missingKind : undefined}
        options={ACCESS_KINDS.map((value) => ({ value, label: words.kinds[value] }))}
      />
      <p>
        <a href="/accessibility">{words.register}</a>
      </p>
    </MoveForm>
  )
}

const IS_ADDRESS = /^https?:\/\/\S+$/

/** Where the client fills it in: for their own telephone, or beside the clerk. */
function OfficeForm() {
  const words = accessWords.value
  const { accessForm } = useDigitalPages().known.view?.facts ?? {}
  if (accessForm === undefined) return <p class="soft">{words.noForm}</p>
  const isAddress = IS_ADDRESS.test(accessForm)
  return (
    <div class="stack-s">
      <p>
        <span class="strong">{words.form}:</span>{' '}
        {isAddress ? (
          <a href={accessForm} target="_blank" rel="noopener noreferrer">
            {accessForm}
          </a>
        ) : (
          accessForm
        )}
      </p>
      {isAddress ? <QrCode text={accessForm} label={words.formQr} /> : null}
      <p class="soft">{words.formHint}</p>
    </div>
  )
}
