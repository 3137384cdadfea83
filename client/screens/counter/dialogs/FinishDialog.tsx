import { useState } from 'preact/hooks'
import { ANSWER_WAYS } from '../../../../models/domain/agreements/agreement.ts'
import type { OrderFields } from '../../../../models/domain/request/orders.ts'
import { BEFORE_ARRIVAL, OUTCOMES, type Outcome } from '../../../../models/domain/request/request.ts'
import { typedMoment } from '../../../../models/domain/schedule/workingTime.ts'
import type { SearchHit } from '../../../../models/wire/views.ts'
import { AnswerWayField } from '../../../parts/agreements/AnswerWayField.tsx'
import { InterpreterFields } from '../../../parts/agreements/InterpreterFields.tsx'
import { useAgreementEnding } from '../../../parts/agreements/useAgreementEnding.ts'
import { useInterpreter } from '../../../parts/agreements/useInterpreter.ts'
import { agreementWords } from '../../../parts/agreements/words.ts'
import { MessageFields } from '../../../parts/messages/MessageFields.tsx'
import { useMessageAnswers } from '../../../parts/messages/useMessageAnswers.ts'
import { messageWords } from '../../../parts/messages/words.ts'
import { PersonSelect } from '../../../parts/people/PersonSelect.tsx'
import { MoveForm } from '../../../parts/request/MoveForm.tsx'
import type { RequestDialog } from '../../../parts/request/RequestDialog.ts'
import { useMoveForm } from '../../../parts/request/useMoveForm.ts'
import { DayField } from '../../../parts/schedule/DayField.tsx'
import { MomentField } from '../../../parts/schedule/MomentField.tsx'
import { isOfTime } from '../../../parts/schedule/timeFields.ts'
import { ElsewhereField } from '../../../parts/targets/ElsewhereField.tsx'
import { RedirectCard } from '../../../parts/targets/RedirectCard.tsx'
import { useWayOut } from '../../../parts/wayOut/useWayOut.ts'
import { WayOutFields } from '../../../parts/wayOut/WayOutFields.tsx'
import { requests } from '../../../state/board.ts'
import { texts } from '../../../state/language.ts'
import { draftKey } from '../../../state/moves.ts'
import { me } from '../../../state/session.ts'
import { officeZone } from '../../../state/time.ts'
import { Choice } from '../../../ui/Choice.tsx'
import { isText, oneOf, useDraft } from '../../../ui/useDraft.ts'

type Ending = OrderFields['finish']['outcome']

/** `passedOn` has a button of its own; by phone ends only what nobody came to. */
const AFTER_ARRIVAL: readonly Outcome[] = OUTCOMES.filter((outcome) => outcome !== 'byPhone')
const isEnding = (outcome: Outcome): outcome is Ending => outcome !== 'passedOn'

