import { IconCircle, IconCircleCheckFilled } from '@tabler/icons-preact'
import type { RequestView } from '../../../models/wire/views.ts'
import { texts } from '../../state/language.ts'
import { clockTime } from '../../state/time.ts'

type Stage = 'called' | 'delivered' | 'seen' | 'onTheWay' | 'here'
const STAGES: readonly Stage[] = ['called', 'delivered', 'seen', 'onTheWay', 'here']

/** How far the call has come, receipt by receipt: a tick and a word for what has happened, a ring for what has not. */
export function StageStrip({ request }: { readonly request: RequestView }) {
  const { board: words } = texts.value
  const reached = STAGES.indexOf(stageOf(request))
  return (
    <ol class="stages" aria-label={words.stages}>
      {STAGES.map((stage, index) => {
        const isDone = index <= reached
        const at = timeOf(request, stage)
        const Shape = isDone ? IconCircleCheckFilled : IconCircle
        return (
          <li
            key={stage}
            class={isDone ? 'stage stage-done' : 'stage'}
            aria-current={index === reached ? 'step' : undefined}
          >
            <Shape size={18} aria-hidden="true" />
            <span>
              {words.stage[stage]}
              {at === undefined ? '' : ` ${clockTime(at)}`}
              <span class="unseen"> ({isDone ? words.done : words.notYet})</span>
            </span>
          </li>
        )
      })}
    </ol>
  )
}

function stageOf(request: RequestView): Stage {
  if (request.arrived || request.status === 'arrived' || request.status === 'leaving') return 'here'
  if (request.responder) return 'onTheWay'
  if (request.calls.some((call) => call.state === 'seen')) return 'seen'
  return request.calls.some((call) => call.state === 'delivered') ? 'delivered' : 'called'
}

function timeOf(request: RequestView, stage: Stage): number | undefined {
  if (stage === 'called') return request.waitsFrom
  if (stage === 'onTheWay') return request.responder?.acceptedAt
  return stage === 'here' ? request.arrived?.at : undefined
}
