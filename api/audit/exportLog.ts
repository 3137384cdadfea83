import { MOST_EXPORTED } from '../../models/domain/audit/logExport.ts'
import type { Instant } from '../../models/domain/clock.ts'
import { Refusal } from '../../models/domain/errors.ts'
import { dayAfter, instantOf } from '../../models/domain/schedule/workingTime.ts'
import type { FoundEvent, LogFilter, SecurityLogStore } from '../../models/store/securityLogStore.ts'
import { logEventName, logMoveName } from '../../models/texts/logEventName.ts'
import type { AdministrationTexts } from '../../models/texts/pl/administration.ts'
import type { LogFilterQuery } from '../../models/wire/securityLog.ts'
import type { Cell } from '../lists/cell.ts'

const AT_ONCE = 500

interface LogReader {
  nameOf(personId: string): string
  /** Addresses are for administrators only. */
  readonly withAddresses: boolean
  readonly words: Pick<AdministrationTexts, 'columns' | 'results' | 'events' | 'moves' | 'nobody'>
}

/**
 * The entries as rows of a list, the newest first, under their headings, read as they are taken. Numbers and hashes are
 * those of the chain. All of them, or none: whoever has to vouch for the log does not see that a file ends too early.
 */
export async function* logRows(
  store: LogSource,
  filter: LogFilter,
  reader: LogReader,
): AsyncGenerator<readonly (readonly Cell[])[]> {
  await refuseTooLong(store, filter)
  const { columns } = reader.words
  const heading = [columns.seq, columns.at, columns.what, columns.move, columns.who, columns.result, columns.object]
  yield [[...heading, ...(reader.withAddresses ? [columns.address] : []), columns.hash]]
  for await (const found of entriesOf(store, filter)) yield found.map((event) => rowOf(event, reader))
}

type LogSource = Pick<SecurityLogStore, 'newest' | 'head'>

/** Most logs are as a whole no longer than a file may be; only of a longer one the entries that are wanted are counted. */
async function refuseTooLong(store: LogSource, filter: LogFilter): Promise<void> {
  if ((await store.head()).seq <= MOST_EXPORTED) return
  let count = 0
  for await (const found of entriesOf(store, filter)) {
    count += found.length
    if (count > MOST_EXPORTED) throw new Refusal('exportTooLong')
  }
}

async function* entriesOf(store: LogSource, filter: LogFilter): AsyncGenerator<readonly FoundEvent[]> {
  for (let last: FoundEvent | undefined; ; ) {
    const found = await store.newest(AT_ONCE, last, filter)
    if (found.length > 0) yield found
    last = found.at(-1)
    if (found.length < AT_ONCE) return
  }
}

function rowOf(event: FoundEvent, { nameOf, withAddresses, words }: LogReader): readonly Cell[] {
  const { seq = '', at, aheadMinutes, what, move, personId, result, object = '', address = '', hash = '' } = event
  return [
    seq,
    momentWithOffset(at, aheadMinutes),
    logEventName(what, words),
    move === undefined ? '' : logMoveName(what, move, words),
    personId === undefined ? words.nobody : nameOf(personId),
    words.results[result],
    object,
    ...(withAddresses ? [address] : []),
    hash,
  ]
}

/** By the days of the office. */
export function filterOf({ person, what, object, from, to }: LogFilterQuery, timeZone: string): LogFilter {
  return {
    ...(person === undefined ? {} : { personId: person }),
    ...(what === undefined ? {} : { what }),
    ...(object === undefined ? {} : { object }),
    ...(from === undefined ? {} : { from: instantOf(from, 0, timeZone) }),
    ...(to === undefined ? {} : { to: instantOf(dayAfter(to), 0, timeZone) }),
  }
}

/** The instant as the office's clock showed it, and how far that was ahead of UTC. */
export function momentWithOffset(at: Instant, aheadMinutes = 0): string {
  const shown = new Date(at + aheadMinutes * 60_000).toISOString().slice(0, 19)
  const ahead = Math.abs(aheadMinutes)
  const two = (number: number): string => String(number).padStart(2, '0')
  return `${shown}${aheadMinutes < 0 ? '-' : '+'}${two(Math.floor(ahead / 60))}:${two(ahead % 60)}`
}
