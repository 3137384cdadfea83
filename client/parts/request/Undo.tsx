import { IconArrowBackUp } from '@tabler/icons-preact'
import type { RequestView } from '../../../models/wire/views.ts'
import { requests } from '../../state/board.ts'
import { texts } from '../../state/language.ts'
import { isMoving } from '../../state/moves.ts'
import { me } from '../../state/session.ts'
import { now } from '../../state/time.ts'
import { Button } from '../../ui/Button.tsx'
import type { Acting } from './useAct.ts'
import { UNDO_KEY, useUndoKey } from './useUndoKey.ts'

/** A wrong press can be taken back for ten seconds, by whoever made it; the last one by a key too. */
export function Undo({ request, act }: { readonly request: RequestView; readonly act: Acting['act'] }) {
  const { board: words, history, moves } = texts.value
  const until = undoableUntil(request)
  const isLast = until > now.value && requests.value.every((other) => undoableUntil(other) <= until)
  const undo = () => void act('undo', {})
  useUndoKey(isLast ? undo : undefined)
  if (!request.undo || until <= now.value) return null
  const left = Math.min(10, Math.ceil((until - now.value) / 1_000))
  return (
    <Button
      kind="quiet"
      size="small"
      label={words.undo(history[request.undo.move])}
      busy={isMoving(request.id, 'undo')}
      {...(isLast ? { shortcut: UNDO_KEY } : {})}
      onPress={undo}
    >
      <IconArrowBackUp size={20} aria-hidden="true" />
      <span>{moves.undo}</span>{' '}
      <span class="timer" aria-hidden="true">
        ({words.undoLeft(left)})
      </span>
    </Button>
  )
}

/** Until when I may take back what I did last to this request; the first moment of all times when I may not. */
const undoableUntil = ({ undo }: RequestView): number => (undo && undo.by === me.value?.person.id ? undo.until : 0)
