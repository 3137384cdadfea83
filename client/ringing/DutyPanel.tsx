import { IconAlertTriangleFilled, IconBellRinging, IconCircleCheckFilled, IconPhoneCall } from '@tabler/icons-preact'
import { Button } from '../components/Button.tsx'
import { Fault } from '../components/Fault.tsx'
import { useLeaving } from '../components/Leaving.tsx'
import { announce } from '../state/announcer.ts'
import { texts } from '../state/language.ts'
import { audioState } from './audio.ts'
import { answerHeard, asksWhetherHeard, endDuty, onDuty, readiness, startDuty, testFailed } from './duty.ts'
import { notificationState } from './notifications.ts'
import { Obstacles } from './Obstacles.tsx'
import { PushLine } from './PushLine.tsx'
import { VolumeField } from './VolumeField.tsx'

const LEVELS = {
  ready: { Shape: IconCircleCheckFilled, tone: 'green' },
  partly: { Shape: IconAlertTriangleFilled, tone: 'amber' },
  unreachable: { Shape: IconPhoneCall, tone: 'red' },
} as const

/** One press starts the duty and proves it; afterwards it says in words whether a call would be noticed, and why not. */
export function DutyPanel() {
  const { duty } = texts.value.calls
  const { leave, question } = useLeaving()
  const { level, obstacles } = readiness.value
  const { Shape, tone } = LEVELS[level]
  return (
    <section class="sheet panel stack" aria-labelledby="duty-title">
      <div class="row spread">
        <h2 id="duty-title">{duty.title}</h2>
        <span class={`badge tone-${tone}`}>
          <Shape size={18} aria-hidden="true" />
          {duty.levels[level]}
        </span>
      </div>
      {onDuty.value ? (
        <>
          <HeardQuestion />
          {testFailed.value ? <Fault>{duty.testFailed}</Fault> : null}
          <Obstacles obstacles={obstacles} />
          {audioState.value === 'running' ? <VolumeField /> : null}
          <PushLine />
          <div class="row">
            {/* Keys: the focus must not slide from one button to the other, where a second Enter would end the duty. */}
            <Button key="end" kind="quiet" onPress={() => leave(texts.value.readiness.leaving.endDuty, end)}>
              {duty.end}
            </Button>
          </div>
        </>
      ) : (
        <>
          <div class="row">
            <Button key="start" kind="primary" size="large" onPress={() => void startDuty()}>
              <IconBellRinging size={26} aria-hidden="true" />
              {duty.start}
            </Button>
          </div>
          <p class="soft">{duty.startHint}</p>
        </>
      )}
      {question}
    </section>
  )
}

/** Only a human can say whether a sound was heard: the computer knows no more than that it was sent. */
function HeardQuestion() {
  const { duty } = texts.value.calls
  if (!asksWhetherHeard.value) return null
  const mayShow = notificationState.value === 'granted'
  return (
    <fieldset class="duty-question stack-s">
      <legend class="strong">{duty.heardQuestion}</legend>
      <div class="row">
        <Button kind="primary" onPress={() => answer(true, mayShow ? true : undefined)}>
          {duty.heardYes}
        </Button>
        {mayShow ? <Button onPress={() => answer(true, false)}>{duty.heardUnseen}</Button> : null}
        <Button onPress={() => answer(false)}>{duty.heardNo}</Button>
      </div>
    </fieldset>
  )
}

function answer(heard: boolean, noticed?: boolean): void {
  answerHeard(heard, noticed)
  const { duty } = texts.value.calls
  const found = !heard ? 'soundUnheard' : noticed === false ? 'notificationsUnseen' : undefined
  announce(found ? `${duty.obstacles[found]} ${duty.remedies[found]}` : duty.levels[readiness.value.level])
}

function end(): void {
  endDuty()
  announce(texts.value.calls.duty.ended)
}
