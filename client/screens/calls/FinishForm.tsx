import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { BEFORE_ARRIVAL, OUTCOMES, type Outcome, type Parting } from '../../../models/domain/request/request.ts'
import type { CallView, SearchHit } from '../../../models/wire/views.ts'
import { AnswerWayField } from '../../parts/agreements/AnswerWayField.tsx'
import { endWithAgreement } from '../../parts/agreements/agreeing.ts'
import { InterpreterFields } from '../../parts/agreements/InterpreterFields.tsx'
import { isMaking } from '../../parts/agreements/useAgreements.ts'
import { useInterpreter } from '../../parts/agreements/useInterpreter.ts'
import { agreementWords } from '../../parts/agreements/words.ts'
import { MessageFields } from '../../parts/messages/MessageFields.tsx'
import { leaveMessage } from '../../parts/messages/messageDraft.ts'
import { useMessageAnswers } from '../../parts/messages/useMessageAnswers.ts'
import { DayField } from '../../parts/schedule/DayField.tsx'
import { MomentField } from '../../parts/schedule/MomentField.tsx'
import { isOfTime } from '../../parts/schedule/timeFields.ts'
import { ElsewhereField } from '../../parts/targets/ElsewhereField.tsx'
import { RedirectCard } from '../../parts/targets/RedirectCard.tsx'
import { useWayOut } from '../../parts/wayOut/useWayOut.ts'
import { WayOutFields } from '../../parts/wayOut/WayOutFields.tsx'
import { draftOf, forgetDraftsOf } from '../../state/drafts.ts'
import { texts } from '../../state/language.ts'
import { draftKey } from '../../state/moves.ts'
import { me } from '../../state/session.ts'
import { officeZone, serverNow } from '../../state/time.ts'
import { Button } from '../../ui/Button.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { focusFirstFault } from '../../ui/firstFault.ts'
import { act, actBy, isActing } from './actions.ts'
import { type FinishFault, faultOf, isFinishDraft, NOTHING_CHOSEN, needsDay } from './finishDraft.ts'
import { TargetPanel } from './TargetPanel.tsx'

