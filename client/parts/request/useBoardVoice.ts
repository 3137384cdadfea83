import { useEffect } from 'preact/hooks'
import type { RequestView } from '../../../models/wire/views.ts'
import { announce } from '../../state/announcer.ts'
import { watchBoard } from '../../state/board.ts'
import { said, texts } from '../../state/language.ts'

/** Says aloud what changes for a client: somebody comes, nobody could be reached, somebody claims to be here. */
export function useBoardVoice(): void {
  useEffect(
    () =>
      watchBoard((request, before) => {
        const sentence = before ? sentenceOf(request, before) : undefined
        if (sentence) announce(sentence)
      }),
    [],
  )
}

function sentenceOf(request: RequestView, before: RequestView): string | undefined {
  const { board: words } = texts.value
  const { code, responder, claim, ended } = request
  if (ended && !before.ended) return `${code}: ${words.ended(texts.value.outcomes[ended.outcome])}`
  if (request.nobodySince !== undefined && before.nobodySince === undefined) return words.nobodyAnnounced(code)
  if (claim && !before.claim) return words.claimAnnounced(code, claim.person.name)
  if (request.arrived && !before.arrived) return words.arrivedAnnounced(code)
  if (responder && responder.person.id !== before.responder?.person.id)
    return words.acceptedAnnounced(code, said(responder.person.position))
  return request.lateSince !== undefined && before.lateSince === undefined ? words.lateAnnounced(code) : undefined
}
