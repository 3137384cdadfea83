import { IconChartBar } from '@tabler/icons-preact'
import type { ResponseTimes } from '../../../models/wire/views.ts'
import { dayName } from '../../state/time.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { LoadFailed } from '../../ui/LoadFailed.tsx'
import { BigNumbers } from './BigNumbers.tsx'
import { UnitChart } from './UnitChart.tsx'
import { UnitTable } from './UnitTable.tsx'
import { useResponseTimes } from './useResponseTimes.ts'
import { supervisionWords } from './words.ts'

const DAYS = 30

/** How fast the office comes: a few large numbers, then the units, as bars and as a table. Never single persons. */
export function Figures() {
  const { figures } = supervisionWords.value
  const { loaded, again } = useResponseTimes(DAYS)
  return (
    <section class="figures stack" aria-labelledby="figures-title">
      <div class="row spread">
        <h2 id="figures-title">
          {figures.title} <span class="soft">· {figures.period(DAYS)}</span>
        </h2>
        {loaded.state === 'ready' ? <p class="soft">{rangeOf(loaded.times)}</p> : null}
      </div>
      {loaded.state === 'loading' ? <p class="sheet panel soft figures-wait">{figures.loading}</p> : null}
      {loaded.state === 'failed' ? (
        <LoadFailed what={figures.failed} onRetry={again}>
          {loaded.why}
        </LoadFailed>
      ) : null}
      {loaded.state === 'ready' ? <Ready times={loaded.times} /> : null}
    </section>
  )
}

function Ready({ times }: { readonly times: ResponseTimes }) {
  const { figures } = supervisionWords.value
  if (times.all.count === 0)
    return (
      <div class="sheet">
        <EmptyState icon={<IconChartBar size={48} />} title={figures.empty}>
          <p>{figures.emptyHint}</p>
        </EmptyState>
      </div>
    )
  return (
    <>
      <BigNumbers times={times} />
      <UnitChart times={times} />
      <UnitTable times={times} />
      <p class="soft">{figures.notPersonal}</p>
    </>
  )
}

function rangeOf({ from, to }: ResponseTimes): string {
  return supervisionWords.value.figures.range(dayName(from), dayName(to))
}
