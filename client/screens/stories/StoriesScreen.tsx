import { IconClockCheck, IconPrinter } from '@tabler/icons-preact'
import type { StoriesView } from '../../../models/wire/stories.ts'
import { SupervisionParts } from '../../frame/SupervisionParts.tsx'
import { dateText } from '../../parts/schedule/days.ts'
import { asQuery, useFilter } from '../../parts/times/filter.ts'
import { dayOf } from '../../state/time.ts'
import { useQuery } from '../../state/useQuery.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { LoadFailed } from '../../ui/LoadFailed.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { Story } from './Story.tsx'
import './stories.css'
import { storyWords } from './words.ts'

/** The same question as of the times, told as what five clients lived through. */
export function StoriesScreen() {
  const words = storyWords.value
  const { filter } = useFilter()
  const query = asQuery(filter)
  return (
    <Screen title={words.title} class="stories stack">
      <SupervisionParts here="figures" />
      <p class="stories-lead">{words.lead}</p>
      <div class="row spread">
        <a href={`/figures?${query}`}>{words.back}</a>
        <Button kind="quiet" size="small" onPress={() => print()}>
          <IconPrinter size={18} aria-hidden="true" />
          {words.print}
        </Button>
      </div>
      <StoriesOf key={query} query={query} />
    </Screen>
  )
}

function StoriesOf({ query }: { readonly query: string }) {
  const words = storyWords.value
  const { known, again } = useQuery<StoriesView>(`/reports/stories?${query}`)
  const { view, fault } = known
  return (
    <>
      {fault === undefined ? null : (
        <LoadFailed what={words.failed} onRetry={again}>
          {fault}
        </LoadFailed>
      )}
      {!view && fault === undefined ? <p class="sheet panel soft">{words.loading}</p> : null}
      {view ? <p>{words.range(dateText(dayOf(view.from)), dateText(dayOf(view.to - 1)))}</p> : null}
      {view?.stories.length === 0 ? (
        <div class="sheet">
          <EmptyState icon={<IconClockCheck size={48} />} title={words.empty}>
            <p>{words.emptyHint}</p>
          </EmptyState>
        </div>
      ) : null}
      {view?.stories.map((story, at) => (
        <Story key={`${story.raisedAt} ${story.waitedMs}`} story={story} number={at + 1} />
      ))}
    </>
  )
}
