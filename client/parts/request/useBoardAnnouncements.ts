import { useEffect } from 'preact/hooks'
import type { RequestView } from '../../../models/wire/views.ts'
import { announce } from '../../state/announcer.ts'
import { requests, watchBoard } from '../../state/board.ts'
import { said, texts } from '../../state/language.ts'
import { me } from '../../state/session.ts'
import { standingNow } from './standing.ts'

/** Says aloud what changes for a client: somebody comes, nobody could be reached, somebody claims to be here. */
export function useBoardAnnouncements(): void {
  useEffect(
    () =>
      watchBoard((request, before) => {
        const sentence = before ? sentenceOf(request, before) : firstOf(request)
        if (sentence) announce(sentence)
      }),
    [],
  )
}

/** Raised when nobody could be notified: it does not become so later, and has to be said now. */
const firstOf = (request: RequestView): string | undefined =>
  standingNow(request).phase === 'nobody' ? texts.value.board.nobodyAnnounced(request.code) : undefined

/** What the client has pressed: said once, and no alarm. A visit of several requests says it on its first. */
function noteOf({ id, code, visit, visitId }: RequestView, before: RequestView): string | undefined {
  const { visit: words } = texts.value
  const first = requests.value.find((each) => each.visitId === visitId && each.status !== 'ended')
  if (first && first.id !== id) return undefined
  const last = visit?.said?.at(-1)
  const isNew = last !== undefined && last.at > (before.visit?.said?.at(-1)?.at ?? 0)
  return isNew ? words.saidAnnounced(code, words.clientNotes[last.note]) : undefined
}

/** Nobody answers for the client any more, or it is now whoever sits here. */
function responsibilityOf({ code, visit }: RequestView, before: RequestView): string | undefined {
  const { visit: words } = texts.value
  if (visit?.unattendedSince !== undefined && before.visit?.unattendedSince === undefined)
    return words.unattendedAnnounced(code)
  const isNew = before.visit !== undefined && visit?.clerk.id !== before.visit.clerk.id
  return isNew && visit?.clerk.id === me.value?.person.id ? words.mineAnnounced(code) : undefined
}

function sentenceOf(request: RequestView, before: RequestView): string | undefined {
  const { board: words } = texts.value
  const { code, ended } = request
  if (ended && !before.ended) return `${code}: ${words.ended(texts.value.outcomes[ended.outcome])}`
  const { phase, who, isLate } = standingNow(request)
  const was = standingNow(before)
  const isNew = phase !== was.phase
  if (phase === 'nobody' && isNew) return words.nobodyAnnounced(code)
  if (phase === 'claimed' && isNew && who) return words.claimAnnounced(code, who.name)
  if (phase === 'arrived' && isNew) return words.arrivedAnnounced(code)
  if (phase === 'coming' && who && who.id !== was.who?.id) return words.acceptedAnnounced(code, said(who.position))
  return isLate && !was.isLate
    ? words.lateAnnounced(code)
    : (noteOf(request, before) ?? responsibilityOf(request, before))
}
