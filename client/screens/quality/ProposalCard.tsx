import { IconCircleCheckFilled, IconCircleX, IconClockPause, IconCopy } from '@tabler/icons-preact'
import { useRef } from 'preact/hooks'
import type { ProposalChoice } from '../../../models/domain/quality/proposal.ts'
import type { ProposalView } from '../../../models/wire/quality.ts'
import { qualityWords } from '../../parts/quality/words.ts'
import { weekdayText } from '../../parts/schedule/days.ts'
import { capital, said, texts } from '../../state/language.ts'
import { dayAndTime, duration } from '../../state/time.ts'
import { Badge, type Look } from '../../ui/Badge.tsx'
import { Button } from '../../ui/Button.tsx'
import { Fault } from '../../ui/Fault.tsx'
import { useCopying } from '../../ui/useCopying.ts'
import type { NewAction } from './ActionDialog.tsx'

const LOOKS: Readonly<Record<ProposalChoice, Look>> = {
  accepted: { Shape: IconCircleCheckFilled, tone: 'green' },
  notForUs: { Shape: IconCircleX, tone: 'plain' },
  later: { Shape: IconClockPause, tone: 'amber' },
}

interface ProposalCardProps {
  readonly proposal: ProposalView
  readonly choices: readonly ProposalChoice[]
  readonly isBusy: boolean
  readonly onChoose: (choice: ProposalChoice) => void
  readonly onAct: (begun: NewAction) => void
}

/** One proposal: what, why, the counts, what was decided, and the text for the plan. */
export function ProposalCard({ proposal, choices, isBusy, onChoose, onAct }: ProposalCardProps) {
  const { proposals: words, none } = qualityWords.value
  const { id, kind, matter, unit, calls, medianWaitMs, medianServedMs, busiest, choice, steps } = proposal
  const name = said(matter.name)
  const when = words.when(weekdayText(busiest.weekday), `${busiest.hour}:00–${busiest.hour + 2}:00`)
  const time = (ms: number | null): string => (ms === null ? none : duration(ms))
  const why = {
    fixedHour: () => words.why.fixedHour(busiest.calls, calls, when),
    form: () => words.why.form(time(medianServedMs)),
    post: () => words.why.post(calls),
  }[kind]()
  const measure = words.measures[kind](when)
  const plan = words.plan(name, why, measure)
  const planText = useRef<HTMLParagraphElement>(null)
  const { copy, fault } = useCopying(planText)
  const { common } = texts.value
  return (
    <article class="sheet panel stack-s proposal" aria-labelledby={`proposal-${id}`}>
      <div class="row spread">
        <h2 id={`proposal-${id}`}>{name}</h2>
        {choice ? <Badge {...LOOKS[choice]}>{words.standing[choice]}</Badge> : null}
      </div>
      {unit ? <p class="soft">{said(unit.name)}</p> : null}
      <p class="action-what">{words.kinds[kind](when)}</p>
      <p>{why}</p>
      <dl class="proposal-counts">
        {(
          [
            [words.calls, String(calls)],
            [words.wait, time(medianWaitMs)],
            [words.served, time(medianServedMs)],
            [words.busiest, words.busiestOf(busiest.calls, when)],
          ] as const
        ).map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {choices.length > 0 ? (
        <div class="row">
          {choices.map((each) => (
            <Button
              key={each}
              size="small"
              kind={each === 'accepted' ? 'plain' : 'quiet'}
              busy={isBusy}
              label={words.choiceOf(words.choices[each], name)}
              onPress={() => onChoose(each)}
            >
              {words.choices[each]}
            </Button>
          ))}
        </div>
      ) : null}
      {steps.length > 0 ? (
        <ul class="action-history" aria-label={words.history}>
          {steps.map((step) => (
            <li key={step.at}>
              {[words.step(dayAndTime(step.at), words.standing[step.choice], step.calls), step.byName, step.reason]
                .filter(Boolean)
                .join(' · ')}
            </li>
          ))}
        </ul>
      ) : null}
      {choice === 'accepted' ? (
        <div class="stack-s">
          <h3>{words.draft}</h3>
          <p class="proposal-plan" ref={planText}>
            {plan}
          </p>
          {fault === undefined ? null : <Fault>{fault}</Fault>}
          <div class="row">
            <Button size="small" label={words.choiceOf(common.copy, name)} onPress={() => copy(plan)}>
              <IconCopy size={18} aria-hidden="true" />
              {common.copy}
            </Button>
            <Button
              size="small"
              kind="quiet"
              label={words.choiceOf(words.act, name)}
              onPress={() => onAct({ kind: 'new', cause: 'stairs', what: capital(measure), matter })}
            >
              {words.act}
            </Button>
          </div>
        </div>
      ) : null}
    </article>
  )
}
