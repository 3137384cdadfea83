import { useEffect, useRef, useState } from 'preact/hooks'
import type { OtherBeginning } from '../../../../models/domain/setup/beginning.ts'
import type { BeginningCourse, BeginningView } from '../../../../models/wire/beginning.ts'
import { setupWords } from '../../../parts/setup/words.ts'
import { ask, NoAnswer, Refused } from '../../../state/api.ts'
import { explain } from '../../../state/explain.ts'
import { texts } from '../../../state/language.ts'
import { sendFile } from './sendFile.ts'

const LOOK_EVERY_MS = 700
/** The server is away while it closes one office and opens another. */
const LONGEST_AWAY_MS = 60_000

/** The server does not answer any more, or has forgotten. */
type Lost = 'unanswered' | 'unknown'

export interface Beginning {
  /** The server has said what it can begin, or that it does not say it to this link. */
  readonly isKnown: boolean
  readonly canBegin: readonly OtherBeginning[]
  readonly course: BeginningCourse | undefined
  readonly lost: Lost | undefined
  /** The part of the file that was sent, from 0 to 1. */
  readonly sent: number | undefined
  /** Why nothing was begun. */
  readonly fault: string | undefined
  trySample(): Promise<void>
  restore(file: File): Promise<void>
}

export const isUnderWay = (course: BeginningCourse | undefined): boolean =>
  course !== undefined && course.phase !== 'done' && course.phase !== 'failed'

/** In the words of this page. */
function whyNot(error: unknown): string {
  const { faults } = setupWords.peek().otherWays
  if (error instanceof NoAnswer) return faults.interrupted
  if (!(error instanceof Refused)) return explain(error)
  if (error.view.code === 'notFound') return texts.peek().firstAdministrator.linkDead
  return error.view.code === 'tooLarge' ? faults.tooLarge : explain(error)
}

/** What a new office begins with instead: asked of the server, so that it is known again after a reload. */
export function useBeginning(secret: string): Beginning {
  const [view, setView] = useState<BeginningView>({ canBegin: [] })
  const [isKnown, setKnown] = useState(false)
  const [lost, setLost] = useState<Lost>()
  const [sent, setSent] = useState<number>()
  const [fault, setFault] = useState<string>()
  const heardAt = useRef(Date.now())
  const isSending = sent !== undefined
  const isWaiting = isUnderWay(view.course) && lost === undefined && !isSending

  /** Whether the server knows of anything that was begun. */
  const look = async (): Promise<boolean> => {
    try {
      const now = await ask<BeginningView>('/beginning', { secret })
      setView(now)
      heardAt.current = Date.now()
      return now.course !== undefined
    } catch (error) {
      if (error instanceof Refused && error.view.code === 'notFound') setLost('unknown')
      else if (Date.now() - heardAt.current > LONGEST_AWAY_MS) setLost('unanswered')
      return false
    }
  }

  useEffect(() => {
    if (secret === '') return
    // Whoever has a link of no use is told so when they use it.
    void ask<BeginningView>('/beginning', { secret })
      .then(setView, () => undefined)
      .finally(() => setKnown(true))
  }, [secret])

  useEffect(() => {
    if (!isWaiting) return
    heardAt.current = Date.now()
    let isOver = false
    let timer = setTimeout(next, LOOK_EVERY_MS)
    async function next(): Promise<void> {
      await look()
      if (!isOver) timer = setTimeout(next, LOOK_EVERY_MS)
    }
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [isWaiting])

  const begin = async (what: OtherBeginning, order: () => Promise<BeginningView>): Promise<void> => {
    const before = view
    setFault(undefined)
    setLost(undefined)
    setView({ ...view, course: { what, phase: what === 'sample' ? 'opening' : 'receiving' } })
    try {
      setView(await order())
    } catch (error) {
      // It may have arrived all the same: then it is told by the next look.
      if (error instanceof NoAnswer && what === 'sample') return
      setView(before)
      if (!(error instanceof NoAnswer && (await look()))) setFault(whyNot(error))
    } finally {
      setSent(undefined)
    }
  }

  return {
    isKnown,
    canBegin: view.canBegin,
    course: view.course,
    lost,
    sent,
    fault,
    trySample: () => begin('sample', () => ask<BeginningView>('/beginning/sample', { method: 'POST', secret })),
    restore: (file) => {
      setSent(0)
      return begin('backup', () => sendFile('/beginning/backup', { file, secret, onSent: setSent }))
    },
  }
}