/** How it ended. Before anybody came, only what can be true without coming is offered. */
export function FinishForm({ call }: { readonly call: CallView }) {
  const { mine, search, done } = texts.value.calls
  const draft = draftOf(`finish.${call.requestId}`, NOTHING_CHOSEN, isFinishDraft)
  const [fault, setFault] = useState<FinishFault>()
  const [complaints, setComplaints] = useState(0)
  const form = useRef<HTMLFormElement>(null)
  useLayoutEffect(() => {
    if (complaints > 0) focusFirstFault(form.current)
  }, [complaints])
  const { outcome, when, how } = draft.value
  const needsIt = call.needs.includes('wayOut')
  const answers = useWayOut({
    draft: draftKey('finish', call.requestId),
    needsIt,
    offers: ['me', 'clerks', 'other'],
    isBeforeOthers: [call.before, call.after, call.together].some((mates) => mates.length > 0),
  })
  const asksWayOut = call.status === 'arrived' && outcome !== 'clientLeft' && outcome !== 'mistake'
  const When = outcome === 'meeting' ? MomentField : DayField
  const forget = () => {
    draft.value = NOTHING_CHOSEN
    forgetDraftsOf(draftKey('finish', call.requestId))
  }
  const [day = ''] = when.split('T')
  const interpreter = useInterpreter({
    draft: draftKey('finish', call.requestId),
    day,
    isMeeting: outcome === 'meeting',
  })
  const [elsewhere, setElsewhere] = useState<SearchHit>()
  const message = useMessageAnswers({ id: call.requestId, wanted: call.wanted })
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const found = faultOf(draft.value, serverNow(), officeZone())
    setFault(found)
    const parting = asksWayOut ? answers.answer() : {}
    if (found !== undefined || !parting) return setComplaints(complaints + 1)
    if (outcome === 'message') return void finishWithMessage(parting)
    if (needsDay(outcome)) return void finishWithAgreement(outcome, parting)
    if (outcome !== undefined && outcome !== 'passedOn') void finish(outcome, parting)
  }
  const finish = async (chosen: Exclude<Outcome, 'passedOn'>, parting: Parting) => {
    if (await act([call], 'finish', { outcome: chosen, ...parting }, done.finish)) forget()
  }
  const finishWithAgreement = async (chosen: 'meeting' | 'informed', parting: Parting) => {
    const booked = chosen === 'meeting' ? interpreter.answer() : {}
    if (!booked) return setComplaints(complaints + 1)
    const whom = { personId: me.value?.person.id ?? '', placeId: call.place.id }
    const ending = { requestId: call.requestId, outcome: chosen, ...whom, when, how, booked, parting }
    const agree = async () => ({ at: serverNow(), agreed: await endWithAgreement(ending) })
    if (await actBy([call], 'finish', agree, done.finish)) forget()
  }
  const finishWithMessage = async (parting: Parting) => {
    if (!message.isWhole()) return setComplaints(complaints + 1)
    const ending = { requestId: call.requestId, ...parting }
    const leave = async () => ({ at: (await leaveMessage(call.requestId, message.draft, ending)).takenAt })
    if (await actBy([call], 'finish', leave, done.finish)) forget()
  }
  return (
    <>
      <form class="stack" onSubmit={submit} noValidate ref={form}>
        <div class="unseen" role="alert">
          {fault === undefined ? '' : faultText(fault, when)}
        </div>
        <Choice
          legend={call.status === 'arrived' ? mine.outcomeTitle : mine.endWithoutTitle}
          layout="column"
          options={outcomesFor(call).map((value) => ({ value, label: mine.outcomes[value] }))}
          value={outcome}
          onChange={(next) => {
            draft.value = { ...draft.value, outcome: next, when: '' }
            setFault(undefined)
          }}
          fault={fault === 'outcomeMissing' ? mine.outcomeMissing : undefined}
        />
        {needsDay(outcome) ? (
          <When
            label={outcome === 'meeting' ? mine.meetingWhen : mine.byWhen}
            fault={fault === 'dateMissing' || fault === 'datePast' ? mine[fault] : undefined}
            value={when}
            onChange={(next) => {
              draft.value = { ...draft.value, when: next }
            }}
          />
        ) : null}
        {outcome === 'informed' ? (
          <AnswerWayField
            value={how}
            onChange={(next) => {
              draft.value = { ...draft.value, how: next }
            }}
            isMissing={fault === 'howMissing'}
          />
        ) : null}
        {outcome === 'meeting' ? <InterpreterFields answers={interpreter} /> : null}
        {outcome === 'redirected' ? <ElsewhereField onPick={setElsewhere} /> : null}
        {outcome === 'message' ? <MessageFields {...message.fields} /> : null}
        {outcome === 'passedOn' ? (
          <TargetPanel
            label={search.passOn}
            submit={mine.passOn}
            busy={isActing([call], 'passOn')}
            mayBeUnknown
            onSubmit={(target) => void act([call], 'passOn', { target }, done.passOn)}
          />
        ) : (
          <>
            {asksWayOut ? <WayOutFields answers={answers} /> : null}
            <div class="row">
              <Button
                kind="primary"
                size="large"
                busy={isActing([call], 'finish') || message.isBusy || isMaking(call.requestId)}
              >
                {mine.finish}
              </Button>
            </div>
          </>
        )}
      </form>
      {elsewhere ? <RedirectCard hit={elsewhere} onClose={() => setElsewhere(undefined)} /> : null}
    </>
  )
}

function faultText(fault: FinishFault, when: string): string {
  if (fault === 'howMissing') return agreementWords.value.how.missing
  return isOfTime(when) ? texts.value.common.timeUnread : texts.value.calls.mine[fault]
}

function outcomesFor(call: CallView): readonly Outcome[] {
  if (call.status !== 'arrived') return OUTCOMES.filter((outcome) => BEFORE_ARRIVAL.includes(outcome))
  return OUTCOMES.filter((outcome) => outcome !== 'passedOn' || call.moves.includes('passOn'))
}
