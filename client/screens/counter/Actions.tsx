import { useState } from 'preact/hooks'
import type { Move } from '../../../models/domain/lifecycle.ts'
import type { RequestView } from '../../../models/wire/views.ts'
import { requests } from '../../state/board.ts'
import { texts } from '../../state/language.ts'
import { isMoving } from '../../state/moves.ts'
import { Button } from '../../ui/Button.tsx'
import { shortcutOf } from './keyNumbers.ts'
import { otherMoves, primaryMove } from './primary.ts'
import { change } from './raiseDraft.ts'
import { searchInput } from './searchInput.ts'
import { type MoveHandlers, press } from './useCardKey.ts'

const ALWAYS_SHOWN = 3

/** Only what the server would allow now: the likely ones, at most one of them strong, the rest behind "more". */
export function Actions({ request, act, ask }: { readonly request: RequestView } & MoveHandlers) {
  const { board: words } = texts.value
  const [isWide, setWide] = useState(false)
  const hands = { act, ask }
  const primary = primaryMove(request)
  const others = otherMoves(
    request,
    requests.value.some((each) => each.visitId === request.visitId && each.status === 'waiting'),
  )
  // The question above has its own two buttons.
  const isAsked = primary === 'confirmArrival'
  const shown = isWide ? others : others.slice(0, ALWAYS_SHOWN - (primary ? 1 : 0))
  return (
    <div class="row card-actions">
      {primary && !isAsked ? (
        <Button
          kind="primary"
          busy={isMoving(request.id, primary)}
          {...shortcutOf(request)}
          onPress={() => press(primary, hands)}
        >
          {wordOf(primary)}
        </Button>
      ) : null}
      {shown.map((move) => (
        <Button key={move} busy={isMoving(request.id, move)} onPress={() => press(move, hands)}>
          {wordOf(move)}
        </Button>
      ))}
      {isWide ? (
        <>
          {request.leftoverSince === undefined ? (
            <Button
              onPress={() => {
                change({ visit: { id: request.visitId, code: request.code }, placeId: request.place.id, inTurn: false })
                searchInput.current?.focus()
              }}
            >
              {texts.value.counter.extra}
            </Button>
          ) : null}
          <Button onPress={() => ask('history')}>{words.historyShow}</Button>
        </>
      ) : null}
      <Button kind="quiet" expanded={isWide} onPress={() => setWide(!isWide)}>
        {isWide ? words.less : words.more}
      </Button>
    </div>
  )
}

/** What asks a question first says so by its dots. */
const ASKING: readonly Move[] = [
  'assign',
  'accept',
  'reassign',
  'release',
  'amend',
  'nearlyDone',
  'callHelper',
  'passOn',
  'finish',
]
const wordOf = (move: Move): string => texts.value.moves[move] + (ASKING.includes(move) ? '…' : '')
