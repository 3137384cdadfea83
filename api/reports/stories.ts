import { itemOrFormer } from '../../models/domain/directory/change.ts'
import type { Bilingual } from '../../models/domain/directory/directory.ts'
import { storyOf } from '../../models/domain/quality/story.ts'
import { type WorstCall, worstCalls } from '../../models/domain/quality/worst.ts'
import { isCounted } from '../../models/domain/reports/requestFacts.ts'
import type { Selection } from '../../models/domain/reports/selection.ts'
import type { Request } from '../../models/domain/request/request.ts'
import type { RequestStore } from '../../models/store/requestStore.ts'
import type { StoryView } from '../../models/wire/stories.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { DailyFacts } from './dailyFacts.ts'

/** More would not be read, and are no story but a list. */
const MOST = 5

interface StorySources {
  readonly dailyFacts: Pick<DailyFacts, 'since'>
  readonly requests: Pick<RequestStore, 'ofDay'>
  readonly directory: OfficeDirectory
}

/** The longest waits of what is asked about, each as it was lived through; without a name, a need or a note. */
export async function storiesOf(
  selection: Selection,
  now: number,
  { dailyFacts, requests, directory }: StorySources,
): Promise<readonly StoryView[]> {
  const since = await dailyFacts.since(selection.from)
  // Of what is forgotten nothing is left to tell; it must not take the place of what can be told.
  const tables = since.filter(({ isMonth }) => !isMonth)
  const worst = worstCalls(tables, { ...selection, asOf: now, most: MOST })
  const stories = new Map<WorstCall, StoryView>()
  for (const day of new Set(worst.map((call) => call.day))) {
    const wanted = worst.filter((call) => call.day === day)
    const found: Request[] = []
    for await (const request of requests.ofDay(day))
      if (wanted.some(({ raisedAt }) => raisedAt === request.raisedAt) && isAbout(request, selection))
        found.push(request)
    for (const call of wanted) {
      // Those of one order were raised in the same millisecond: the one that waited so long.
      const likely = found.filter(({ raisedAt }) => raisedAt === call.raisedAt)
      const request = likely.find((each) => waitOf(each, now) === call.waitedMs) ?? likely[0]
      if (!request) continue
      found.splice(found.indexOf(request), 1)
      stories.set(call, storyView(request, call, directory))
    }
  }
  return worst.flatMap((call) => stories.get(call) ?? [])
}

const waitOf = ({ waitsFrom, arrivedAt, endedAt }: Request, now: number): number =>
  Math.max(0, (arrivedAt ?? endedAt ?? now) - waitsFrom)

const isAbout = (request: Request, asked: Selection): boolean => {
  const { unitId, placeId, target, needs, ending } = request
  if (!isCounted(request) || ending?.outcome === 'mistake') return false
  return (
    (asked.unitIds === undefined || (unitId !== undefined && asked.unitIds.includes(unitId))) &&
    (asked.placeIds === undefined || asked.placeIds.includes(placeId)) &&
    (asked.need === undefined || needs.includes(asked.need)) &&
    (asked.matterId === undefined || (target.kind === 'matter' && target.matterId === asked.matterId))
  )
}

function storyView(request: Request, { waitedMs }: WorstCall, directory: OfficeDirectory): StoryView {
  const { people, lines, receipts } = storyOf(request)
  const { unitId, target, raisedAt, waitsFrom, arrivedAt, endedAt, ending } = request
  const nameOf = (kind: 'unit' | 'matter', id: string | undefined): Bilingual | undefined =>
    id === undefined ? undefined : itemOrFormer(directory.now, kind, id)?.name
  const unit = nameOf('unit', unitId)
  const matter = nameOf('matter', target.kind === 'matter' ? target.matterId : undefined)
  return {
    raisedAt,
    waitsFrom,
    waitedMs,
    hasCome: arrivedAt !== undefined,
    isOpen: endedAt === undefined,
    place: directory.place(request.placeId).name,
    people: people.map(({ personId, ...somebody }) => {
      const position = directory.now.employees.get(personId)?.position
      return { ...somebody, ...(position ? { position } : {}) }
    }),
    lines,
    receipts,
    ...(unit ? { unit } : {}),
    ...(matter ? { matter } : {}),
    ...(ending ? { outcome: ending.outcome } : {}),
  }
}
