import type { Instant } from '../../../models/domain/clock.ts'
import type { ArrivalLimits } from '../../../models/domain/reports/arrivalLimits.ts'
import type { ResponseFigures, WaitFigures } from '../../../models/domain/reports/responseFigures.ts'
import { isBell, isWayOut, type Request } from '../../../models/domain/request/request.ts'
import type { FiguresView, ResponseTimes } from '../../../models/wire/reports.ts'
import { recount } from '../../support/recount.ts'
import { must } from './must.ts'
import type { Stage } from './stage.ts'

/** What the office says of its day is what has happened in it: by a recount of its requests, and by what the model has seen. */
export async function checkFigures(
  stage: Pick<Stage, 'people' | 'now'>,
  day: readonly Request[],
  arrivals: readonly number[],
): Promise<void> {
  const { now } = stage
  const body = await asked(stage, '')
  const around = { now, limits: body.limits.limits }
  const counted = countedOf(day)
  mustSay(body.all, counted, around)
  for (const row of body.units) {
    const unitId = row.unitId === 'none' ? undefined : row.unitId
    mustSay(
      row,
      counted.filter((each) => each.unitId === unitId),
      around,
    )
  }
  const inUnits = body.units.reduce((sum, { count }) => sum + (count ?? 0), 0)
  must(inUnits === counted.length, 'The units count other requests than the office.', [inUnits, counted.length])
  const inHours = body.hours.reduce((sum, { count }) => sum + (count ?? 0), 0)
  must(inHours === counted.length, 'The hours count other requests than the office.', [inHours, counted.length])
  const spread = body.spread.reduce<number>((sum, count) => sum + (count ?? 0), 0)
  const { count, medianMs } = body.all.waits.arrived
  must(spread === count, 'The spread counts other arrivals.', [spread, count])
  must(count === arrivals.length, 'The figures count other arrivals than were seen.', [count, arrivals.length])
  const inTheMiddle = arrivals.toSorted((a, b) => a - b)[Math.ceil(arrivals.length / 2) - 1]
  must((inTheMiddle ?? null) === medianMs, 'Half of them waited another time.', [medianMs, inTheMiddle])
  await checkNarrowed(stage, counted)
}

async function asked({ people }: Pick<Stage, 'people'>, narrowed: string): Promise<ResponseTimes> {
  const { status, body } = await people.secretary.get<ResponseTimes>(`/api/reports/response-times?days=1${narrowed}`)
  must(status === 200, 'The figures were refused.', body)
  return body
}

/** By what a question may be narrowed, and how each request answers it. */
const NARROWED: readonly (readonly [string, (request: Request) => boolean])[] = [
  ['&unit=taxes', ({ unitId }) => unitId === 'taxes'],
  ['&matter=idCard', ({ target }) => target.kind === 'matter' && target.matterId === 'idCard'],
  ['&need=wayOut', ({ needs }) => needs.includes('wayOut')],
  ['&place=quietRoom', ({ placeId }) => placeId === 'quietRoom'],
  ['&hourFrom=10&hourTo=11', ({ raisedAt }) => hourInWarsaw(raisedAt) === 10],
  ['&weekday=0&need=noStairs', ({ needs }) => needs.includes('noStairs')],
]

/** Another question after each sequence. */
async function checkNarrowed(stage: Pick<Stage, 'people' | 'now'>, counted: readonly Request[]): Promise<void> {
  const [query, isMeant] = NARROWED[counted.length % NARROWED.length] ?? ['', () => true]
  const body = await asked(stage, query)
  mustSay(body.all, counted.filter(isMeant), { now: stage.now, limits: body.limits.limits })
}

const hour = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Warsaw', hour: '2-digit', hourCycle: 'h23' })
const hourInWarsaw = (at: Instant): number => Number(hour.format(at))

/** A bell says nothing about those who are called afterwards, nor does a way out. */
export const isFigured = (request: Request): boolean => !isBell(request) && !isWayOut(request)

/** Of what was entered by mistake nobody waited. */
export const countedOf = (day: readonly Request[]): readonly Request[] =>
  day.filter((each) => isFigured(each) && each.ending?.outcome !== 'mistake')

export function mustSay(
  said: FiguresView,
  requests: readonly Request[],
  around: { readonly now: Instant; readonly limits: ArrivalLimits },
): void {
  const { limits, ...own } = recount(requests, around.now, () => around.limits)
  const within = limits.map(({ met, missed }) => {
    const decided = met + missed
    return { share: decided === 0 ? null : met / decided, decided }
  })
  for (const figure of Object.keys(own) as (keyof typeof own)[]) {
    const [theirs, ours] = [said[figure], own[figure]]
    must(JSON.stringify(inOrder(theirs)) === JSON.stringify(inOrder(ours)), `Another ${figure} is told.`, {
      theirs,
      ours,
    })
  }
  must(
    within.every(({ share, decided }, at) => {
      const theirs = said.within[at]
      return theirs?.decided === decided && Math.abs((theirs.share ?? -1) - (share ?? -1)) < 1e-9
    }),
    'Another share is told.',
    { theirs: said.within, ours: within },
  )
}

type Waits = Readonly<Record<string, WaitFigures>>
type Told = ResponseFigures[keyof ResponseFigures] | FiguresView[keyof FiguresView]

/** Waits by their names, whichever comes first. */
function inOrder(told: Told): unknown {
  if (typeof told !== 'object' || told === null) return told
  return Object.entries(told as Waits)
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([name, { count, medianMs, p90Ms }]) => [name, count, medianMs, p90Ms])
}
