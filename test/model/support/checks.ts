import { type Instant, minutes, seconds } from '../../../models/domain/clock.ts'
import { type Entry, isOpen, type Request, type RequestId } from '../../../models/domain/request/request.ts'
import type { OfficePerson } from '../../support/officePerson.ts'
import type { TestOffice } from '../../support/startOffice.ts'
import { type Happening, WITH_SCREENS, type WithScreen } from './happenings.ts'
import { must } from './must.ts'
import { type Known, mayBecome } from './officeModel.ts'

/** The office that is played, and what is known of it without asking it. */
export interface PlayedOffice {
  readonly office: TestOffice
  readonly people: Readonly<Record<WithScreen, OfficePerson>>
  readonly known: Map<RequestId, Known>
  /** As the store had them after the last step. */
  before: ReadonlyMap<RequestId, Request>
  /** How many requests there must be, ways out aside. */
  readonly expectedRequests: number
  /** Whoever leads a client out is called by a visit that wants it: seen here, and asked for by nobody. */
  readonly waysOut: Set<RequestId>
  readonly now: Instant
  /** Who has said that they are not to be called. */
  readonly away: ReadonlySet<string>
  isThere(who: WithScreen): boolean
  stored(which: { readonly all: boolean }): Promise<ReadonlyMap<RequestId, Request>>
}

/** What was promised for a step that is due, and for whatever else the runner does. */
const LATE_MS = seconds(2)
/** No policy of this office waits longer for its next step; an extension is at most ten minutes. */
const LONGEST_PAUSE_MS = seconds(300) + minutes(10)

/** What holds after every step, whatever it was. */
export async function checkOffice(play: PlayedOffice, happening: Happening): Promise<void> {
  const now = await play.stored({ all: false })
  const board = isAsBefore(play.before, now)
    ? undefined
    : new Map((await play.people.clerk.board()).map((view) => [view.id, view]))
  for (const { id, kind } of now.values()) if (kind === 'wayOut') play.waysOut.add(id)
  const count = (await play.office.requests.countUpTo('9999-12-31')) - play.waysOut.size
  must(count === play.expectedRequests, 'Not as many requests as were asked for.', [count, play.expectedRequests])
  for (const request of now.values()) {
    const before = play.before.get(request.id)
    follow(play, request, before)
    checkHistory(request, before)
    checkKeys(play, request)
    if (before?.status === 'ended' && request.status === 'ended') continue
    checkSomebodyIsCalled(play, request, (board?.get(request.id) ?? request).nobodySince !== undefined)
    checkAwayAreLeft(play, request)
    checkClock(play, request)
    checkSteps(request)
    checkAnswered(request, before, happening)
    if (!board) continue
    must(board.has(request.id) === (request.status !== 'ended'), 'The board does not say so.', request.status)
    must((board.get(request.id)?.status ?? 'ended') === request.status, 'The board says something else.')
  }
  checkDevices(play, now)
  must(play.office.errorsLogged().length === 0, 'An error was logged.', play.office.errorsLogged())
  must(play.office.limitsLogged().length === 0, 'A limit has refused somebody.', play.office.limitsLogged())
  play.before = now
}

/** Then the board was looked at already. */
const isAsBefore = (before: ReadonlyMap<RequestId, Request>, now: ReadonlyMap<RequestId, Request>): boolean =>
  before.size === now.size && [...now.values()].every(({ id, version }) => before.get(id)?.version === version)

/** Nothing becomes of a request that nobody has pressed and no rule has brought about. */
function follow({ known, now }: PlayedOffice, after: Request, before: Request | undefined): void {
  const { id, status } = after
  const request = known.get(id) ?? { id, status, taken: new Set(), refused: new Set(), arrivedAt: undefined }
  known.set(id, request)
  must(mayBecome(request.status, status, after), `It went from ${request.status} to ${status} by itself.`, after)
  request.status = status
  // Whoever said it from upstairs was there when they said it.
  if (status === 'arrived' || status === 'leaving') request.arrivedAt ??= before?.claim?.at ?? now
  else if (status !== 'ended') request.arrivedAt = undefined
}

/** Whatever comes to it, what was there stays as it was. */
export function checkHistory({ history, version }: Request, before: Request | undefined): void {
  if (!before) return
  must(version >= before.version, 'It is older than before.')
  if (version === before.version) {
    must(history.length === before.history.length, 'Its history was changed.')
    return
  }
  const kept = history.slice(0, before.history.length)
  must(JSON.stringify(kept) === JSON.stringify(before.history), 'Its history was changed.')
}

/** What was pressed twice was done once; what was refused was not done. */
function checkKeys({ known }: PlayedOffice, { id, history }: Request): void {
  const keys = history.flatMap(({ key }) => key ?? [])
  must(new Set(keys).size === keys.length, 'An order was carried out twice.')
  const pressed = known.get(id)
  for (const key of pressed?.taken ?? []) must(keys.includes(key), 'An order that was taken is lost.')
  for (const key of pressed?.refused ?? []) must(!keys.includes(key), 'An order that was refused was carried out.')
}

/** Somebody is called, or the clerk is told that nobody could be; and that is said only when it is so. */
function checkSomebodyIsCalled(play: PlayedOffice, request: Request, saysNobody: boolean): void {
  if (!['calling', 'routing'].includes(request.status) || request.claim || request.leftoverSince !== undefined) return
  const ringing = request.pages.filter((page) => isOpen(page) && page.undeliveredAt === undefined)
  must(ringing.length > 0 || saysNobody, 'Nobody is called, and nobody is told.')
  must(ringing.length === 0 || !saysNobody, 'Somebody is called, and it says that nobody is.')
  must(!saysNobody || !isLastResort(play, request), 'Nobody is called, and the secretary of the commune is there.')
}

