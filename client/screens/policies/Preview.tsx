import { ANSWERS } from '../../../models/domain/policies/forecast.ts'
import type { PolicyView } from '../../../models/wire/policies.ts'
import { policyWords } from '../../parts/policies/words.ts'
import { DayField } from '../../parts/schedule/DayField.tsx'
import { said } from '../../state/language.ts'
import { dayOf, weekdayAndTime } from '../../state/time.ts'
import { Button } from '../../ui/Button.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { Fault } from '../../ui/Fault.tsx'
import { Field } from '../../ui/Field.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { TimeField } from '../../ui/TimeField.tsx'
import { AbsentField } from './AbsentField.tsx'
import { keyOfTarget, type Question, WHENS } from './question.ts'
import { Timeline } from './Timeline.tsx'
import { timeOfDay } from './timeOfDay.ts'
import type { Checked } from './useCheck.ts'

interface PreviewProps {
  readonly policy: PolicyView
  readonly question: Question
  readonly checked: Checked
  /** The steps are none yet: some time is still to be corrected. */
  readonly isFaulty: boolean
}

/** What would happen by the rules beside it: now, or at a chosen moment with chosen absences. */
export function Preview({ policy, question, checked, isFaulty }: PreviewProps) {
  const words = policyWords.value.preview
  const { fields, set } = question
  return (
    <section class="sheet panel stack" aria-labelledby="preview-title">
      <h2 id="preview-title">{words.title}</h2>
      <p class="soft">{words.lead}</p>
      {policy.targets.named.length > 1 ? <TargetSelect policy={policy} question={question} /> : null}
      <Choice
        legend={words.when}
        value={fields.when}
        onChange={set.setWhen}
        options={WHENS.map((value) => ({ value, label: words.whens[value] }))}
      />
      {fields.when === 'chosen' ? <MomentFields question={question} /> : null}
      <AbsentField chosen={fields.absentIds} onChange={set.setAbsent} />
      {policy.scope.kind === 'routing' ? null : (
        <Choice
          legend={words.answers}
          layout="column"
          value={fields.answers}
          onChange={set.setAnswers}
          options={ANSWERS.map((value) => ({ value, label: words.answersOf[value] }))}
        />
      )}
      <Answer question={question} checked={checked} isFaulty={isFaulty} />
    </section>
  )
}

/** What has come of it, or why nothing has. The last answer stays in sight while the next is worked out. */
function Answer({ question, checked, isFaulty }: Omit<PreviewProps, 'policy'>) {
  const words = policyWords.value.preview
  const { view, fault, isWaiting } = checked
  if (isFaulty) return <Notice kind="warn">{words.faulty}</Notice>
  if (!question.isComplete) return <p class="soft">{words.momentMissing}</p>
  return (
    <div class="stack-s" aria-busy={isWaiting}>
      <p class="soft" role="status">
        {isWaiting && view === undefined ? words.working : ''}
      </p>
      {fault === undefined ? null : (
        <Fault>
          {words.failed} {fault}
        </Fault>
      )}
      {view?.closed ? <Closed opensAt={view.closed.opensAt} question={question} /> : null}
      {view?.forecast ? (
        <>
          <p class="soft">
            {said(view.forecast.target.name)}. {view.forecast.by === 'plan' ? words.byPlan : words.byPresence}
          </p>
          <Timeline forecast={view.forecast} />
        </>
      ) : null}
    </div>
  )
}

function Closed({ opensAt, question }: { readonly opensAt: number | undefined; readonly question: Question }) {
  const words = policyWords.value.preview
  const choose = (at: number) => {
    question.set.setWhen('chosen')
    question.set.setDay(dayOf(at))
    question.set.setTime(timeOfDay(at))
  }
  return (
    <Notice kind="info">
      <p>
        {words.closed} {opensAt === undefined ? '' : words.opens(weekdayAndTime(opensAt))}
      </p>
      {opensAt === undefined ? null : (
        <div class="row">
          <Button onPress={() => choose(opensAt)}>{words.chooseOpening}</Button>
        </div>
      )}
    </Notice>
  )
}

function TargetSelect({ policy, question }: { readonly policy: PolicyView; readonly question: Question }) {
  const [first] = policy.targets.named
  const firstKey = first ? keyOfTarget(first) : ''
  return (
    <Field label={policyWords.value.preview.forWhom}>
      {(ids) => (
        <select
          {...ids}
          class="input"
          value={question.fields.target || firstKey}
          onChange={(event) => question.set.setTarget(event.currentTarget.value)}
        >
          {policy.targets.named.map((each) => (
            <option key={keyOfTarget(each)} value={keyOfTarget(each)}>
              {said(each.name)}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

function MomentFields({ question }: { readonly question: Question }) {
  const words = policyWords.value.preview
  const { fields, set } = question
  return (
    <div class="row">
      <DayField label={words.day} value={fields.day} onChange={set.setDay} />
      <TimeField label={words.time} value={fields.time} onChange={set.setTime} />
    </div>
  )
}
