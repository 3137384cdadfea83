import { IconCheck, IconHelpCircle, IconUserQuestion, IconUserShare, IconX } from '@tabler/icons-preact'
import type { CallView } from '../../../models/wire/views.ts'
import { texts } from '../../state/language.ts'
import { Button } from '../../ui/Button.tsx'
import { isActing } from './actions.ts'
import { type Answer, answersFor, moveOf } from './answers.ts'
import { MinutesAnswer, NowAnswer } from './ComeAnswers.tsx'

/** Answers that ask something before they are given. */
export type Asking = Exclude<Answer, 'now' | 'minutes' | 'noted'>

interface AnswersProps {
  readonly calls: readonly CallView[]
  readonly first: CallView
  readonly onCome: (minutes: number | undefined) => void
  readonly onNoted: () => void
  readonly onAsk: (asking: Asking) => void
  readonly onBack: () => void
  /** On a card beside other things digits do nothing, and are not shown. */
  readonly withKeys: boolean
}

const SHAPES = { cannot: IconX, notMine: IconHelpCircle, reassign: IconUserShare, assign: IconUserQuestion } as const

/** What this person can say, in the order of the keys 1, 2, 3... Strictly what the server allows now. */
export function Answers({ calls, first, onCome, onNoted, onAsk, onBack, withKeys }: AnswersProps) {
  const words = texts.value.calls.answers
  const answers = answersFor(first)
  const busy = isActing(calls, ...new Set(answers.map((answer) => moveOf(answer, first))))
  return (
    <section class="answers" aria-label={words.title}>
      {answers.map((answer, index) => {
        const key = withKeys ? { shortcut: `${index + 1}` } : {}
        const come = { calls, busy, onCome, ...key }
        if (answer === 'now') return <NowAnswer key={answer} {...come} />
        if (answer === 'minutes') return <MinutesAnswer key={answer} {...come} onBack={onBack} />
        if (answer === 'noted')
          return (
            <Button key={answer} class="answer" busy={busy} {...key} onPress={onNoted}>
              <IconCheck size={24} aria-hidden="true" />
              <span class="answer-words">
                {words.noted}
                <span class="answer-hint">{words.notedHint}</span>
              </span>
            </Button>
          )
        const Shape = SHAPES[answer]
        return (
          <Button
            key={answer}
            class="answer"
            kind={answer === 'assign' ? 'primary' : 'plain'}
            busy={busy}
            {...key}
            onPress={() => onAsk(answer)}
          >
            <Shape size={24} aria-hidden="true" />
            <span class="answer-words">{words[answer]}</span>
          </Button>
        )
      })}
    </section>
  )
}
