import type { JSX } from 'preact'
import type { Move } from '../../../../models/domain/lifecycle.ts'
import type { RequestView } from '../../../../models/wire/views.ts'
import { AcceptDialog } from './AcceptDialog.tsx'
import { AmendDialog } from './AmendDialog.tsx'
import { FinishDialog } from './FinishDialog.tsx'
import { HistoryDialog } from './HistoryDialog.tsx'
import { ReleaseDialog } from './ReleaseDialog.tsx'
import { TargetDialog } from './TargetDialog.tsx'

export interface DialogProps {
  readonly request: RequestView
  readonly onClose: () => void
}

interface MoveDialogProps extends DialogProps {
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
