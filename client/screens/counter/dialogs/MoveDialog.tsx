import type { JSX } from 'preact'
import type { Move } from '../../../../models/domain/lifecycle.ts'
import { AcceptDialog } from '../../../parts/request/AcceptDialog.tsx'
import { HistoryDialog } from '../../../parts/request/HistoryDialog.tsx'
import type { RequestDialog } from '../../../parts/request/RequestDialog.ts'
import { TargetDialog } from '../../../parts/request/TargetDialog.tsx'
import { AmendDialog } from './AmendDialog.tsx'
import { FinishDialog } from './FinishDialog.tsx'
import { ReleaseDialog } from './ReleaseDialog.tsx'

interface MoveDialogProps extends RequestDialog {
  readonly move: Move | 'history'
}

/** The questions of a move, each in its own small dialog. */
export function MoveDialog({ request, move, onClose }: MoveDialogProps): JSX.Element | null {
  if (move === 'accept') return <AcceptDialog request={request} onClose={onClose} />
  if (move === 'amend') return <AmendDialog request={request} onClose={onClose} />
  if (move === 'finish') return <FinishDialog request={request} onClose={onClose} />
  if (move === 'release') return <ReleaseDialog request={request} onClose={onClose} />
  if (move === 'history') return <HistoryDialog request={request} onClose={onClose} />
  if (move === 'assign' || move === 'reassign' || move === 'passOn')
    return <TargetDialog request={request} move={move} onClose={onClose} />
  return null
}
