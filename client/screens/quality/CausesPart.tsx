import { IconMoodSmile } from '@tabler/icons-preact'
import { useEffect, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { CAUSES, type Cause } from '../../../models/domain/quality/cause.ts'
import type { CausesView, LateCallView } from '../../../models/wire/quality.ts'
import type { Told } from '../../../models/wire/reports.ts'
import { countText } from '../../parts/quality/countText.ts'
import { giveCause } from '../../parts/quality/giveCause.ts'
import { whyText } from '../../parts/quality/whyText.ts'
import { qualityWords } from '../../parts/quality/words.ts'
import { announce } from '../../state/announcer.ts'
import { ask } from '../../state/api.ts'
import { explain } from '../../state/explain.ts'
import { said } from '../../state/language.ts'
import { hasRole } from '../../state/session.ts'
import { dayAndTime } from '../../state/time.ts'
import { Button } from '../../ui/Button.tsx'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Fault } from '../../ui/Fault.tsx'
import { Field } from '../../ui/Field.tsx'
import { LoadFailed } from '../../ui/LoadFailed.tsx'
import type { NewAction } from './ActionDialog.tsx'

const PERIODS = [30, 92, 366] as const
/** More are looked at nowhere: the counts hold them all. */
const MOST_SHOWN = 100

/** Causes in figures, each with what to do about it, and the single calls of which somebody may still say why. */
export function CausesPart({ onAct }: { readonly onAct: (begun: NewAction) => void }) {
  const { explain: words, loading } = qualityWords.value
  const { query, route, path } = useLocation()
  const days = PERIODS.find((each) => String(each) === query.days) ?? 30
  const { view, fault, again } = useCauses(days)
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
      {fault === undefined ? null : (
        <LoadFailed what={words.failed} onRetry={() => void again()}>
          {fault}
        </LoadFailed>
      )}
      {!view && fault === undefined ? <p class="sheet panel soft">{loading}</p> : null}
      {view ? <Counts view={view} onAct={onAct} /> : null}
      {view && hasRole('supervisor') ? <Calls view={view} again={again} /> : null}
    </>
  )
}

function useCauses(days: number) {
  const [known, setKnown] = useState<{ readonly view?: CausesView; readonly fault?: string }>({})
  const load = (signal?: AbortSignal): Promise<void> =>
    ask<CausesView>(`/quality/causes?days=${days}`, signal ? { signal } : {})
      .then((view) => setKnown({ view }))
      .catch((error: unknown) => {
        if (!signal?.aborted) setKnown((before) => ({ ...before, fault: explain(error) }))
      })
  useEffect(() => {
    const leaving = new AbortController()
    void load(leaving.signal)
    return () => leaving.abort()
  }, [days])
  return { ...known, again: () => load() }
}

function Counts({ view, onAct }: { readonly view: CausesView; readonly onAct: (begun: NewAction) => void }) {
  const { explain: words, causes, missing } = qualityWords.value
  if (view.nonconforming === 0)
    return (
      <div class="sheet">
        <EmptyState icon={<IconMoodSmile size={48} />} title={words.empty} />
      </div>
    )
  type Row = { readonly cause?: Cause; readonly count: Told }
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

interface CauseFieldProps {
  readonly call: LateCallView
  readonly again: () => Promise<void>
}

/** Said or corrected in place; who has said what before stands under it. */
function CauseField({ call, again }: CauseFieldProps) {
  const { explain: words, causes, asked } = qualityWords.value
  const [fault, setFault] = useState<string>()
  const [chosen, setChosen] = useState<Cause>()
  const value = chosen ?? call.cause ?? ''
  const choose = async (cause: Cause): Promise<void> => {
    setChosen(cause)
    setFault(undefined)
    try {
      await giveCause(call.id, cause)
      announce(words.saved(call.code))
    } catch (error) {
      setFault(explain(error))
    }
    await again()
    setChosen(undefined)
  }
  return (
    <div class="stack-s">
      <select
        class="input"
        aria-label={words.causeOf(call.code)}
        value={value}
        onChange={(event) => {
          const cause = CAUSES.find((each) => each === event.currentTarget.value)
          if (cause) void choose(cause)
        }}
      >
        {value === '' ? <option value="">{words.choose}</option> : null}
        {CAUSES.map((cause) => (
          <option key={cause} value={cause}>
            {causes[cause]}
          </option>
        ))}
      </select>
      {call.cause === undefined && call.likely !== undefined ? (
        <p class="soft">{asked.likely(causes[call.likely])}</p>
      ) : null}
      {call.said.map(({ cause, byName, at }) => (
        <p class="soft" key={at}>
          {words.history(causes[cause], byName, dayAndTime(at))}
        </p>
      ))}
      <div role="alert">{fault === undefined ? null : <Fault>{fault}</Fault>}</div>
    </div>
  )
}
