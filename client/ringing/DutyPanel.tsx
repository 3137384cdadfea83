import {
  IconAlertTriangleFilled,
  IconBellOff,
  IconBellRinging,
  IconCircleCheckFilled,
  IconPhoneCall,
} from '@tabler/icons-preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { useLeaving } from '../parts/people/Leaving.tsx'
import { announce } from '../state/announcer.ts'
import { firstTexts } from '../state/language.ts'
import { Badge, type Look } from '../ui/Badge.tsx'
import { Button } from '../ui/Button.tsx'
import { Fault } from '../ui/Fault.tsx'
import { later } from '../ui/later.tsx'
import { audioState } from './audio.ts'
import { answerHeard, asksWhetherHeard, endDuty, onDuty, readiness, startDuty, testFailed } from './duty.ts'
import { dutyMemory } from './dutyMemory.ts'
import { notificationState } from './noticeState.ts'
import { Obstacles } from './Obstacles.tsx'
import { VolumeField } from './VolumeField.tsx'

const PushLine = later(async () => (await import('./PushLine.tsx')).PushLine)

const LEVELS = {
  ready: { Shape: IconCircleCheckFilled, tone: 'green' },
  partly: { Shape: IconAlertTriangleFilled, tone: 'amber' },
  unreachable: { Shape: IconPhoneCall, tone: 'red' },
} as const satisfies Record<string, Look>

interface DutyPanelProps {
  /** Nothing else waits for this person: the one thing to do is large, with what it changes. */
  readonly isFirst?: boolean
}

/** One press starts the duty and proves it; afterwards it says in words whether a call would be noticed, and why not. */
export function DutyPanel({ isFirst = false }: DutyPanelProps) {
  const { duty, idle } = firstTexts.value.calls
  const { leave, question } = useLeaving()
  const { level, obstacles } = readiness.value
  const heading = useRef<HTMLHeadingElement>(null)
  const isPressed = useRef(false)
  // The button that was pressed is gone with its own deed: whoever works by keyboard goes on from the heading.
  useLayoutEffect(() => {
    if (isPressed.current && document.activeElement === document.body) heading.current?.focus()
    isPressed.current = false
  })
  const press = (act: () => void) => () => {
    isPressed.current = true
    act()
  }
  return (
    <section class="sheet panel stack" aria-labelledby="duty-title">
      <div class="row spread">
        <h2 id="duty-title" ref={heading} tabIndex={-1}>
          {duty.title}
        </h2>
        <Badge {...LEVELS[level]}>{duty.levels[level]}</Badge>
      </div>
      {onDuty.value ? (
        <>
          <HeardQuestion onAnswer={(...said) => press(() => answer(...said))()} />
          {testFailed.value ? <Fault>{duty.testFailed}</Fault> : null}
          <Obstacles obstacles={obstacles} />
          {audioState.value === 'running' ? <VolumeField /> : null}
          <PushLine />
          <div class="row">
            {/* Keys: the focus must not slide from one button to the other, where a second Enter would end the duty. */}
            <Button key="end" kind="quiet" onPress={() => leave('endDuty', press(end))}>
              {duty.end}
            </Button>
          </div>
        </>
      ) : (
        <div class={isFirst ? 'duty-begin' : 'stack'}>
          {isFirst ? <BeforeDuty /> : null}
          <div class="row">
            <Button key="start" kind="primary" size="large" onPress={press(() => void startDuty())}>
              <IconBellRinging size={26} aria-hidden="true" />
              {duty.start}
            </Button>
          </div>
          <p class="soft">{duty.startHint}</p>
          {isFirst ? <p class="soft">{idle.nothing}</p> : null}
        </div>
      )}
      {question}
    </section>
  )
}

function BeforeDuty() {
  const { idle } = firstTexts.value.calls
  return (
    <>
      <IconBellOff size={56} stroke={1.5} aria-hidden="true" />
      <p class="duty-begin-title">{idle.offDuty}</p>
      <p>{dutyMemory.value.onDuty === false ? idle.ended : idle.notStarted}</p>
    </>
  )
}

/** Only a human can say whether a sound was heard: the computer knows no more than that it was sent. */
function HeardQuestion({ onAnswer }: { readonly onAnswer: typeof answer }) {
  const { duty } = firstTexts.value.calls
  const legend = useRef<HTMLLegendElement>(null)
  const asks = asksWhetherHeard.value
  // It was asked because of a press. On the question, not on an answer: a second Enter must not say "heard".
  useLayoutEffect(() => {
    if (asks && !document.activeElement?.matches('input, textarea, select')) legend.current?.focus()
  }, [asks])
  if (!asks) return null
  const mayShow = notificationState.value === 'granted'
  return (
    <fieldset class="duty-question stack-s">
      <legend class="strong" ref={legend} tabIndex={-1}>
        {duty.heardQuestion}
      </legend>
      <div class="row">
        <Button kind="primary" onPress={() => onAnswer(true, mayShow ? true : undefined)}>
          {duty.heardYes}
        </Button>
        {mayShow ? <Button onPress={() => onAnswer(true, false)}>{duty.heardUnseen}</Button> : null}
        <Button onPress={() => onAnswer(false)}>{duty.heardNo}</Button>
      </div>
    </fieldset>
  )
}

function answer(heard: boolean, noticed?: boolean): void {
  answerHeard(heard, noticed)
  const { duty } = firstTexts.value.calls
  const found = !heard ? 'soundUnheard' : noticed === false ? 'notificationsUnseen' : undefined
  announce(found ? `${duty.obstacles[found]} ${duty.remedies[found]}` : duty.levels[readiness.value.level])
}

function end(): void {
  endDuty()
  announce(firstTexts.value.calls.duty.ended)
}
