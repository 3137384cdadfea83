import type { SetupView } from '../../../models/wire/setup.ts'
import { office } from '../../state/office.ts'
import { useQuery } from '../../state/useQuery.ts'
import { wayTo } from './wayTo.ts'
import { setupWords } from './words.ts'

/** What is next in setting up, on the administrator's home, as long as anything is. */
export function SetupSummary() {
  const { summary, steps } = setupWords.value
  const { known } = useQuery<SetupView>('/setup')
  const { next, steps: all } = known.view ?? {}
  // The sample is set up: whoever tries it has come for something else.
  if (next === undefined || office.value?.sample) return null
  return (
    <section class="sheet panel stack-s setup-summary" aria-labelledby="setup-title">
      <h2 id="setup-title">{summary.title}</h2>
      <p>
        {summary.next(steps[next].title)}. {summary.left(all?.filter(({ isDone }) => !isDone).length ?? 0)}
      </p>
      <div class="row">
        <a class="button button-primary" href={wayTo(next)}>
          {summary.goOn}
        </a>
      </div>
    </section>
  )
}
