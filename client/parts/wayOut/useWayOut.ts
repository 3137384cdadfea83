import { useState } from 'preact/hooks'
import type { Leader, Parting } from '../../../models/domain/request/request.ts'
import { texts } from '../../state/language.ts'
import { me } from '../../state/session.ts'
import { isText, isYesOrNo, oneOf, useDraft } from '../../ui/useDraft.ts'

/** Who can lead the client out, as one chooses: whoever is with them, oneself, the clerks, or anybody else. */
export const LEADERS = ['here', 'me', 'clerks', 'other'] as const
export type LeaderChoice = (typeof LEADERS)[number]

interface WayOutQuestion {
  /** Under which the answers are kept; it ends with a full stop. */
  readonly draft: string
  readonly needsIt: boolean
  /** Who can be chosen; the first is, until another one is. */
  readonly offers: readonly [LeaderChoice, ...LeaderChoice[]]
  /** Somebody still comes to this client: the way out is behind them, and nobody has to be chosen yet. */
  readonly isBeforeOthers: boolean
}

/** Help on the way out, as whoever ends a part of a visit says it: whether, and who. */
export function useWayOut({ draft, needsIt, offers, isBeforeOthers }: WayOutQuestion) {
  const [isWanted = needsIt, setWanted] = useDraft(`${draft}wayOut`, isYesOrNo)
  const [chosen, setChosen] = useDraft(`${draft}leads`, oneOf(LEADERS))
  const who = chosen !== undefined && offers.includes(chosen) ? chosen : offers[0]
  const [personId = '', setPerson] = useDraft(`${draft}leader`, isText)
  const [isPersonMissing, setPersonMissing] = useState(false)
  /** Whoever is with the client needs not be named. */
  const leaderOf: Readonly<Record<LeaderChoice, Leader | undefined>> = {
    here: undefined,
    me: { kind: 'person', personId: me.value?.person.id ?? '' },
    clerks: { kind: 'clerks' },
    other: { kind: 'person', personId },
  }
  const isWhole = (): boolean => {
    const isMissing = who === 'other' && personId === ''
    setPersonMissing(isMissing)
    return !isMissing
  }
  return {
    isWanted,
    setWanted,
    offers,
    who,
    setWho: setChosen,
    personId,
    setPerson,
    isBeforeOthers,
    fault: isPersonMissing && personId === '' ? texts.value.visit.wayOut.personMissing : undefined,
    /** What to send; undefined: somebody is still to be chosen, and `fault` says so. */
    answer: (): Parting | undefined => {
      if (!isWanted) return needsIt ? { wayOut: false } : {}
      if (isBeforeOthers) return { wayOut: true }
      return isWhole() ? { wayOut: true, leads: leaderOf[who] } : undefined
    },
    /** Of somebody who is with the client already, and cannot lead them: who else does. */
    leader: (): Leader | undefined => (isWhole() ? leaderOf[who] : undefined),
  }
}

export type WayOutAnswers = ReturnType<typeof useWayOut>
