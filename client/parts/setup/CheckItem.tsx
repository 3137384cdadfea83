import { IconAlertTriangleFilled, IconCircleCheckFilled, IconHelpCircle } from '@tabler/icons-preact'
import { useId } from 'preact/hooks'
import type { Check, CheckChoice, CheckState } from '../../../models/domain/setup/checks.ts'
import { clockTime, dayAndTime } from '../../state/time.ts'
import { Badge, type Look } from '../../ui/Badge.tsx'
import { Button } from '../../ui/Button.tsx'
import { Fault } from '../../ui/Fault.tsx'
import { foundText } from './foundText.ts'
import type { ShownCheck } from './useChecks.ts'
import { setupWords } from './words.ts'

const LOOKS: Readonly<Record<CheckState, Look>> = {
  well: { Shape: IconCircleCheckFilled, tone: 'green' },
  attention: { Shape: IconAlertTriangleFilled, tone: 'amber' },
  unknown: { Shape: IconHelpCircle, tone: 'plain' },
}

/** Where it is changed in the browser; the others are settings of the server. */
const WHERE: Partial<Record<Check, 'directory' | 'accounts' | 'webhooks'>> = {
  unitMatters: 'directory',
  answeredMatters: 'directory',
  substitutes: 'directory',
  accounts: 'accounts',
  webhooks: 'webhooks',
}

interface CheckItemProps {
  readonly view: ShownCheck
  readonly isBusy: boolean
  readonly fault: string | undefined
  readonly onTest: () => void
  readonly onChoose: (choice: CheckChoice) => void
}

/** One check: how it stands in words, why it matters, what to do, and what the office decides about it. */
export function CheckItem({ view, isBusy, fault, onTest, onChoose }: CheckItemProps) {
  const { checks, checklist: words } = setupWords.value
  const { check, finding, decision, testedAt } = view
  const { title, why, how } = checks[check]
  const id = useId()
  const isWell = finding.state === 'well'
  const where = WHERE[check]
  return (
    <li class="check" aria-labelledby={id}>
      <div class="check-head">
        <h3 id={id}>{title}</h3>
        <Badge {...LOOKS[finding.state]}>{words.states[finding.state]}</Badge>
      </div>
      <p>
        {foundText(view)}{' '}
        {testedAt === undefined ? null : <span class="soft">{words.testedAt(clockTime(testedAt))}</span>}
      </p>
      {decision && decision.choice !== 'watch' ? (
        <p class="soft">{words.decided[decision.choice](decision.byName, dayAndTime(decision.at))}</p>
      ) : null}
      <details class="setup-more">
        <summary aria-label={words.whyOf(title)}>{words.why}</summary>
        <p>{why}</p>
        {isWell ? null : <p>{how}</p>}
      </details>
      <div role="alert">{fault === undefined ? null : <Fault>{fault}</Fault>}</div>
      <div class="row">
        <Button size="small" label={words.testOf(title)} busy={isBusy} onPress={onTest}>
          {words.testNow}
        </Button>
        {where && !isWell ? (
          <a class="button button-small" href={`/${where}`}>
            {words.open[where]}
          </a>
        ) : null}
        <Choices title={title} isDecided={decision !== undefined} isWell={isWell} isBusy={isBusy} onChoose={onChoose} />
      </div>
    </li>
  )
}

interface ChoicesProps {
  readonly title: string
  readonly isDecided: boolean
  readonly isWell: boolean
  readonly isBusy: boolean
  readonly onChoose: (choice: CheckChoice) => void
}

function Choices({ title, isDecided, isWell, isBusy, onChoose }: ChoicesProps) {
  const { checklist: words } = setupWords.value
  if (isDecided)
    return (
      <Button size="small" kind="quiet" label={words.watchOf(title)} busy={isBusy} onPress={() => onChoose('watch')}>
        {words.watch}
      </Button>
    )
  if (isWell) return null
  return (
    <>
      <Button size="small" kind="quiet" label={words.laterOf(title)} busy={isBusy} onPress={() => onChoose('later')}>
        {words.later}
      </Button>
      <Button
        size="small"
        kind="quiet"
        label={words.notForUsOf(title)}
        busy={isBusy}
        onPress={() => onChoose('notForUs')}
      >
        {words.notForUs}
      </Button>
    </>
  )
}
