import type { Instant } from '../domain/clock.ts'
import type { Bilingual } from '../domain/directory/directory.ts'
import type { Standing } from '../domain/request/standing.ts'
import { isSuperior } from '../domain/request/superiors.ts'
import type { Texts } from './pl/everyPage.ts'

/** With what a sentence is written: the reader's language, and the forms of times in it. */
export interface Writing {
  readonly texts: Texts
  readonly now: Instant
  time(at: Instant): string
  dayAndTime(at: Instant): string
  duration(ms: number): string
  say(text: Bilingual): string
}

interface Somebody {
  readonly name: string
  readonly position: Bilingual
  readonly floor: number
}

/** How a request stands, in words: no screen says any of it in another way. */
export interface StandingWords {
  readonly state: string
  readonly clock?: string
  readonly who?: string
  readonly promise?: string
  readonly next?: string
}

export function standingWords(standing: Standing<Somebody>, writing: Writing): StandingWords {
  return Object.fromEntries(
    Object.entries({
      state: stateWord(standing.phase, writing.texts),
      clock: clockWords(standing, writing),
      who: whoWords(standing, writing.texts),
      promise: promiseWords(standing, writing),
      next: nextWords(standing, writing),
    }).filter(([, words]) => words !== undefined),
  ) as unknown as StandingWords
}

function stateWord(phase: Standing<unknown>['phase'], { statuses, phases }: Texts): string {
  return { ...statuses, ...phases }[phase]
}

function clockWords(standing: Standing<unknown>, writing: Writing): string | undefined {
  const { phase, waited, neededAt, leavingFrom, turn } = standing
  const { texts, now, duration, dayAndTime } = writing
  const { board } = texts
  if (turn !== undefined) return board.turn(turn + 1)
  if (neededAt !== undefined) return board.neededAt(writing.time(neededAt))
  if (leavingFrom !== undefined) return board.leavingSince(duration(now - leavingFrom))
  if (waited === undefined) return undefined
  if (phase === 'leftover') return dayAndTime(waited.from)
  if (waited.until !== undefined) return board.waited(duration(waited.until - waited.from))
  return board.waits(duration(now - waited.from))
}

function whoWords({ phase, who }: Standing<Somebody>, { board }: Texts): string | undefined {
  if (who === undefined) return undefined
  if (phase === 'claimed') return board.claims(who.name)
  return phase === 'coming' ? board.comes(who.name) : board.with(who.name)
}

function promiseWords({ promise }: Standing<unknown>, { texts, now, time, duration }: Writing): string | undefined {
  if (promise === undefined) return undefined
  return promise.isOver ? texts.board.overdue(duration(now - promise.at)) : texts.board.expected(time(promise.at))
}

/** "za 40 s: kierownik": what Parter does next if nobody moves. */
function nextWords(standing: Standing<unknown>, { texts, now, duration }: Writing): string | undefined {
  const { next } = standing
  if (next === undefined) return undefined
  const what = whatNext(standing, texts)
  return next.at <= now ? texts.board.nextNow(what) : texts.board.nextIn(duration(next.at - now), what)
}

function whatNext({ phase, next }: Standing<unknown>, { board, nextCall }: Texts): string {
  if (next === undefined || 'countsAsHere' in next) return board.nextHere
  if (!next.isAgain) return nextCall[next.as]
  if (phase === 'nobody') return board.nextTry
  return isSuperior(next.as) ? board.nextAgainFor(nextCall[next.as]) : board.nextAgain
}

const MINUTE_MS = 60_000

/**
 * One sentence the clerk can read out to the client, or a client's screen shows: plain, and true at this moment. No
 * names, only positions. `isBounded`: beside it stands how long it takes at most, which it then does not say itself.
 */
export function clientSentence(
  standing: Standing<Somebody>,
  writing: Told,
  { isBounded = false }: { readonly isBounded?: boolean } = {},
): string | undefined {
  const sentence = sentenceOf(standing, writing, isBounded)
  // It may begin with a position, which begins with no capital of its own.
  return sentence && sentence.charAt(0).toLocaleUpperCase(writing.texts.locale) + sentence.slice(1)
}

type Told = Pick<Writing, 'texts' | 'now' | 'say'>

function sentenceOf(standing: Standing<Somebody>, writing: Told, isBounded: boolean): string | undefined {
  const { tell } = writing.texts
  const { phase, who, called, isLate } = standing
  const aloud = ({ position }: Somebody): string => tell.aloud(writing.say(position))
  if (phase === 'leftover') return undefined
  if (standing.isWayOut) return wayOutSentence(standing, writing)
  // Somebody else still serves the client: the next one comes so that they need not wait.
  if (standing.neededAt !== undefined) return tell.ahead
  if (phase === 'waiting' || phase === 'leaving' || phase === 'ended') return tell[phase]
  if (phase === 'arrived') return who ? tell.arrived(aloud(who)) : tell.arrivedSomebody
  if (phase === 'claimed' && who) return tell.claimed(aloud(who))
  if (phase === 'coming' && who) return comingSentence(standing, aloud(who), who.floor, { ...writing, isBounded })
  if (phase === 'nobody') return tell.nobody
  if (isLate) return standing.hasReachedSuperior ? tell.late : tell.lateAlone
  if (phase === 'routing') return tell.routing
  if (!called) return tell.nobody
  const { seen, noted, calling } = tell
  return { seen, noted, called: calling }[called.is](aloud(called.person))
}

/** The last step: nothing that was said of the matter holds for it. */
function wayOutSentence(
  { phase, who }: Standing<Somebody>,
  { texts: { tell, common }, say }: Pick<Writing, 'texts' | 'say'>,
): string {
  if (phase === 'ended') return tell.ended
  const aloud = who && tell.aloud(say(who.position))
  if (aloud === undefined) return phase === 'leaving' || phase === 'arrived' ? tell.leaving : tell.leadCalled
  return phase === 'coming' ? tell.leadComes(aloud, common.fromFloor(who?.floor ?? 0)) : tell.leads(aloud)
}

function comingSentence(
  { promise, isLate }: Standing<unknown>,
  who: string,
  floor: number,
  { texts: { tell, common }, now, isBounded }: Pick<Writing, 'texts' | 'now'> & { readonly isBounded: boolean },
): string {
  const from = common.fromFloor(floor)
  // Past the moment that was promised, "only a moment" would be a lie.
  if (isLate || promise?.isOver) return tell.comingLate(who, from)
  if (isBounded) return tell.comes(who, from)
  if (!promise) return tell.comingSoon(who, from)
  return tell.coming(who, from, common.aboutMinutes(Math.ceil((promise.at - now) / MINUTE_MS)))
}
