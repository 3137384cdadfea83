import { IconCircle, IconCircleCheckFilled } from '@tabler/icons-preact'
import { STAGES, type Stage } from '../../../models/domain/request/standing.ts'
import type { RequestView } from '../../../models/wire/views.ts'
import { texts } from '../../state/language.ts'
import { clockTime } from '../../state/time.ts'

/** How far the call has come, receipt by receipt: a tick and a word for what has happened, a ring for what has not. */
export function StageStrip({ request, reached }: { readonly request: RequestView; readonly reached: Stage }) {
  const { board: words } = texts.value
  const last = STAGES.indexOf(reached)
  return (
    <ol class="stages" aria-label={words.stages}>
      {STAGES.map((each, index) => {
        const isDone = index <= last
        const at = timeOf(request, each)
        const Shape = isDone ? IconCircleCheckFilled : IconCircle
        return (
          <li
            key={each}
            class={isDone ? 'stage stage-done' : 'stage'}
            aria-current={index === last ? 'step' : undefined}
          >
            <Shape size={18} aria-hidden="true" />
            <span>
              {words.stage[each]}
              {at === undefined ? '' : ` ${clockTime(at)}`}
              <span class="unseen"> ({isDone ? words.done : words.notYet})</span>
            </span>
          </li>
        )
      })}
    </ol>
  )
}

function timeOf(request: RequestView, stage: Stage): number | undefined {
  // Called ahead of its turn, the client does not wait yet.
  if (stage === 'called') return Math.min(request.waitsFrom, ...request.calls.map(({ rungAt }) => rungAt))
  if (stage === 'onTheWay') return request.responder?.acceptedAt
  return stage === 'here' ? request.arrived?.at : undefined
}
