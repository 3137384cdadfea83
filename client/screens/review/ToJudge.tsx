import { useState } from 'preact/hooks'
import type { ActionMove } from '../../../models/domain/quality/qualityAction.ts'
import type { ActionView } from '../../../models/wire/quality.ts'
import { ActionCard } from '../../parts/quality/ActionCard.tsx'
import { qualityWords } from '../../parts/quality/words.ts'
import { announce } from '../../state/announcer.ts'
import { ask } from '../../state/api.ts'
import { explain } from '../../state/explain.ts'
import { Fault } from '../../ui/Fault.tsx'
import { reviewWords } from './words.ts'

const JUDGING: readonly ActionMove[] = ['helped', 'notHelped']

interface ToJudgeProps {
  readonly actions: readonly ActionView[]
  readonly again: () => Promise<void>
}

/** With this a review opens: what was done, the counts of before and since, and the question whether it helped. */
export function ToJudge({ actions, again }: ToJudgeProps) {
  const { judge: words } = reviewWords.value
  const { register } = qualityWords.value
  const [moving, setMoving] = useState<string>()
  const [fault, setFault] = useState<string>()
  const move = async (id: string, what: ActionMove): Promise<void> => {
    if (moving !== undefined) return
    setMoving(id)
    setFault(undefined)
    try {
      const { state } = await ask<ActionView>(`/quality/actions/${id}/${what}`, { method: 'POST', body: {} })
      announce(register.moved(id, register.states[state]))
    } catch (error) {
      setFault(explain(error))
    }
    await again()
    setMoving(undefined)
  }
  return (
    <section class="stack-s" aria-labelledby="judge-title">
      <h2 id="judge-title">{words.title}</h2>
      <p class="soft">{actions.length === 0 ? words.none : words.lead}</p>
      <div role="alert">{fault === undefined ? null : <Fault>{fault}</Fault>}</div>
      <ul class="cards">
        {actions.map((action) => (
          <li key={action.id}>
            <ActionCard
              action={{ ...action, moves: action.moves.filter((each) => JUDGING.includes(each)) }}
              isBusy={moving === action.id}
              onMove={(what) => void move(action.id, what)}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
