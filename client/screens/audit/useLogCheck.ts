import { useEffect, useRef, useState } from 'preact/hooks'
import type { LogStateView } from '../../../models/wire/securityLog.ts'
import { administrationWords } from '../../parts/audit/words.ts'
import { announce } from '../../state/announcer.ts'
import { ask } from '../../state/api.ts'
import { explain } from '../../state/explain.ts'
import { chainText } from './chainText.ts'

const LOOK_EVERY_MS = 1_000

/** Has the log checked, looks how far it has come, and says what was found to whoever asked for it. */
export function useLogCheck(state: LogStateView, again: () => Promise<void>) {
  const [isAsking, setAsking] = useState(false)
  const [fault, setFault] = useState<string>()
  /** Of the last check when another one was asked for. */
  const before = useRef<{ readonly at: number | undefined } | undefined>(undefined)
  const { checked, hasFailed = false } = state
  const isChecking = state.checking !== undefined
  const checkNow = async () => {
    setAsking(true)
    setFault(undefined)
    try {
      await ask<LogStateView>('/security-log/check', { method: 'POST', body: {} })
      before.current = { at: checked?.at }
    } catch (error) {
      setFault(explain(error))
    }
    await again()
    setAsking(false)
  }
  useEffect(() => {
    if (!isChecking) return undefined
    const timer = setInterval(() => void again(), LOOK_EVERY_MS)
    return () => clearInterval(timer)
  }, [isChecking])
  useEffect(() => {
    const asked = before.current
    if (asked === undefined || isChecking || (!hasFailed && asked.at === checked?.at)) return
    before.current = undefined
    announce(hasFailed ? administrationWords.value.audit.checkFailed : chainText(state))
  }, [state])
  return { checkNow, isBusy: isAsking || isChecking, fault }
}
