import { IconMoodSmile } from '@tabler/icons-preact'
import { useLocation } from 'preact-iso'
import type { Cause } from '../../../models/domain/quality/cause.ts'
import type { CausesView, LateCallView } from '../../../models/wire/quality.ts'
import type { DisclosedCount } from '../../../models/wire/reports.ts'
import { countText } from '../../parts/disclosed/countText.ts'
import { whyText } from '../../parts/quality/whyText.ts'
import { qualityWords } from '../../parts/quality/words.ts'
import { said } from '../../state/language.ts'
import { hasRole } from '../../state/session.ts'
import { dayAndTime } from '../../state/time.ts'
import { useQuery } from '../../state/useQuery.ts'
import { Button } from '../../ui/Button.tsx'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Field } from '../../ui/Field.tsx'
import { LoadFailed } from '../../ui/LoadFailed.tsx'
import type { NewAction } from './ActionDialog.tsx'
import { CauseField } from './CauseField.tsx'

const PERIODS = [30, 92, 366] as const
/** More are looked at nowhere: the counts hold them all. */
const MOST_SHOWN = 100

/** Causes in figures, each with what to do about it, and the single calls of which somebody may still say why. */
export function CausesPart({ onAct }: { readonly onAct: (begun: NewAction) => void }) {
  const { explain: words } = qualityWords.value
  const { query, route, path } = useLocation()
  const days = PERIODS.find((each) => String(each) === query.days) ?? 30
  return (
    <>
      <p class="quality-lead">{words.lead}</p>
      <Field label={words.period}>
        {(ids) => (
          <select
            class="input quality-period"
            {...ids}
            value={String(days)}
            onChange={(event) => route(`${path}?days=${event.currentTarget.value}`)}
          >
            {PERIODS.map((each) => (
              <option key={each} value={String(each)}>
                {words.lastDays(each)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <CausesOf key={days} days={days} onAct={onAct} />
    </>
  )
}

interface CausesOfProps {
  readonly days: number
  readonly onAct: (begun: NewAction) => void
}

function CausesOf({ days, onAct }: CausesOfProps) {
  const { explain: words, loading } = qualityWords.value
  const { known, again } = useQuery<CausesView>(`/quality/causes?days=${days}`)
  const { view, fault } = known
  return (
    <>
      {fault === undefined ? null : (
        <LoadFailed what={words.failed} onRetry={again}>
          {fault}
        </LoadFailed>
      )}
      {!view && fault === undefined ? <p class="sheet panel soft">{loading}</p> : null}
      {view ? <Counts view={view} onAct={onAct} /> : null}
      {view && hasRole('supervisor') ? <Calls view={view} again={again} /> : null}
    </>
  )
}

function Counts({ view, onAct }: { readonly view: CausesView; readonly onAct: (begun: NewAction) => void }) {
  const { explain: words, causes, missing } = qualityWords.value
  if (view.nonconforming === 0)
    return (
      <div class="sheet">
        <EmptyState icon={<IconMoodSmile size={48} />} title={words.empty} />
      </div>
    )
  type Row = { readonly cause?: Cause; readonly count: DisclosedCount }
  const rows: readonly Row[] = [...view.byCause, { count: view.missing }]
  const columns: readonly Column<Row>[] = [
    { key: 'cause', title: words.cause, cell: ({ cause }) => (cause === undefined ? missing : causes[cause]) },
    { key: 'count', title: words.count, isNumber: true, cell: ({ count }) => countText(count) },
  ]
  const act: Column<Row> = {
    key: 'act',
    title: words.act,
    cell: ({ cause }) =>
      cause === undefined ? null : (
        <Button
          kind="quiet"
          size="small"
          label={words.actOn(causes[cause])}
          onPress={() => onAct({ kind: 'new', cause })}
        >
          {qualityWords.value.register.add}
        </Button>
      ),
  }
  return (
    <section class="sheet panel stack-s">
      <h2>{words.byCause}</h2>
      <p>{words.told(countText(view.nonconforming), countText(view.requests))}</p>
      <DataTable
        caption={words.byCause}
        quietCaption
        columns={hasRole('supervisor') ? [...columns, act] : columns}
        rows={rows}
        rowKey={({ cause }) => cause ?? 'missing'}
      />
    </section>
  )
}

function Calls({ view, again }: { readonly view: CausesView; readonly again: () => Promise<void> }) {
  const { explain: words, none } = qualityWords.value
  const shown = view.calls.slice(0, MOST_SHOWN)
  const name = ({ matter, unit }: LateCallView): string => {
    const wanted = matter ?? unit
    return wanted === undefined ? none : said(wanted)
  }
  return (
    <section class="sheet panel stack-s">
      <h2>{words.calls(view.askedDays)}</h2>
      <p class="soft">
        {words.callsLead} {shown.length < view.calls.length ? words.onlySome(shown.length) : ''}
      </p>
      {shown.length === 0 ? <p>{words.noCalls}</p> : null}
      {shown.length > 0 ? (
        <DataTable
          caption={words.calls(view.askedDays)}
          quietCaption
          isCardsWhenNarrow
          columns={[
            { key: 'call', title: words.call, cell: (call) => `${call.code}, ${name(call)}` },
            { key: 'when', title: words.when, cell: ({ raisedAt }) => dayAndTime(raisedAt) },
            { key: 'what', title: words.what, cell: whyText },
            { key: 'cause', title: words.cause, cell: (call) => <CauseField call={call} again={again} /> },
          ]}
          rows={shown}
          rowKey={({ id }) => id}
        />
      ) : null}
    </section>
  )
}
