import { IconUsersGroup } from '@tabler/icons-preact'
import type { ReadinessLevel } from '../../../models/domain/readiness/readiness.ts'
import type { ReadinessView } from '../../../models/wire/readiness.ts'
import { mayView } from '../../frame/views.ts'
import { ProofLine } from '../../parts/proof/ProofLine.tsx'
import { ProvenMinutes } from '../../parts/proof/ProvenMinutes.tsx'
import { useProof } from '../../parts/proof/useProof.ts'
import { GapList } from '../../parts/schedule/GapList.tsx'
import { loadSchedule, mayPlanFor } from '../../state/schedule.ts'
import { useFresh } from '../../state/useQuery.ts'
import { DataTable } from '../../ui/DataTable.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { LoadFailed } from '../../ui/LoadFailed.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Screen } from '../../ui/Screen.tsx'
import '../../parts/schedule/schedule.css'
import { texts } from '../../state/language.ts'
import { clockTime } from '../../state/time.ts'
import './readiness.css'
import { readinessColumns, rowKey } from './readinessColumns.tsx'
import { useReadiness } from './useReadiness.ts'

/** Whom the office can reach right now: what would fail is on top, with the reason and the telephone. */
export function ReadinessScreen() {
  const { readiness } = texts.value
  const { known, again } = useReadiness()
  const { view, fault } = known
  const proof = useProof().known.view
  // Whose plan the reader may change, and whom they may mark out: the clerks nobody's but their own.
  useFresh(loadSchedule)
  return (
    <Screen title={readiness.title} class="readiness stack">
      <p>
        {readiness.lead} {view ? <span class="soft">({readiness.asOf(clockTime(view.at))})</span> : null}
      </p>
      {fault === undefined ? null : (
        <LoadFailed what={readiness.failed} onRetry={again}>
          {fault} {view ? readiness.stale(clockTime(view.at)) : ''}
        </LoadFailed>
      )}
      {view?.mailWorks === false ? (
        <Notice kind="warn">
          <p>{readiness.mailFails}</p>
        </Notice>
      ) : null}
      {proof ? <ProofLine view={proof} namesAll /> : null}
      {view ? <Board view={view} /> : fault === undefined ? <p class="sheet panel soft">{readiness.loading}</p> : null}
      {proof && proof.matters.length > 0 ? <ProvenMinutes matters={proof.matters} /> : null}
      {mayView('drills') ? (
        <p>
          <a href="/drills">{readiness.toDrills}</a>
        </p>
      ) : null}
    </Screen>
  )
}

function Board({ view }: { readonly view: ReadinessView }) {
  const { readiness } = texts.value
  if (view.rows.length === 0)
    return (
      <div class="sheet">
        <EmptyState icon={<IconUsersGroup size={48} />} title={readiness.empty}>
          <p>{readiness.emptyHint}</p>
        </EmptyState>
      </div>
    )
  const count = (level: ReadinessLevel): number => view.rows.filter((row) => row.level === level).length
  const counts = { nobody: count('nobody'), substitute: count('substitute'), lastOne: count('lastOne') }
  const wanting = view.rows.filter(({ level }) => level !== 'ready')
  const ready = view.rows.filter(({ level }) => level === 'ready')
  return (
    <>
      {view.gaps.length > 0 ? <Gaps gaps={view.gaps} /> : null}
      <p class="strong">{wanting.length === 0 ? readiness.allReady : readiness.counts(counts)}</p>
      {wanting.length > 0 ? <Rows caption={readiness.caption} rows={wanting} /> : null}
      {ready.length > 0 ? (
        // What stands well is one press away; whoever has opened it finds it open at the next look.
        <details class="readiness-ready stack-s">
          <summary>{readiness.ready(ready.length)}</summary>
          <Rows caption={readiness.readyCaption} rows={ready} />
        </details>
      ) : null}
    </>
  )
}

interface RowsProps {
  readonly caption: string
  readonly rows: ReadinessView['rows']
}

function Rows({ caption, rows }: RowsProps) {
  return (
    <div class="sheet readiness-board">
      <DataTable
        caption={caption}
        quietCaption
        isCardsWhenNarrow
        columns={readinessColumns()}
        rows={rows}
        rowKey={rowKey}
      />
    </div>
  )
}

/** What comes is shown the day before, while there is still somebody to ask. */
function Gaps({ gaps }: Pick<ReadinessView, 'gaps'>) {
  const { gaps: words } = texts.value.schedule
  return (
    <section aria-labelledby="gaps-title">
      <Notice kind="warn">
        <h2 id="gaps-title">{words.title}</h2>
        <GapList gaps={gaps} mayPlanFor={mayPlanFor} />
      </Notice>
    </section>
  )
}
