import { IconAlertTriangleFilled, IconCalendarPlus } from '@tabler/icons-preact'
import { useState } from 'preact/hooks'
import type { AgreementView } from '../../../models/wire/agreements.ts'
import { CancelDialog } from '../../parts/agreements/CancelDialog.tsx'
import { interpreterOf } from '../../parts/agreements/interpreterOf.ts'
import { MeetingCard } from '../../parts/agreements/MeetingCard.tsx'
import { MeetingDialog } from '../../parts/agreements/MeetingDialog.tsx'
import { moveAgreement, useAgreements } from '../../parts/agreements/useAgreements.ts'
import { agreementWords } from '../../parts/agreements/words.ts'
import { announce } from '../../state/announcer.ts'
import { directory } from '../../state/directory.ts'
import { explain } from '../../state/explain.ts'
import { clockTime, dayOf, serverNow, weekdayAndTime } from '../../state/time.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Button } from '../../ui/Button.tsx'
import { Fault } from '../../ui/Fault.tsx'
import { HereDialog } from './dialogs/HereDialog.tsx'
import { placeOf } from './raiseDraft.ts'
import './takenMessages.css'
import { Coded } from '../../ui/Coded.tsx'

type Opened = { readonly kind: 'make' } | { readonly kind: 'card' | 'cancel' | 'here'; readonly meeting: AgreementView }

/** Who is expected today: one press calls them when the client has come. */
export function AgreedMeetings() {
  const words = agreementWords.value
  const { known, again } = useAgreements()
  const [opened, open] = useState<Opened>()
  const [isWide, setWide] = useState(false)
  const all = known.view?.meetings ?? []
  const today = all.filter(({ day }) => day === dayOf(serverNow()))
  const later = all.filter(({ day }) => day > dayOf(serverNow()))
  const close = () => {
    open(undefined)
    void again()
  }
  return (
    <section class="stack" aria-labelledby="meetings-title">
      <div class="row spread">
        <h2 id="meetings-title">
          {words.title} <span class="soft">({today.length})</span>
        </h2>
        <Button onPress={() => open({ kind: 'make' })}>
          <IconCalendarPlus size={22} aria-hidden="true" />
          {words.make}…
        </Button>
      </div>
      {today.length === 0 ? <p class="soft">{known.fault ?? words.none}</p> : null}
      <Meetings meetings={today} open={open} onChanged={again} />
      {later.length === 0 ? null : (
        <div>
          <Button kind="quiet" expanded={isWide} onPress={() => setWide(!isWide)}>
            {words.later(later.length)}
          </Button>
        </div>
      )}
      {isWide ? <Meetings meetings={later} open={open} onChanged={again} /> : null}
      {opened?.kind === 'make' ? (
        <MeetingDialog onMade={(meeting) => open({ kind: 'card', meeting })} onClose={close} />
      ) : null}
      {opened?.kind === 'card' ? <MeetingCard meeting={opened.meeting} onClose={close} /> : null}
      {opened?.kind === 'here' ? <HereDialog of={opened.meeting} onClose={close} /> : null}
      {opened?.kind === 'cancel' ? <CancelDialog of={opened.meeting} onClose={close} /> : null}
    </section>
  )
}

interface MeetingsProps {
  readonly meetings: readonly AgreementView[]
  readonly open: (opened: Opened) => void
  readonly onChanged: () => Promise<void>
}

function Meetings({ meetings, open, onChanged }: MeetingsProps) {
  if (meetings.length === 0) return null
  return (
    <ul class="taken-list sheet">
      {meetings.map((meeting) => (
        <Meeting key={meeting.id} meeting={meeting} open={open} onChanged={onChanged} />
      ))}
    </ul>
  )
}

function Meeting({ meeting, open, onChanged }: Omit<MeetingsProps, 'meetings'> & { readonly meeting: AgreementView }) {
  const words = agreementWords.value
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState<string>()
  const { code, moves, startsAt, person, isAwayThen, state, becameCode, day } = meeting
  const isToday = day === dayOf(serverNow())
  const here = async () => {
    if (meeting.isPlaceGone && (directory.value?.places.length ?? 0) > 1) return open({ kind: 'here', meeting })
    setBusy(true)
    setFault(undefined)
    try {
      const done = await moveAgreement(meeting.id, 'here', meeting.isPlaceGone ? { placeId: placeOf({}) } : {})
      announce(words.hereDone(done.becameCode ?? ''))
      await onChanged()
    } catch (error) {
      setFault(explain(error))
    }
    setBusy(false)
  }
  return (
    <li class="row spread">
      <div>
        <p>
          <span class="strong">{isToday ? clockTime(startsAt) : weekdayAndTime(startsAt)}</span>{' '}
          {words.with(person.name)}
        </p>
        <p class="soft">
          <Coded
            text={[
              words.code(code),
              interpreterOf(meeting),
              state === 'agreed' ? '' : words.states[state],
              becameCode ?? '',
            ]
              .filter(Boolean)
              .join(' · ')}
          />
        </p>
        {isAwayThen && state === 'agreed' ? (
          <Badge Shape={IconAlertTriangleFilled} tone="amber" bare>
            {words.away}
          </Badge>
        ) : null}
        <div role="alert">{fault === undefined ? null : <Fault>{fault}</Fault>}</div>
      </div>
      <div class="row">
        {isToday && moves.includes('here') ? (
          <Button kind="primary" label={words.hereOf(code)} busy={isBusy} onPress={() => void here()}>
            {words.here}
          </Button>
        ) : null}
        {state === 'agreed' ? (
          <Button kind="quiet" size="small" label={words.cardOf(code)} onPress={() => open({ kind: 'card', meeting })}>
            {words.card}
          </Button>
        ) : null}
        {moves.includes('cancel') ? (
          <Button
            kind="quiet"
            size="small"
            label={words.cancelOf(code)}
            onPress={() => open({ kind: 'cancel', meeting })}
          >
            {words.cancel}
          </Button>
        ) : null}
      </div>
    </li>
  )
}
