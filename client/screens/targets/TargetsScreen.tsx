import { useEffect, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { ArrivalLimits } from '../../../models/domain/reports/arrivalLimits.ts'
import type { LimitsRow, LimitsView } from '../../../models/wire/reports.ts'
import { SupervisionParts } from '../../frame/SupervisionParts.tsx'
import { timesWords } from '../../parts/charts/words.ts'
import { plainText } from '../../parts/people/matches.ts'
import { announce } from '../../state/announcer.ts'
import { ask } from '../../state/api.ts'
import { explain } from '../../state/explain.ts'
import { said } from '../../state/language.ts'
import { Button } from '../../ui/Button.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { Field } from '../../ui/Field.tsx'
import { LoadFailed } from '../../ui/LoadFailed.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { LimitsDialog } from './LimitsDialog.tsx'
import './targets.css'

interface Known {
  readonly view?: LimitsView
  readonly fault?: string
}

/** Within how long somebody is to come: for the office, for a unit, for a matter. Changed by whoever answers for it. */
export function TargetsScreen() {
  const { targets } = timesWords.value
  const [known, setKnown] = useState<Known>({})
  const [tries, setTries] = useState(0)
  const [changed, setChanged] = useState<LimitsRow>()
  useEffect(() => {
    const leaving = new AbortController()
    ask<LimitsView>('/reports/limits', { signal: leaving.signal })
      .then((view) => setKnown({ view }))
      .catch((error: unknown) => {
        if (!leaving.signal.aborted) setKnown({ fault: explain(error) })
      })
    return () => leaving.abort()
  }, [tries])
  const { view, fault } = known
  return (
    <Screen title={targets.title} class="targets stack" quietHeading>
      <SupervisionParts here="targets" />
      <p class="targets-lead">{targets.lead}</p>
      {fault === undefined ? null : (
        <LoadFailed what={targets.failed} onRetry={() => setTries(tries + 1)}>
          {fault}
        </LoadFailed>
      )}
      {!view && fault === undefined ? <p class="sheet panel soft">{targets.loading}</p> : null}
      {view ? <Limits rows={view.rows} onChange={setChanged} /> : null}
      {changed ? (
        <LimitsDialog
          row={changed}
          onClose={() => setChanged(undefined)}
          onSaved={(saved) => {
            setKnown({ view: saved })
            setChanged(undefined)
            announce(targets.saved(said(changed.name)))
          }}
          // What a colleague has set meanwhile is seen, and overwritten only by saving once more.
          onSeen={(seen) => {
            setKnown({ view: seen })
            setChanged(seen.rows.find(({ scope }) => keyOf(scope) === keyOf(changed.scope)))
          }}
        />
      ) : null}
    </Screen>
  )
}

const keyOf = (scope: LimitsRow['scope']): string => `${scope.kind}/${'id' in scope ? scope.id : ''}`

interface LimitsProps {
  readonly rows: readonly LimitsRow[]
  readonly onChange: (row: LimitsRow) => void
}

/** As many are drawn at once: a large office has thousands of matters. */
const PAGE = 100

/** What is looked for stands in the address, so that it can be sent and come back to. */
function Limits({ rows: all, onChange }: LimitsProps) {
  const { targets } = timesWords.value
  const { query, route } = useLocation()
  const [most, setMost] = useState(PAGE)
  const wanted = plainText(query.q ?? '')
    .split(/\s+/)
    .filter(Boolean)
  const found = all.filter(({ name }) => wanted.every((word) => plainText(said(name)).includes(word)))
  const look = (text: string): void => {
    setMost(PAGE)
    route(text === '' ? '/targets' : `/targets?${new URLSearchParams({ q: text })}`, true)
  }
  const left = found.length - most
  return (
    <>
      <div class="targets-search">
        <Field label={targets.search}>
          {(ids) => (
            <input
              {...ids}
              class="input"
              type="search"
              value={query.q ?? ''}
              onInput={(event) => look(event.currentTarget.value)}
            />
          )}
        </Field>
        <p role="status">{wanted.length === 0 ? '' : targets.found(found.length)}</p>
      </div>
      {found.length > 0 ? <LimitsTable rows={found.slice(0, most)} onChange={onChange} /> : null}
      {left > 0 ? <Button onPress={() => setMost(most + PAGE)}>{targets.more(left)}</Button> : null}
    </>
  )
}

function LimitsTable({ rows, onChange }: LimitsProps) {
  const { targets } = timesWords.value
  const mayChange = rows.some((row) => row.mayChange)
  return (
    <div class="sheet">
      <DataTable
        caption={targets.caption}
        quietCaption
        isCardsWhenNarrow
        columns={[
          {
            key: 'of',
            title: targets.of,
            cell: ({ name, scope }: LimitsRow) => (
              <>
                {said(name)} <span class="soft">({targets.kinds[scope.kind]})</span>
              </>
            ),
          },
          { key: 'inForce', title: targets.inForce, cell: ({ inForce }) => threeText(inForce) },
          { key: 'from', title: targets.from, cell: fromText },
          ...(mayChange
            ? [
                {
                  key: 'do',
                  title: targets.do,
                  cell: (row: LimitsRow) =>
                    row.mayChange ? (
                      <Button size="small" label={targets.changeOf(said(row.name))} onPress={() => onChange(row)}>
                        {targets.change}
                      </Button>
                    ) : null,
                },
              ]
            : []),
        ]}
        rows={rows}
        rowKey={({ scope }) => keyOf(scope)}
      />
    </div>
  )
}

function fromText({ own, scope }: LimitsRow): string {
  const { targets } = timesWords.value
  if (own) return targets.own
  return scope.kind === 'office' ? targets.usual : targets.above
}

function threeText([first, second, third]: ArrivalLimits): string {
  const minutes = (ms: number): number => ms / 60_000
  return timesWords.value.targets.three(minutes(first), minutes(second), minutes(third))
}
