import type { Instant } from '../clock.ts'
import type { PersonId } from '../directory/directory.ts'
import { type DecisionContext, draftOf } from '../request/draft.ts'
import { question } from '../request/eligible.ts'
import { type CalledAs, type Entry, isOpen, type Request, type SkipReason } from '../request/request.ts'
import { candidatesFor, competentFor, type Reach } from '../request/responders.ts'
import { stepOrigin } from '../request/steps.ts'

/** One moment at which the timer looked for somebody. */
export interface Moment {
  /** Since the client began to wait. */
  readonly afterMs: number
  /** Which step found somebody; absent: none did, and those above were tried. */
  readonly step?: number
  /** Its own time had not come: the steps before it had found nobody. */
  readonly isBroughtForward: boolean
  readonly called: readonly Called[]
  readonly others: readonly Other[]
}

export interface Called {
  readonly personId: PersonId
  readonly as: CalledAs
  readonly reach: Reach
  /** Rang already: rings anew. */
  readonly isAgain: boolean
  /** Whom they stand in for, where that is known. */
  readonly standsInFor?: PersonId
}

/** Why somebody was not called: cannot be, rings or comes already, or their turn is after the one who was. */
export interface Other {
  readonly personId: PersonId
  readonly why: SkipReason | 'rings' | 'comes' | 'later'
}

/** What the timer has done between two states of a request, as its history tells it. */
export function momentsOf(
  after: Request,
  before: Request | undefined,
  contextAt: (at: Instant) => DecisionContext,
): readonly Moment[] {
  const known = before?.version ?? 0
  const entries = after.history.filter(({ kind, version }) => kind === 'step' && version > known)
  return entries.map((entry) => momentOf(entry, after, before ?? { ...after, pages: [] }, contextAt(entry.at)))
}

function momentOf(entry: Entry, after: Request, before: Request, context: DecisionContext): Moment {
  const calledIds = entry.called ?? []
  const step = entry.step === undefined ? undefined : after.policy[entry.step]
  const origin = step && stepOrigin(after, step)
  return {
    afterMs: entry.at - after.waitsFrom,
    ...(entry.step === undefined ? {} : { step: entry.step }),
    isBroughtForward: step !== undefined && origin !== undefined && origin + step.afterMs > entry.at,
    called: calledIds.map((personId) => calledOf(personId, after, before, context)),
    others: othersOf(entry, before, context),
  }
}

function calledOf(personId: PersonId, after: Request, before: Request, context: DecisionContext): Called {
  const as = after.pages.findLast((page) => page.personId === personId)?.as ?? 'colleague'
  const standsInFor = whomFor(personId, as, after, context)
  return {
    personId,
    as,
    reach: context.presence.reachOf(personId),
    isAgain: before.pages.some((page) => page.personId === personId && isOpen(page)),
    ...(standsInFor === undefined ? {} : { standsInFor }),
  }
}

function whomFor(
  personId: PersonId,
  as: CalledAs,
  { target }: Request,
  { directory, presence }: DecisionContext,
): PersonId | undefined {
  if (as !== 'substitute') return undefined
  return competentFor(directory, target).find((each) => {
    const usual = directory.employees.get(each)?.substituteIds ?? []
    return usual.includes(personId) || (presence.standInsOf?.(each) ?? []).includes(personId)
  })
}

function othersOf(entry: Entry, before: Request, context: DecisionContext): readonly Other[] {
  const called = new Set(entry.called)
  const skipped = (entry.skipped ?? []).map(({ personId, why }): Other => ({ personId, why }))
  const step = entry.step === undefined ? undefined : before.policy[entry.step]
  if (!step || step.call === 'again') return skipped
  const passed = new Set(skipped.map(({ personId }) => personId))
  const behind = candidatesFor(step.call, question(draftOf(before), context)).inOrder.filter(
    ({ personId }) => !called.has(personId) && !passed.has(personId),
  )
  return [...skipped, ...behind.map(({ personId }): Other => ({ personId, why: whyNot(personId, before) }))]
}

function whyNot(personId: PersonId, { pages, responder }: Request): Other['why'] {
  if (responder?.personId === personId) return 'comes'
  return pages.some((page) => page.personId === personId && isOpen(page)) ? 'rings' : 'later'
}
