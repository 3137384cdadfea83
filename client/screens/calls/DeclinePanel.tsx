import { useState } from 'preact/hooks'
import { DECLINE_REASONS, type DeclineReason } from '../../../models/domain/request/request.ts'
import { texts } from '../../state/language.ts'
import { draftKey } from '../../state/moves.ts'
import { me } from '../../state/session.ts'
import { Button } from '../../ui/Button.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { Step } from '../../ui/Step.tsx'
import { oneOf, useDraft } from '../../ui/useDraft.ts'
import { TargetPanel } from './TargetPanel.tsx'

interface DeclinePanelProps {
  readonly requestId: string
  readonly lead: string
  readonly busy: boolean
  readonly onReason: (reason: DeclineReason) => void
  /** Absent: handing over is not possible now. */
  readonly onHandOver?: ((personId: string, reason: DeclineReason) => void) | undefined
}

/** "I cannot": one press names the reason and calls the next person. Declining into nothing does not exist. */
export function DeclinePanel({ requestId, lead, busy, onReason, onHandOver }: DeclinePanelProps) {
  const { decline, declineReasons } = texts.value.calls
  const [isHandingOver, setHandingOver] = useState(false)
  if (isHandingOver && onHandOver)
    return (
      <Step onBack={() => setHandingOver(false)}>
        <HandOverPanel requestId={requestId} busy={busy} onHandOver={onHandOver} />
      </Step>
    )
  return (
    <div class="stack-s">
      <p>{lead}</p>
      <ul class="call-reasons">
        {DECLINE_REASONS.map((reason) => (
          <li key={reason}>
            <Button size="large" busy={busy} onPress={() => onReason(reason)}>
              {declineReasons[reason]}
            </Button>
          </li>
        ))}
      </ul>
      {onHandOver ? (
        <div class="row">
          <Button kind="quiet" onPress={() => setHandingOver(true)}>
            {decline.handOver}
          </Button>
        </div>
      ) : null}
    </div>
  )
}

interface HandOverPanelProps {
  /** Of the first, where several are answered at once. */
  readonly requestId: string
  readonly busy: boolean
  readonly lead?: string
  readonly onHandOver: (personId: string, reason: DeclineReason) => void
}

/** To a named colleague. The reason is asked too, because the clerk reads it to the client. */
export function HandOverPanel({ requestId, busy, lead, onHandOver }: HandOverPanelProps) {
  const { decline, declineReasons } = texts.value.calls
  const [reason = 'withClient', setReason] = useDraft(
    `${draftKey('handOver', requestId)}reason`,
    oneOf(DECLINE_REASONS),
  )
  return (
    <div class="stack-s">
      <p>{lead ?? decline.handOverLead}</p>
      <Choice
        legend={decline.reason}
        options={DECLINE_REASONS.map((value) => ({ value, label: declineReasons[value] }))}
        value={reason}
        onChange={setReason}
      />
      <TargetPanel
        label={decline.whom}
        submit={decline.handOver}
        busy={busy}
        peopleOnly
        without={me.value?.person.id}
        onSubmit={(target) => {
          if (target.kind === 'person') onHandOver(target.personId, reason)
        }}
      />
    </div>
  )
}
