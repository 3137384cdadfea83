import { IconWalk } from '@tabler/icons-preact'
import { COMES_IN } from '../../../models/domain/request/orders.ts'
import type { CallView } from '../../../models/wire/views.ts'
import { texts } from '../../state/language.ts'
import { clockTime, now } from '../../state/time.ts'
import { Button } from '../../ui/Button.tsx'
import { callsSuperior } from './answers.ts'

interface ComeProps {
  readonly calls: readonly CallView[]
  readonly busy: boolean
  /** Position among the answers: the key that gives it. */
  readonly shortcut?: string
  readonly onCome: (minutes: number | undefined) => void
}

interface MinutesProps extends ComeProps {
  /** Out of the minutes: the digits mean answers again. */
  readonly onBack: () => void
}

/** "I am coming now": the one press that matters most. */
export function NowAnswer({ calls, busy, shortcut, onCome }: ComeProps) {
  const { answers } = texts.value.calls
  const above = calls.some(callsSuperior)
  return (
    <Button
      kind="primary"
      class="answer answer-now"
      busy={busy}
      {...(shortcut === undefined ? {} : { shortcut })}
      onPress={() => onCome(undefined)}
    >
      <IconWalk size={28} aria-hidden="true" />
      <span class="answer-words">{above ? answers.takeOver : answers.now}</span>
    </Button>
  )
}

/**
 * "I am coming in...": says when the manager will know, because a promise moves no deadline. While the focus is here,
 * the keys 3, 5 and 8 mean minutes and nothing else; Escape leaves it.
 */
export function MinutesAnswer({ calls, busy, shortcut, onCome, onBack }: MinutesProps) {
  const { answers } = texts.value.calls
  const managerKnowsAt = earliest(calls)
  const pressKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault()
      return onBack()
    }
    const minutes = COMES_IN.find((each) => String(each) === event.key)
    if (minutes === undefined || event.ctrlKey || event.altKey || event.metaKey || event.repeat) return
    event.stopPropagation()
    if (!busy) onCome(minutes)
  }
  return (
    <fieldset class="answer-minutes" onKeyDown={pressKey} data-answer="minutes">
      <legend>
        {answers.inMinutes}
        {shortcut === undefined ? null : (
          <span class="key" aria-hidden="true">
            {shortcut}
          </span>
        )}
      </legend>
      <div class="row">
        {COMES_IN.map((minutes) => (
          <Button
            key={minutes}
            size="large"
            busy={busy}
            label={answers.minutes(minutes)}
            onPress={() => onCome(minutes)}
          >
            {answers.minutesShort(minutes)}
          </Button>
        ))}
      </div>
      {managerKnowsAt === undefined ? null : (
        <p class="soft">
          {managerKnowsAt <= now.value
            ? answers.managerKnew(clockTime(managerKnowsAt))
            : calls.some(callsSuperior)
              ? answers.superiorsAgain(clockTime(managerKnowsAt))
              : answers.managerKnows(clockTime(managerKnowsAt))}
        </p>
      )}
    </fieldset>
  )
}

function earliest(calls: readonly CallView[]): number | undefined {
  const moments = calls.flatMap((call) => call.managerKnowsAt ?? [])
  return moments.length === 0 ? undefined : Math.min(...moments)
}
