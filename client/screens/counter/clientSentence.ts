import type { Instant } from '../../../models/domain/clock.ts'
import type { Texts } from '../../../models/texts/pl/firstPage.ts'
import type { CallLine, PersonView, RequestView } from '../../../models/wire/views.ts'

const MINUTE_MS = 60_000

type Say = (text: PersonView['position']) => string

/** One sentence the clerk can read out to the client: plain, and true at this moment. No names, only positions. */
export function clientSentence(request: RequestView, now: Instant, texts: Texts, write: Say): string | undefined {
  const { tell } = texts
  const say: Say = (text) => tell.aloud(write(text))
  if (request.leftoverSince !== undefined) return undefined
  if (request.status === 'waiting') return tell.waiting
  if (request.status === 'leaving') return tell.leaving
  if (request.status === 'ended') return tell.ended
  if (request.status === 'arrived')
    return request.arrived?.person ? tell.arrived(say(request.arrived.person.position)) : tell.arrivedSomebody
  if (request.responder) return coming(request, request.responder, now, texts, say)
  if (request.nobodySince !== undefined) return tell.nobody
  if (request.lateSince !== undefined) return hasManager(request.calls) ? tell.late : tell.lateAlone
  if (request.status === 'routing') return tell.routing
  return called(request.calls, texts, say)
}

function coming(
  request: RequestView,
  responder: NonNullable<RequestView['responder']>,
  now: Instant,
  { tell, common }: Texts,
  say: Say,
): string {
  const { person, expectedAt } = responder
  const leftMs = expectedAt === undefined ? 0 : expectedAt - now
  const who = say(person.position)
  const from = common.fromFloor(person.floor)
  // Past the moment that was promised, "only a moment" would be a lie.
  const isOverdue = expectedAt !== undefined && leftMs <= 0
  const sentence =
    leftMs > 0 ? tell.coming(who, from, common.aboutMinutes(Math.ceil(leftMs / MINUTE_MS))) : tell.comingSoon(who, from)
  if (request.lateSince !== undefined || isOverdue) return tell.comingLate(who, from)
  return sentence
}

/** "We have called the manager" is said only if the call has reached one. */
const hasManager = (calls: readonly CallLine[]): boolean =>
  calls.some(({ as, state }) => (as === 'manager' || as === 'secretary') && (state === 'delivered' || state === 'seen'))

function called(calls: readonly CallLine[], { tell }: Texts, say: Say): string {
  const open = calls.filter((call) => call.state !== 'closed' && call.state !== 'undelivered')
  const seen = open.findLast((call) => call.state === 'seen')
  if (seen) return tell.seen(say(seen.person.position))
  const latest = open.at(-1)
  return latest ? tell.calling(say(latest.person.position)) : tell.nobody
}
