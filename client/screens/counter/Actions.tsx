import { useState } from 'preact/hooks'
import type { Move } from '../../../models/domain/lifecycle.ts'
import type { RequestView } from '../../../models/wire/views.ts'
import { shortcutOf } from '../../parts/request/keyNumbers.ts'
import { requests } from '../../state/board.ts'
import { texts } from '../../state/language.ts'
import { isMoving } from '../../state/moves.ts'
import { Button } from '../../ui/Button.tsx'
import { later } from '../../ui/later.tsx'
import { MuteButton } from './MuteButton.tsx'
import { otherMoves, primaryMove } from './primary.ts'
import { joinVisit } from './raiseDraft.ts'
import { searchInput } from './searchInput.ts'
import { type MoveHandlers, press } from './useCardKey.ts'

/** It is given on parting: the counter works before it is there. */
const ContactCardButton = later(async () => (await import('./laterParts.ts')).ContactCardButton)

const ALWAYS_SHOWN = 3

/** Only what the server would allow now: the likely ones, at most one of them strong, the rest behind "more". */
export function Actions({ request, ...handlers }: { readonly request: RequestView } & MoveHandlers) {
  const { board: words } = texts.value
  const [isWide, setWide] = useState(false)
  const primary = primaryMove(request)
  const { target } = request.wanted
  const callsClerks = target.kind === 'clerks'
  const isBell = callsClerks && target.inVisit !== true && request.kind !== 'wayOut'
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
          onPress={() => press(primary, handlers)}
        >
          {callsClerks && primary === 'accept' ? texts.value[isBell ? 'bell' : 'visit'].go : wordOf(primary)}
        </Button>
      ) : null}
      {shown.map((move) => (
        <Button key={move} busy={isMoving(request.id, move)} onPress={() => press(move, handlers)}>
          {wordOf(move)}
        </Button>
      ))}
      {request.moves.includes('left') ? (
        <Button busy={isMoving(request.id, 'left')} onPress={() => void handlers.act('left', { alone: true })}>
          {texts.value.visit.wayOut.alone}
        </Button>
      ) : null}
      {isWide ? (
        <>
          {request.leftoverSince === undefined ? (
            <Button
              onPress={() => {
                joinVisit(request)
                searchInput.current?.focus()
              }}
            >
              {texts.value.counter.extra}
            </Button>
          ) : null}
          {isBell ? <MuteButton place={request.place} /> : null}
          {request.responder ? <ContactCardButton person={request.responder.person} /> : null}
          <Button onPress={() => handlers.ask('history')}>{words.historyShow}</Button>
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
  'askToLead',
]
const wordOf = (move: Move): string => texts.value.moves[move] + (ASKING.includes(move) ? '…' : '')