/** How it ended: one answer, and for a promise or a meeting also when. */
export function FinishDialog({ request, onClose }: RequestDialog) {
  const { board: words, outcomes, calls } = texts.value
  const isHere = request.status === 'arrived' || request.status === 'leaving'
  const offered = (isHere ? AFTER_ARRIVAL : BEFORE_ARRIVAL).filter(isEnding)
  const draft = draftKey('finish', request.id)
  const [chosen, setOutcome] = useDraft(`${draft}outcome`, oneOf(OUTCOMES.filter(isEnding)))
  const [when = '', setWhen] = useDraft(`${draft}when`, isText)
  const needsIt = request.needs.includes('wayOut')
  const answers = useWayOut({
    draft,
    needsIt,
    offers: isWithAnother(request) ? ['here', 'me', 'clerks', 'other'] : ['me', 'clerks', 'other'],
    isBeforeOthers: requests.value.some((each) => isBesideIn(each, request)),
  })
  // Somebody may have arrived since: what could be chosen then may not be true any more.
  const outcome = chosen !== undefined && offered.includes(chosen) ? chosen : undefined
  const [how, setHow] = useDraft(`${draft}how`, oneOf(ANSWER_WAYS))
  const [isHowMissing, setHowMissing] = useState(false)
  const [isDateMissing, setDateMissing] = useState(false)
  const { send, run, complain, form } = useMoveForm(request.id, 'finish', onClose)
  const hasDate = outcome === 'informed' || outcome === 'meeting'
  // A meeting is at an hour; an answer comes by a day.
  const When = outcome === 'meeting' ? MomentField : DayField
  const [personId = whoWasWith(request), setPerson] = useDraft(`${draft}person`, isText)
  const agreement = useAgreementEnding(request.id)
  const asksWayOut =
    (request.status === 'arrived' || (needsIt && !isHere)) && outcome !== 'clientLeft' && outcome !== 'mistake'
  const message = useMessageAnswers(request)
  const [day = ''] = when.split('T')
  const interpreter = useInterpreter({ draft, day, isMeeting: outcome === 'meeting' })
  const [elsewhere, setElsewhere] = useState<SearchHit>()
  const submit = () => {
    if (!outcome) return complain(words.pickOne)
    const parting = asksWayOut ? answers.answer() : {}
    if (!parting) return complain(texts.value.visit.wayOut.personMissing)
    if (outcome === 'message')
      return message.isWhole() ? run(() => message.leave(parting)) : complain(messageWords.value.incomplete)
    const dueAt = hasDate ? typedMoment(when, officeZone()) : undefined
    setDateMissing(hasDate && dueAt === undefined)
    // "How and by when": without a day the client knows nothing to hold on to.
    if (hasDate && dueAt === undefined)
      return complain(isOfTime(when) ? texts.value.common.timeUnread : calls.mine.dateMissing)
    setHowMissing(outcome === 'informed' && how === undefined)
    if (outcome === 'informed' && how === undefined) return complain(agreementWords.value.how.missing)
    if (hasDate && personId === '') return complain(agreementWords.value.missing.person)
    const booked = outcome === 'meeting' ? interpreter.answer() : {}
    if (!booked) return complain(agreementWords.value.interpreter.urgentMissing)
    const ending = { personId, placeId: request.place.id, when, how, booked, parting }
    if (hasDate) return run(() => agreement.agree({ outcome, ...ending }))
    send({ outcome, ...parting })
  }
  return (
    <>
      <MoveForm
        {...form}
        fault={form.fault ?? message.fault ?? agreement.fault}
        isBusy={form.isBusy || message.isBusy || agreement.isBusy}
        title={words.finishTitle(request.code)}
        submit={words.finishSubmit}
        onSubmit={submit}
      >
        <Choice
          legend={words.finishTitle(request.code)}
          quietLegend
          layout="column"
          value={outcome}
          onChange={(next) => {
            setOutcome(next)
            setWhen('')
          }}
          options={offered.map((value) => ({ value, label: outcomes[value] }))}
        />
        {hasDate ? (
          <When
            label={words.finishWhen}
            fault={isDateMissing ? calls.mine.dateMissing : undefined}
            value={when}
            onChange={setWhen}
          />
        ) : null}
        {outcome === 'informed' ? <AnswerWayField value={how} onChange={setHow} isMissing={isHowMissing} /> : null}
        {hasDate ? (
          <PersonSelect
            label={outcome === 'meeting' ? agreementWords.value.person : agreementWords.value.answerPerson}
            value={personId}
            onChange={setPerson}
          />
        ) : null}
        {outcome === 'meeting' ? <InterpreterFields answers={interpreter} /> : null}
        {outcome === 'redirected' ? <ElsewhereField onPick={setElsewhere} /> : null}
        {outcome === 'message' ? <MessageFields {...message.fields} /> : null}
        {asksWayOut ? <WayOutFields answers={answers} /> : null}
      </MoveForm>
      {elsewhere ? <RedirectCard hit={elsewhere} onClose={() => setElsewhere(undefined)} /> : null}
    </>
  )
}

/** Whoever was with the client, or was wanted, agrees on what comes next; another can be chosen. */
function whoWasWith({ responder, wanted }: RequestDialog['request']): string {
  if (responder) return responder.person.id
  return wanted.target.kind === 'person' ? wanted.target.personId : ''
}

/** Somebody is with the client, and it is not the clerk who reads this. */
const isWithAnother = ({ status, arrived }: RequestDialog['request']): boolean =>
  status === 'arrived' && arrived?.person?.id !== me.value?.person.id

/** Another part of the same visit, after which the way out comes. */
const isBesideIn = (each: RequestDialog['request'], { id, visitId }: RequestDialog['request']): boolean =>
  each.visitId === visitId && each.id !== id && each.status !== 'ended' && each.kind !== 'wayOut'
