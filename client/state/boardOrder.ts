import { type Phase, standingOf } from '../../models/domain/request/standing.ts'
import type { RequestView } from '../../models/wire/views.ts'

/** The most late on top: whoever waits worst is seen first. */
export function byLateness(a: RequestView, b: RequestView): number {
  return urgencyOf(a) - urgencyOf(b) || originOf(a) - originOf(b) || (a.code < b.code ? -1 : 1)
}

function urgencyOf(request: RequestView): number {
  const { phase, isLate } = standingOf(request, 0)
  return isLate ? Math.min(URGENCY[phase], LATE) : URGENCY[phase]
}

const LATE = 2
const URGENCY = {
  nobody: 0,
  claimed: 1,
  routing: 3,
  calling: 3,
  coming: 3,
  leaving: 4,
  arrived: 5,
  waiting: 6,
  leftover: 6,
  ended: 7,
} as const satisfies Record<Phase, number>

const originOf = (request: RequestView): number => request.lateSince ?? request.waitsFrom

/** Requests of one client stand together, where the most urgent of them stands. */
export function byVisit(sorted: readonly RequestView[]): readonly RequestView[] {
  const visits = new Map<string, RequestView[]>()
  for (const request of sorted) visits.set(request.visitId, [...(visits.get(request.visitId) ?? []), request])
  return [...visits.values()].flat()
}

/** One card for each client, where the first of their requests stands; on it their requests in the order of their turns. */
export function visitsOf(inOrder: readonly RequestView[]): readonly (readonly [string, readonly RequestView[]])[] {
  const visits = new Map<string, RequestView[]>()
  for (const request of inOrder) visits.set(request.visitId, [...(visits.get(request.visitId) ?? []), request])
  return [...visits].map(([visitId, requests]) => [visitId, requests.sort(byTurn)])
}

const byTurn = (a: RequestView, b: RequestView): number => a.turn - b.turn || a.raisedAt - b.raisedAt

/** The ideal order, or, while a hand is over the list, the order as it stands with new ones behind. */
export function steadyOrder(shown: readonly string[], ideal: readonly string[], isHeld: boolean): readonly string[] {
  if (!isHeld) return ideal
  return [...shown, ...ideal.filter((id) => !shown.includes(id))]
}

/** What has just ended keeps its place among the open ones until it goes: there a wrong press can be taken back. */
export function withEnded(
  shown: readonly string[],
  open: readonly string[],
  ended: readonly string[],
): readonly string[] {
  const order = [...open]
  const places = ended.map((id) => ({ id, at: shown.indexOf(id) })).sort((a, b) => a.at - b.at)
  for (const { id, at } of places) order.splice(at < 0 ? order.length : at, 0, id)
  return order
}