/** The secretary of the commune stands behind everybody: who is there and has not refused is called. */
function isLastResort({ away, people, isThere }: PlayedOffice, { history, pages }: Request): boolean {
  const hasRefused = history.some(({ by, personId }) => by === 'secretary' || personId === 'secretary')
  const isUnheard = pages.some(({ personId, undeliveredAt }) => personId === 'secretary' && undeliveredAt !== undefined)
  return isThere('secretary') && !people.secretary.mute && !away.has('secretary') && !hasRefused && !isUnheard
}

/** Whoever has said that they are out or absent is left in peace, and does not keep others from being called. */
function checkAwayAreLeft({ away }: PlayedOffice, { pages, claim }: Request): void {
  if (claim) return
  const rings = pages.find((page) => isOpen(page) && away.has(page.personId))
  must(rings === undefined, 'Somebody rings who has said that they are away.', rings)
}

/** Until somebody is there, something is due, and never overdue. */
function checkClock({ now }: PlayedOffice, request: Request): void {
  const { status, dueAt, claim, leftoverSince, waitsFrom, extendedMs, policy, steps, history } = request
  if (!['calling', 'routing', 'accepted'].includes(status) || leftoverSince !== undefined) return
  must(dueAt !== undefined, 'Nothing is due any more, and nobody has come.')
  must((dueAt ?? 0) > now - LATE_MS, 'Something is overdue.', { late: now - (dueAt ?? 0), request, now })
  must((dueAt ?? 0) - now <= LONGEST_PAUSE_MS, 'Nothing is due for a long time.', { inMs: (dueAt ?? 0) - now })
  if (claim) return
  const aims = history.slice(history.findLastIndex(({ kind }) => kind === 'undo') + 1).filter(isAimedAtOthers)
  for (const [index, { unless, afterMs }] of policy.entries()) {
    if (unless !== 'arrived') continue
    const ownAt = waitsFrom + extendedMs + afterMs
    const turnFrom = aims.find(({ at, status }) => status !== 'routing' && at + LEAST_FIRST_TURN_MS > ownAt)?.at ?? 0
    const dueAt = Math.max(ownAt, turnFrom + LONGEST_FIRST_TURN_MS, aims.at(-1)?.at ?? 0)
    const isLeftOut = dueAt < now - LATE_MS && steps[index]?.doneAt === undefined
    must(!isLeftOut, `Step ${index} counts from the arrival, and was left out.`)
  }
}

/** The first to whom a late request is passed on have a turn before anybody hears that nobody has come. */
const isAimedAtOthers = ({ kind }: Entry): boolean => ['assign', 'reassign', 'notMine'].includes(kind)
const LEAST_FIRST_TURN_MS = seconds(30)
const LONGEST_FIRST_TURN_MS = minutes(1)

/** From these on the steps begin anew, or are again what they were. */
const BEGIN_ANEW = ['assign', 'reassign', 'notMine', 'start', 'turnCame', 'undo']

/** A step that is due happens at its time once. */
function checkSteps({ history }: Request): void {
  const done = new Set<string>()
  for (const { kind, step, lateMs, at } of history) {
    if (BEGIN_ANEW.includes(kind)) done.clear()
    if (kind !== 'step' || lateMs === undefined) continue
    const which = `${step} ${at - lateMs}`
    must(!done.has(which), 'A step happened twice.', history)
    done.add(which)
  }
}

/** After an answer nobody is called because nobody has answered; where somebody is, nobody is called at all. */
function checkAnswered(request: Request, before: Request | undefined, happening: Happening): void {
  const { status, pages, history, policy } = request
  if (['arrived', 'leaving', 'ended', 'waiting'].includes(status))
    must(!pages.some(isOpen), `Somebody rings, and it is ${status}.`)
  if (status === 'accepted')
    must(
      !pages.some((page) => isOpen(page) && page.personId === request.responder?.personId),
      'Whoever is on the way rings.',
    )
  const wasAnswered = before !== undefined && ['accepted', 'arrived', 'leaving', 'ended'].includes(before.status)
  if (!wasAnswered || ORDERS.includes(happening.what)) return
  const since = history.slice(before.history.length).filter(({ kind, step }) => kind === 'step' && step !== undefined)
  for (const { step = -1 } of since)
    must(policy[step]?.unless === 'arrived', 'Somebody was called because nobody had answered, and somebody had.')
}

/** By these somebody may have said that others are to be called. */
const ORDERS: readonly Happening['what'][] = ['move', 'repeat', 'link', 'message']

/** What rings in the store rings at those who are there, and nothing else does. */
function checkDevices(play: PlayedOffice, now: ReadonlyMap<string, Request>): void {
  for (const who of WITH_SCREENS) {
    if (!play.isThere(who)) continue
    for (const request of now.values()) {
      const page = request.pages.find((each) => each.personId === who && isOpen(each))
      const shouldRing = page !== undefined && page.notedAt === undefined
      const rings = play.people[who].call(request.id)?.ringing === true
      must(rings === shouldRing, `${who}: ${rings ? 'rings without a call' : 'is called and does not ring'}.`, {
        status: request.status,
      })
    }
  }
}
