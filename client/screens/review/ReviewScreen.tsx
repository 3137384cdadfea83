import { useLocation } from 'preact-iso'
import type { ReviewLine, ReviewsView } from '../../../models/wire/reviews.ts'
import { SupervisionParts } from '../../frame/SupervisionParts.tsx'
import { useQuery } from '../../state/useQuery.ts'
import { DataTable } from '../../ui/DataTable.tsx'
import { LoadFailed } from '../../ui/LoadFailed.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { periodName } from './periodName.ts'
import { ReviewPage } from './ReviewPage.tsx'
import './review.css'
import { reviewWords } from './words.ts'

const ID = /^\/review\/([0-9]{4}-[0-9Q]{2})$/

/** Every month and quarter; or one of them, as it is read in a meeting and printed. */
export function ReviewScreen() {
  const words = reviewWords.value
  const { path } = useLocation()
  const id = ID.exec(path)?.[1]
  return (
    <Screen
      key={path}
      title={id === undefined ? words.title : `${words.title}: ${periodName(id)}`}
      class="review stack"
    >
      <SupervisionParts here="review" />
      {id === undefined ? <List /> : <ReviewPage id={id} />}
    </Screen>
  )
}

function List() {
  const words = reviewWords.value
  const { known, again } = useQuery<ReviewsView>('/reviews')
  const { view, fault } = known
  return (
    <>
      <p class="review-lead">{words.lead}</p>
      {fault === undefined ? null : (
        <LoadFailed what={words.failed} onRetry={again}>
          {fault}
        </LoadFailed>
      )}
      {!view && fault === undefined ? <p class="sheet panel soft">{words.loading}</p> : null}
      {view ? (
        <div class="sheet">
          <DataTable
            caption={words.list}
            quietCaption
            columns={[
              {
                key: 'period',
                title: words.period,
                cell: ({ id }: ReviewLine) => <a href={`/review/${id}`}>{periodName(id)}</a>,
              },
              { key: 'state', title: words.state, cell: (line) => words.states[stateOf(line)] },
            ]}
            rows={view.reviews}
            rowKey={({ id }) => id}
          />
        </div>
      ) : null}
    </>
  )
}

const stateOf = ({ closedAt, isOver }: ReviewLine): 'closed' | 'open' | 'running' =>
  closedAt === undefined ? (isOver ? 'open' : 'running') : 'closed'
