import type { ForecastView, MomentView } from '../../../models/wire/policies.ts'
import { policyWords } from '../../parts/policies/words.ts'
import { capital, texts } from '../../state/language.ts'
import { duration } from '../../state/time.ts'

/** Who would be called when, why they and why not the others, and how it goes on. */
export function Timeline({ forecast }: { readonly forecast: ForecastView }) {
  const { preview } = policyWords.value
  return (
    <>
      <ol class="timeline" aria-label={preview.list}>
        {forecast.moments.map((moment, index) => (
          <li key={index}>
            <Moment moment={moment} isNow={forecast.by === 'presence'} />
          </li>
        ))}
      </ol>
      <p class="strong">{endOf(forecast)}</p>
    </>
  )
}

interface MomentProps {
  readonly moment: MomentView
  /** What is planned says nothing about anybody's device. */
  readonly isNow: boolean
}

function Moment({ moment, isNow }: MomentProps) {
  const { preview } = policyWords.value
  const { afterMs, step, isBroughtForward, called, others, more } = moment
  const reasons = [
    step === undefined ? (called.length > 0 ? preview.above : undefined) : preview.byStep(step + 1),
    isBroughtForward ? preview.early : undefined,
  ].filter((reason) => reason !== undefined)
  return (
    <>
      <span class="timeline-when timer">{afterMs === 0 ? preview.atOnce : preview.at(duration(afterMs))}</span>
      <div class="timeline-what">
        {called.length === 0 ? <p class="strong">{preview.nobody}</p> : null}
        {called.map(({ person, as, reach, isAgain, standsInFor }) => (
          <p key={person.id}>
            <span class="strong">{person.name}</span>{' '}
            <span class="soft">
              {[
                texts.value.calledAs[as],
                isAgain ? preview.again : undefined,
                standsInFor ? preview.forPerson(standsInFor.name) : undefined,
                isNow ? texts.value.readiness.reasons[reach] : undefined,
              ]
                .filter((word) => word !== undefined)
                .join(', ')}
            </span>
          </p>
        ))}
        {reasons.length > 0 ? <p class="soft">{capital(reasons.join(', '))}</p> : null}
        {others.length > 0 ? (
          <details>
            <summary>
              {preview.notCalled} ({others.length + more})
            </summary>
            <ul class="timeline-others">
              {others.map(({ person, why }) => (
                <li key={person.id}>
                  {person.name}: {whyNot(why)}
                </li>
              ))}
              {more > 0 ? <li class="soft">{preview.more(more)}</li> : null}
            </ul>
          </details>
        ) : null}
      </div>
    </>
  )
}

function whyNot(why: MomentView['others'][number]['why']): string {
  const { whyNot: words } = policyWords.value.preview
  if (why === 'rings' || why === 'comes' || why === 'later') return words[why]
  return texts.value.skipReasons[why]
}

function endOf({ end, everyMs = 0, closesAfterMs = 0 }: ForecastView): string {
  const { ends } = policyWords.value.preview
  if (end === 'repeats') return ends.repeats(duration(everyMs))
  return end === 'closes' ? ends.closes(duration(closesAfterMs)) : ends[end]
}
