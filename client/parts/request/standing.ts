import { computed } from '@preact/signals'
import { type Facts, type Standing, standingOf } from '../../../models/domain/request/standing.ts'
import { type StandingWords, standingWords, type Writing } from '../../../models/texts/standingWords.ts'
import type { CallView, PersonView, RequestView } from '../../../models/wire/views.ts'
import { said, texts } from '../../state/language.ts'
import { clockTime, dayAndTime, duration, now } from '../../state/time.ts'

export type RequestStanding = Standing<PersonView>

/** How a request stands now, for every board. */
export const standingNow = (request: RequestView): RequestStanding => standingOf(request, now.value)

/** The same for whoever is called, on the way, or with the client. */
export const callStanding = (call: CallView): RequestStanding => standingOf(factsOf(call), now.value)

export const writing = computed<Writing>(() => ({
  texts: texts.value,
  now: now.value,
  time: clockTime,
  dayAndTime,
  duration,
  say: said,
}))

export const wordsOf = (standing: RequestStanding): StandingWords => standingWords(standing, writing.value)

function factsOf({ status, kind, waitsFrom, responder, claim, arrivedAt, askedAt }: CallView): Facts<PersonView> {
  return {
    status,
    kind,
    waitsFrom,
    ...(responder === undefined ? {} : { responder }),
    ...(claim === undefined ? {} : { claim }),
    ...(arrivedAt === undefined ? {} : { arrived: { at: arrivedAt } }),
    ...(askedAt === undefined ? {} : { askedAt }),
  }
}
