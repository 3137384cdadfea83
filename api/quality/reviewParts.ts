import { itemOrFormer } from '../../models/domain/directory/change.ts'
import { daysOf, type ReviewId, reviewBefore } from '../../models/domain/quality/review.ts'
import { summedMinutes, worstProvenFirst } from '../../models/domain/readiness/proof.ts'
import { alternativesIn } from '../../models/domain/reports/alternatives.ts'
import { disclosedRows } from '../../models/domain/reports/disclosure.ts'
import type { FactsTable } from '../../models/domain/reports/factsTable.ts'
import { competentFor } from '../../models/domain/request/responders.ts'
import { dayAfter, hoursOn } from '../../models/domain/schedule/workingTime.ts'
import type { ProvenDayStore } from '../../models/store/provenDayStore.ts'
import type { ProvenInReview, ReviewContent } from '../../models/wire/reviews.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import { type Disclosure, disclosedCount } from '../reports/disclosedFigures.ts'

interface Known {
  readonly directory: OfficeDirectory
  readonly disclosure: Disclosure
}

/** For which share of these days’ opening hours somebody competent could have been called on a proven device: over all matters. */
export async function provenIn(
  id: ReviewId,
  today: string,
  provenDays: ProvenDayStore,
  { directory, disclosure }: Known,
): Promise<ProvenInReview> {
  const { first, last } = daysOf(id)
  const counted = await provenDays.between(first, last)
  const sums = summedMinutes(counted).toSorted(worstProvenFirst)
  // Of a matter of one person the minutes are that person's.
  const isOfOne = (matterId: string) => competentFor(directory.now, { kind: 'matter', matterId }).length < 2
  const told = disclosedRows(sums.map(({ matterId, open }) => ({ count: open, isOfOne: isOfOne(matterId) })))
  return {
    daysCounted: counted.length,
    daysOpen: openDays(first, last < today ? last : today, directory),
    share: shareOf(sums),
    shareBefore: await shareIn(reviewBefore(id), provenDays),
    matters: sums.flatMap(({ matterId, proven, open }, at) => {
      if (disclosure.isProtected && !told[at]) return []
      return [{ matterId, name: directory.target({ kind: 'matter', matterId }).name, proven, open }]
    }),
  }
}

async function shareIn(id: ReviewId, provenDays: ProvenDayStore): Promise<number | null> {
  const { first, last } = daysOf(id)
  return shareOf(summedMinutes(await provenDays.between(first, last)))
}

function shareOf(sums: readonly { readonly proven: number; readonly open: number }[]): number | null {
  const open = sums.reduce((sum, each) => sum + each.open, 0)
  return open === 0 ? null : sums.reduce((sum, each) => sum + each.proven, 0) / open
}

function openDays(first: string, last: string, { now: { office } }: OfficeDirectory): number {
  let days = 0
  for (let day = first; day <= last; day = dayAfter(day)) if (hoursOn(office, day)) days += 1
  return days
}

/** Cases of alternative access of these days, by building and reason. */
export function alternativesOf(
  tables: readonly FactsTable[],
  { first, last }: { readonly first: string; readonly last: string },
  { directory, disclosure }: Known,
): NonNullable<ReviewContent['alternatives']> {
  const found = alternativesIn(
    tables.filter(({ day }) => day >= first && day <= last),
    (placeId) => (placeId === undefined ? '' : (itemOrFormer(directory.now, 'place', placeId)?.building ?? '')),
  )
  const sums = new Map<
    string,
    { building: string; reason: (typeof found)[number]['reason']; cases: number; nobodyCame: number }
  >()
  for (const { building, reason, cases, nobodyCame } of found) {
    const key = JSON.stringify([building, reason])
    const sum = sums.get(key) ?? { building, reason, cases: 0, nobodyCame: 0 }
    sums.set(key, { ...sum, cases: sum.cases + cases, nobodyCame: sum.nobodyCame + nobodyCame })
  }
  const rows = [...sums.values()]
  const told = disclosedRows(rows.map(({ cases }) => ({ count: cases, isOfOne: false })))
  return rows.map(({ building, reason, cases, nobodyCame }, at) => {
    const count = (value: number) => (disclosure.isProtected && !told[at] ? null : disclosedCount(value, disclosure))
    return { building, reason, cases: count(cases), nobodyCame: count(nobodyCame) }
  })
}
