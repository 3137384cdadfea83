import { IconAlertTriangleFilled, IconCircleCheckFilled, IconClockExclamation } from '@tabler/icons-preact'
import type { AccessMove } from '../../../models/domain/accessRequests/accessRequest.ts'
import type { AccessView } from '../../../models/wire/accessRequests.ts'
import { accessWords } from '../../parts/accessRequests/words.ts'
import { dateText } from '../../parts/schedule/days.ts'
import { dayAndTime } from '../../state/time.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Button } from '../../ui/Button.tsx'
import type { Column } from '../../ui/DataTable.tsx'

/** `moving`: whose next step is on its way. */
export function registerColumns(
  onMove: (request: AccessView, move: AccessMove) => void,
  moving: string | undefined,
): readonly Column<AccessView>[] {
  const { columns } = accessWords.value
  return [
    { key: 'number', title: columns.number, cell: ({ id }) => id },
    { key: 'receivedOn', title: columns.receivedOn, cell: ({ receivedOn }) => dateText(receivedOn) },
    { key: 'kind', title: columns.kind, cell: ({ kind }) => accessWords.value.kinds[kind] },
    { key: 'answerBy', title: columns.answerBy, cell: (request) => <Limit request={request} /> },
    { key: 'state', title: columns.state, cell: (request) => <State request={request} /> },
    {
      key: 'next',
      title: columns.next,
      cell: (request) => <Moves request={request} onMove={onMove} isBusy={moving === request.id} />,
    },
  ]
}

interface RowProps {
  readonly request: AccessView
}

function Limit({ request: { answerBy, workableBy, urgency } }: RowProps) {
  const words = accessWords.value
  return (
    <div>
      <p>{dateText(answerBy)}</p>
      {workableBy === answerBy ? null : <p class="soft">{words.lastWorkingDay(dateText(workableBy))}</p>}
      {urgency === 'calm' ? null : (
        <Badge
          Shape={urgency === 'late' ? IconAlertTriangleFilled : IconClockExclamation}
          tone={urgency === 'late' ? 'red' : 'amber'}
        >
          {words.urgencies[urgency]}
        </Badge>
      )}
    </div>
  )
}

/** What was done last, by whom and when. */
function State({ request: { state, steps } }: RowProps) {
  const { states } = accessWords.value
  const last = steps.at(-1)
  return (
    <div>
      {state === 'answered' ? (
        <Badge Shape={IconCircleCheckFilled} tone="green">
          {states[state]}
        </Badge>
      ) : (
        <p>{states[state]}</p>
      )}
      {last ? (
        <p class="soft">
          {dayAndTime(last.at)}, {last.byName}
        </p>
      ) : null}
    </div>
  )
}

interface MovesProps extends RowProps {
  readonly onMove: (request: AccessView, move: AccessMove) => void
  readonly isBusy: boolean
}

function Moves({ request, onMove, isBusy }: MovesProps) {
  const words = accessWords.value
  return (
    <div class="row">
      {request.moves.map((move) => (
        <Button
          key={move}
          size="small"
          kind={move === 'answer' ? 'plain' : 'quiet'}
          label={words.moveOf(words.moves[move], request.id)}
          busy={isBusy}
          onPress={() => onMove(request, move)}
        >
          {words.moves[move]}
        </Button>
      ))}
    </div>
  )
}
