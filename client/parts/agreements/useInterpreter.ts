import { useEffect, useState } from 'preact/hooks'
import { INTERPRETERS, type InterpreterKind } from '../../../models/domain/interpreters/interpreter.ts'
import type { AgreementBody, AgreementsView } from '../../../models/wire/agreements.ts'
import { ask } from '../../state/api.ts'
import { isYesOrNo, oneOf, useDraft } from '../../ui/useDraft.ts'
import { isDay } from '../schedule/timeFields.ts'

interface InterpreterQuestion {
  /** Under which the answers are kept; it ends with a full stop. */
  readonly draft: string
  /** Of the meeting, as far as it is chosen. */
  readonly day: string
  /** Only a meeting has an interpreter. */
  readonly isMeeting: boolean
}

type Booked = Pick<AgreementBody, 'interpreter' | 'isUrgent'>

/** The interpreter of a meeting, as whoever agrees on it says it: which, and that it is urgent before the usual notice. */
export function useInterpreter({ draft, day, isMeeting }: InterpreterQuestion) {
  const [kind, setKind] = useDraft<InterpreterKind>(`${draft}interpreter`, oneOf(INTERPRETERS))
  const [isUrgent = false, setUrgent] = useDraft(`${draft}urgent`, isYesOrNo)
  const [earliestDay, setEarliestDay] = useState<string>()
  const [hasTried, setTried] = useState(false)
  useEffect(() => {
    const leaving = new AbortController()
    const learn = async () => {
      const { earliestInterpreterDay } = await ask<AgreementsView>('/agreements', { signal: leaving.signal })
      setEarliestDay(earliestInterpreterDay)
    }
    // Where nobody answers, the day is refused by the server, with the same words.
    if (isMeeting) learn().catch(() => undefined)
    return () => leaving.abort()
  }, [isMeeting])
  const isEarly = kind !== undefined && earliestDay !== undefined && isDay(day) && day < earliestDay
  return {
    kind,
    setKind,
    isUrgent,
    setUrgent,
    earliestDay,
    isEarly,
    isUrgentMissing: hasTried && isEarly && !isUrgent,
    /** What to send; undefined: it is too soon, nobody has said that it is urgent, and the field says so. */
    answer: (): Booked | undefined => {
      setTried(true)
      if (isEarly && !isUrgent) return undefined
      return { ...(kind === undefined ? {} : { interpreter: kind }), ...(isEarly ? { isUrgent: true } : {}) }
    },
  }
}

export type InterpreterAnswers = ReturnType<typeof useInterpreter>
