import type { Instant } from '../../models/domain/clock.ts'
import { itemOrFormer } from '../../models/domain/directory/change.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import { ASKED_DAYS, CAUSES, type Cause, causeIn, type GivenCause } from '../../models/domain/quality/cause.ts'
import { type EndedCall, isLate } from '../../models/domain/quality/nonconformity.ts'
import { disclosedRows } from '../../models/domain/reports/disclosure.ts'
import { limitsFor } from '../../models/domain/reports/limitsFor.ts'
import type { ResponseFigures } from '../../models/domain/reports/responseFigures.ts'
import type { CausesView, LateCallView } from '../../models/wire/quality.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import { type Disclosure, disclosedCount } from '../reports/disclosedFigures.ts'
import { disclosureTo } from '../reports/responseTimes.ts'

/** How often each cause was said, of requests raised in `from <= raisedAt < to`. */
export function countedCauses(
  given: readonly GivenCause[],
  { from, to }: { readonly from: Instant; readonly to: Instant },
  isAbout: (each: GivenCause) => boolean = () => true,
): ReadonlyMap<Cause, number> {
  const counts = new Map<Cause, number>()
  for (const each of given) {
    const cause = causeIn(each)
    if (cause === undefined || each.raisedAt < from || each.raisedAt >= to || !isAbout(each)) continue
    counts.set(cause, (counts.get(cause) ?? 0) + 1)
  }
  return counts
}

/** Causes and what is missing, so that nobody finds one that is kept back by subtraction. */
export function disclosedCauses(
  counts: ReadonlyMap<Cause, number>,
  { nonconforming }: Pick<ResponseFigures, 'nonconforming'>,
  disclosure: Disclosure,
): Pick<CausesView, 'nonconforming' | 'missing' | 'byCause'> {
  const given = CAUSES.map((cause) => ({ cause, count: counts.get(cause) ?? 0 }))
  const missing = Math.max(0, nonconforming - given.reduce((sum, { count }) => sum + count, 0))
  const rows = [...given, { cause: undefined, count: missing }]
  const isDisclosed = disclosedRows(rows.map(({ count }) => ({ count, isOfOne: false })))
  const told = rows.map(({ count }, at) => (disclosure.isProtected && !isDisclosed[at] ? null : count))
  return {
    nonconforming: disclosedCount(nonconforming, disclosure),
    missing: told.at(-1) ?? null,
    byCause: given.map(({ cause }, at) => ({ cause, count: told[at] ?? null })),
  }
}

interface Sources {
  readonly directory: OfficeDirectory
  givenOf(id: string): GivenCause | undefined
}

export function lateCallView(call: EndedCall, { directory, givenOf }: Sources): LateCallView {
  const { now } = directory
  const matter = call.matterId === undefined ? undefined : itemOrFormer(now, 'matter', call.matterId)?.name
  const unit = call.unitId === undefined ? undefined : itemOrFormer(now, 'unit', call.unitId)?.name
  const given = givenOf(call.id)
  const cause = causeIn(given)
  return {
    id: call.id,
    code: call.code,
    raisedAt: call.raisedAt,
    waitedMs: call.waitedMs,
    isLate: isLate(call, limitsFor(now, call)),
    isEscalated: call.isEscalated,
    nobodyCame: !call.wasHelped,
    said: (given?.steps ?? []).map(({ by, ...step }) => ({ ...step, byName: directory.person(by).name })),
    ...(matter === undefined ? {} : { matter }),
    ...(unit === undefined ? {} : { unit }),
    ...(call.likely === undefined ? {} : { likely: call.likely }),
    ...(cause === undefined ? {} : { cause }),
  }
}

interface Asking {
  readonly days: number
  readonly figures: Pick<ResponseFigures, 'count' | 'nonconforming'>
  readonly counts: ReadonlyMap<Cause, number>
  readonly recent: readonly EndedCall[]
  readonly actor: Actor
}

/** Single calls are told to supervisors alone: of one call, everything is about somebody. */
export function causesView({ days, figures, counts, recent, actor }: Asking, sources: Sources): CausesView {
  const disclosure = disclosureTo(actor)
  return {
    days,
    requests: disclosedCount(figures.count, disclosure),
    ...disclosedCauses(counts, figures, disclosure),
    calls: disclosure.isProtected ? [] : recent.map((call) => lateCallView(call, sources)),
    askedDays: ASKED_DAYS,
  }
}
