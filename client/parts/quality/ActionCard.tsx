import {
  IconAlertTriangleFilled,
  IconCircleCheckFilled,
  IconCircleX,
  IconHourglass,
  IconProgress,
} from '@tabler/icons-preact'
import type { ActionMove, ActionState } from '../../../models/domain/quality/qualityAction.ts'
import type { ActionView, EffectSide } from '../../../models/wire/quality.ts'
import { said } from '../../state/language.ts'
import { dayAndTime } from '../../state/time.ts'
import { Badge, type Look } from '../../ui/Badge.tsx'
import { Button } from '../../ui/Button.tsx'
import { dateText } from '../schedule/days.ts'
import { qualityWords } from './words.ts'
import './actionCard.css'
import { countText } from '../disclosed/countText.ts'

const LOOKS: Readonly<Record<ActionState, Look>> = {
  open: { Shape: IconProgress, tone: 'blue' },
  done: { Shape: IconHourglass, tone: 'amber' },
  helped: { Shape: IconCircleCheckFilled, tone: 'green' },
  notHelped: { Shape: IconAlertTriangleFilled, tone: 'red' },
  dropped: { Shape: IconCircleX, tone: 'plain' },
}

interface ActionCardProps {
  readonly action: ActionView
  readonly isBusy: boolean
  readonly onMove: (move: ActionMove) => void
}

/** Nonconformity, cause, action, and whether it helped: a line each. */
export function ActionCard({ action, isBusy, onMove }: ActionCardProps) {
  const { register: words, causes } = qualityWords.value
  const { id, cause, unit, matter, what, owner, dueOn, isLate, state, moves } = action
  const place = [unit, matter].flatMap((each) => (each ? [said(each.name)] : [])).join(', ')
  const who = [owner.name, owner.position ? said(owner.position) : undefined].filter(Boolean).join(', ')
  return (
    <article class="sheet panel stack-s action-card" aria-labelledby={`action-${id}`}>
      <div class="row spread">
        <h2 id={`action-${id}`}>{words.of(id)}</h2>
        <span class="row">
          {isLate ? (
            <Badge Shape={IconAlertTriangleFilled} tone="red">
              {words.late}
            </Badge>
          ) : null}
          <Badge {...LOOKS[state]}>{words.states[state]}</Badge>
        </span>
      </div>
      <p class="action-what">{what}</p>
      <p>
        {causes[cause]} · {place === '' ? words.whole : place}
      </p>
      <p>
        <span class="strong">{who}</span>, {words.until(dateText(dueOn))}
      </p>
      <Effect action={action} />
      <History action={action} />
      {moves.length > 0 ? (
        <div class="row action-moves">
          {moves.map((move) => (
            <Button
              key={move}
              size="small"
              kind={move === 'finish' || move === 'helped' ? 'plain' : 'quiet'}
              busy={isBusy}
              label={words.moveOf(words.moves[move], id)}
              onPress={() => onMove(move)}
            >
              {words.moves[move]}
            </Button>
          ))}
        </div>
      ) : null}
    </article>
  )
}

/** The counts beside which people say whether it helped. */
export function Effect({ action: { effect, noEffect, state } }: { readonly action: ActionView }) {
  const { register: words } = qualityWords.value
  if (!effect) {
    const isSaid = noEffect === 'forgotten' || (noEffect === 'tooSoon' && state === 'done')
    return isSaid ? <p class="soft">{words.noEffect[noEffect]}</p> : null
  }
  const side = ({ nonconforming, requests, ofCause }: EffectSide): string =>
    words.side(countText(nonconforming), countText(requests), countText(ofCause))
  return (
    <dl class="action-effect">
      <dt>{words.before}</dt>
      <dd>{side(effect.before)}</dd>
      <dt>{words.after}</dt>
      <dd>{side(effect.after)}</dd>
      <dd class="soft">{words.effect(effect.days)}</dd>
    </dl>
  )
}

function History({ action: { steps } }: { readonly action: ActionView }) {
  const { register: words } = qualityWords.value
  return (
    <details>
      <summary>{words.history}</summary>
      <ol class="action-history">
        {steps.map(({ move, at, byName, what, dueOn }) => (
          <li key={at}>
            {[
              dayAndTime(at),
              byName,
              move === undefined ? words.entered : words.moves[move],
              what,
              dueOn === undefined ? undefined : words.until(dateText(dueOn)),
            ]
              .filter(Boolean)
              .join(' · ')}
          </li>
        ))}
      </ol>
    </details>
  )
}
