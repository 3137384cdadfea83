import { IconBan, IconCircleCheck } from '@tabler/icons-preact'
import { useEffect, useState } from 'preact/hooks'
import { logEventName, logMoveName } from '../../../models/texts/logEventName.ts'
import type { AdministrationTexts } from '../../../models/texts/pl/administration.ts'
import type { SecurityEventView, SecurityLogView } from '../../../models/wire/securityLog.ts'
import { announce } from '../../state/announcer.ts'
import { ask } from '../../state/api.ts'
import { explain } from '../../state/explain.ts'
import { dayAndTime } from '../../state/time.ts'
import { useQuery } from '../../state/useQuery.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Button } from '../../ui/Button.tsx'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { LoadFailed } from '../../ui/LoadFailed.tsx'
import './audit.css'
import { administrationWords } from './words.ts'

interface LogPagesProps {
  readonly path: string
  /** What the entries are narrowed by, as it stands in an address. */
  readonly question?: string
  readonly empty: string
  /** Said when the entries have come, where they answer another question than the one the page was opened with. */
  readonly told?: ((count: number, isAll: boolean) => string) | undefined
  /** Of one person, on a page of theirs: who it was needs no column. */
  readonly isOfOne?: boolean
}

/** Who did what, the newest first. Older entries come below, and nothing above them moves. */
export function LogPages({ path, question = '', empty, told, isOfOne = false }: LogPagesProps) {
  const words = administrationWords.value
  const { known, again } = useQuery<SecurityLogView>(question === '' ? path : `${path}?${question}`)
  const [older, setOlder] = useState<SecurityLogView>()
  const [isLoading, setLoading] = useState(false)
  const [refused, setRefused] = useState<string>()
  const events = withoutTwins([...(known.view?.events ?? []), ...(older?.events ?? [])])
  const last = events.at(-1)
  const first = known.view
  useEffect(() => {
    if (first && told) announce(told(first.events.length, first.isAll))
  }, [first === undefined])
  const more = async () => {
    if (!last) return
    setLoading(true)
    setRefused(undefined)
    try {
      const found = await ask<SecurityLogView>(
        `${path}?before=${last.at}&id=${last.id}${question === '' ? '' : `&${question}`}`,
      )
      const next = withoutTwins([...events, ...found.events])
      announce(words.olderAdded(next.length - events.length))
      setOlder({ events: next, isAll: found.isAll })
    } catch (error) {
      setRefused(explain(error))
    }
    setLoading(false)
  }
  const fault = refused ?? known.fault
  const isAll = older?.isAll ?? known.view?.isAll ?? true
  return (
    <div class="stack audit-log">
      {fault === undefined ? null : (
        <LoadFailed what={words.logFailed} onRetry={() => void (refused === undefined ? again() : more())}>
          {fault}
        </LoadFailed>
      )}
      {known.view === undefined && fault === undefined ? <p class="sheet panel soft">{words.logLoading}</p> : null}
      {known.view && events.length === 0 ? <p class="sheet panel soft">{empty}</p> : null}
      {events.length > 0 ? (
        <div class="sheet">
          <DataTable
            caption={words.logCaption}
            quietCaption
            columns={columnsOf(events, isOfOne)}
            rows={events}
            rowKey={({ id }) => id}
          />
        </div>
      ) : null}
      {isAll ? null : (
        <div class="row">
          <Button busy={isLoading} onPress={() => void more()}>
            {words.older}
          </Button>
        </div>
      )}
    </div>
  )
}

/** What was the newest when the page was opened comes again with what is asked for every minute. */
function withoutTwins(events: readonly SecurityEventView[]): readonly SecurityEventView[] {
  return [...new Map(events.map((event) => [event.id, event])).values()]
}

function columnsOf(events: readonly SecurityEventView[], isOfOne: boolean): readonly Column<SecurityEventView>[] {
  const words = administrationWords.value
  const { columns, results, nobody } = words
  const hasAddress = events.some(({ address }) => address !== undefined)
  const address: Column<SecurityEventView> = { key: 'address', title: columns.address, cell: (event) => event.address }
  const who: Column<SecurityEventView> = {
    key: 'who',
    title: columns.who,
    cell: ({ personName }) => personName ?? <span class="soft">{nobody}</span>,
  }
  return [
    { key: 'at', title: columns.at, cell: ({ at }) => dayAndTime(at) },
    { key: 'what', title: columns.what, cell: ({ what, move }) => whatText(what, move, words) },
    ...(isOfOne ? [] : [who]),
    {
      key: 'result',
      title: columns.result,
      cell: ({ result }) => (
        <Badge Shape={result === 'done' ? IconCircleCheck : IconBan} tone={result === 'done' ? 'plain' : 'amber'} bare>
          {results[result]}
        </Badge>
      ),
    },
    ...(isOfOne ? [] : [{ key: 'object', title: columns.object, cell: ({ object }: SecurityEventView) => object }]),
    ...(hasAddress ? [address] : []),
  ]
}

function whatText(what: string, move: string | undefined, words: AdministrationTexts): string {
  const name = logEventName(what, words)
  return move === undefined ? name : `${name}: ${logMoveName(what, move, words)}`
}
