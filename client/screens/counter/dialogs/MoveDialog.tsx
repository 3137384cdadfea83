import type { JSX } from 'preact'
import type { Move } from '../../../../models/domain/lifecycle.ts'
import { AcceptDialog } from '../../../parts/request/AcceptDialog.tsx'
import { HistoryDialog } from '../../../parts/request/HistoryDialog.tsx'
import type { RequestDialog } from '../../../parts/request/RequestDialog.ts'
import { TargetDialog } from '../../../parts/request/TargetDialog.tsx'
import { AmendDialog } from './AmendDialog.tsx'
import { AskToLeadDialog } from './AskToLeadDialog.tsx'
import { FinishDialog } from './FinishDialog.tsx'
import { NearlyDoneDialog } from './NearlyDoneDialog.tsx'
import { ReleaseDialog } from './ReleaseDialog.tsx'

interface MoveDialogProps extends RequestDialog {
  readonly move: Move | 'history'
  /** The only request of its visit: what holds for the visit is corrected with it. */
  readonly isAlone: boolean
}

/** The questions of a move, each in its own small dialog. */
export function MoveDialog({ request, move, isAlone, onClose }: MoveDialogProps): JSX.Element | null {
  if (move === 'accept') return <AcceptDialog request={request} onClose={onClose} />
  if (move === 'amend') return <AmendDialog request={request} isAlone={isAlone} onClose={onClose} />
  if (move === 'askToLead') return <AskToLeadDialog request={request} onClose={onClose} />
  if (move === 'finish') return <FinishDialog request={request} onClose={onClose} />
  if (move === 'nearlyDone') return <NearlyDoneDialog request={request} onClose={onClose} />
  if (move === 'release') return <ReleaseDialog request={request} onClose={onClose} />
  if (move === 'history') return <HistoryDialog request={request} onClose={onClose} />
  if (move === 'assign' || move === 'reassign' || move === 'passOn' || move === 'callHelper')
    return <TargetDialog request={request} move={move} onClose={onClose} />
  return null
}
