import { IconStairs } from '@tabler/icons-preact'
import { useState } from 'preact/hooks'
import { PROPOSAL_CHOICES, type ProposalChoice } from '../../../models/domain/quality/proposal.ts'
import type { ProposalsView, ProposalView } from '../../../models/wire/quality.ts'
import { qualityWords } from '../../parts/quality/words.ts'
import { MoveForm } from '../../parts/request/MoveForm.tsx'
import { announce } from '../../state/announcer.ts'
import { ask } from '../../state/api.ts'
import { forgetDraftsOf } from '../../state/drafts.ts'
import { explain } from '../../state/explain.ts'
import { said } from '../../state/language.ts'
import { useQuery } from '../../state/useQuery.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Fault } from '../../ui/Fault.tsx'
import { Field } from '../../ui/Field.tsx'
import { LoadFailed } from '../../ui/LoadFailed.tsx'
import { isText, useDraft } from '../../ui/useDraft.ts'
import type { NewAction } from './ActionDialog.tsx'
import { ProposalCard } from './ProposalCard.tsx'

interface Choosing {
  readonly proposal: ProposalView
  readonly choice: ProposalChoice
}

/** What would spare the walk, with the counts that say so, and what the office has decided. */
export function ProposalsPart({ onAct }: { readonly onAct: (begun: NewAction) => void }) {
  const { proposals: words, loading } = qualityWords.value
  const { known, again } = useQuery<ProposalsView>('/quality/proposals')
  const { view, fault } = known
  const [choosing, setChoosing] = useState<Choosing>()
  const [busy, setBusy] = useState<string>()
  const [refused, setRefused] = useState<string>()
  const decide = async ({ proposal, choice }: Choosing, reason: string): Promise<void> => {
    setRefused(undefined)
    setBusy(proposal.id)
    try {
      await ask(`/quality/proposals/${proposal.id}`, {
        method: 'POST',
        body: reason === '' ? { choice } : { choice, reason },
      })
      announce(words.decided(said(proposal.matter.name), words.standing[choice]))
      forgetDraftsOf(keysOf(proposal.id))
      setChoosing(undefined)
    } catch (error) {
      setRefused(explain(error))
    }
    await again()
    setBusy(undefined)
  }
  const choose = (chosen: Choosing): void => {
    setRefused(undefined)
    if (chosen.choice === 'accepted') void decide(chosen, '')
    else setChoosing(chosen)
  }
  return (
    <>
      {view ? <p class="quality-lead">{words.lead(view.days)}</p> : null}
      {fault === undefined ? null : (
        <LoadFailed what={words.failed} onRetry={again}>
          {fault}
        </LoadFailed>
      )}
      {!view && fault === undefined ? <p class="sheet panel soft">{loading}</p> : null}
      {view?.proposals.length === 0 ? (
        <div class="sheet">
          <EmptyState icon={<IconStairs size={48} />} title={words.empty}>
            <p>{words.emptyHint}</p>
          </EmptyState>
        </div>
      ) : null}
      <div role="alert">{refused === undefined || choosing ? null : <Fault>{refused}</Fault>}</div>
      <ul class="cards">
        {view?.proposals.map((proposal) => (
          <li key={proposal.id}>
            <ProposalCard
              proposal={proposal}
              choices={view.mayDecide ? PROPOSAL_CHOICES.filter((choice) => choice !== proposal.choice) : []}
              isBusy={busy === proposal.id}
              onChoose={(choice) => choose({ proposal, choice })}
              onAct={onAct}
            />
          </li>
        ))}
      </ul>
      {choosing ? (
        <ReasonDialog
          choosing={choosing}
          fault={refused}
          isBusy={busy !== undefined}
          onDecide={(reason) => void decide(choosing, reason)}
          onClose={() => setChoosing(undefined)}
        />
      ) : null}
    </>
  )
}

const keysOf = (proposalId: string): string => `proposal.${proposalId}.`

interface ReasonDialogProps {
  readonly choosing: Choosing
  readonly fault: string | undefined
  readonly isBusy: boolean
  readonly onDecide: (reason: string) => void
  readonly onClose: () => void
}

function ReasonDialog({ choosing: { proposal, choice }, fault, isBusy, onDecide, onClose }: ReasonDialogProps) {
  const { proposals: words } = qualityWords.value
  const keys = keysOf(proposal.id)
  const [reason = '', setReason] = useDraft(`${keys}${choice}`, isText)
  const [complaints, setComplaints] = useState(0)
  const isMissing = complaints > 0 && reason.trim().length < 3
  const cancel = (): void => {
    forgetDraftsOf(keys)
    onClose()
  }
  return (
    <MoveForm
      title={words.choiceOf(words.choices[choice], said(proposal.matter.name))}
      submit={words.decide}
      fault={fault}
      complaints={complaints}
      isBusy={isBusy}
      onSubmit={() => (reason.trim().length < 3 ? setComplaints(complaints + 1) : onDecide(reason.trim()))}
      onCancel={cancel}
      onClose={onClose}
    >
      <Field label={words.reason} hint={words.reasonHint} fault={isMissing ? words.reasonMissing : undefined}>
        {(ids) => (
          <textarea
            class="input"
            rows={3}
            maxLength={300}
            {...ids}
            value={reason}
            onInput={(event) => setReason(event.currentTarget.value)}
          />
        )}
      </Field>
    </MoveForm>
  )
}
