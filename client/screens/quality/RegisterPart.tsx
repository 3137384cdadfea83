import { IconListCheck, IconPlus } from '@tabler/icons-preact'
import { useState } from 'preact/hooks'
import type { ActionMove } from '../../../models/domain/quality/qualityAction.ts'
import type { ActionsView, ActionView } from '../../../models/wire/quality.ts'
import { ActionCard } from '../../parts/quality/ActionCard.tsx'
import { qualityWords } from '../../parts/quality/words.ts'
import { announce } from '../../state/announcer.ts'
import { ask } from '../../state/api.ts'
import { explain } from '../../state/explain.ts'
import { useQuery } from '../../state/useQuery.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Fault } from '../../ui/Fault.tsx'
import { LoadFailed } from '../../ui/LoadFailed.tsx'
import { ActionDialog, type NewAction } from './ActionDialog.tsx'

/** Every action: the open ones first, what is to be judged next. */
export function RegisterPart() {
  const { register: words, loading } = qualityWords.value
  const { known, again } = useQuery<ActionsView>('/quality/actions')
  const { view, fault } = known
  const [moving, setMoving] = useState<string>()
  const [begun, setBegun] = useState<NewAction>()
  const [refused, setRefused] = useState<string>()
  const move = async (action: ActionView, what: ActionMove): Promise<void> => {
    if (what === 'amend') return setBegun({ kind: 'amend', action })
    if (moving !== undefined) return
    setMoving(action.id)
    setRefused(undefined)
    try {
      const { state } = await ask<ActionView>(`/quality/actions/${action.id}/${what}`, { method: 'POST', body: {} })
      announce(words.moved(action.id, words.states[state]))
    } catch (error) {
      setRefused(explain(error))
    }
    await again()
    setMoving(undefined)
  }
  return (
    <>
      <p class="quality-lead">{words.lead}</p>
      {view?.mayEnter ? (
        <p>
          <Button kind="primary" onPress={() => setBegun({ kind: 'new' })}>
            <IconPlus size={20} aria-hidden="true" />
            {words.add}
          </Button>
        </p>
      ) : null}
      {fault === undefined ? null : (
        <LoadFailed what={words.failed} onRetry={again}>
          {fault}
        </LoadFailed>
      )}
      {!view && fault === undefined ? <p class="sheet panel soft">{loading}</p> : null}
      {view?.actions.length === 0 ? (
        <div class="sheet">
          <EmptyState icon={<IconListCheck size={48} />} title={words.empty}>
            <p>{words.emptyHint}</p>
          </EmptyState>
        </div>
      ) : null}
      <div role="alert">{refused === undefined ? null : <Fault>{refused}</Fault>}</div>
      <ul class="cards">
        {view?.actions.map((action) => (
          <li key={action.id}>
            <ActionCard action={action} isBusy={moving === action.id} onMove={(what) => void move(action, what)} />
          </li>
        ))}
      </ul>
      {begun ? (
        <ActionDialog
          begun={begun}
          onClose={() => setBegun(undefined)}
          onSaved={() => {
            setBegun(undefined)
            void again()
          }}
        />
      ) : null}
    </>
  )
}
