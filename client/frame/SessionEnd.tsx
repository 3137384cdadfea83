import { useEffect, useState } from 'preact/hooks'
import { Button } from '../components/Button.tsx'
import { Notice } from '../components/Notice.tsx'
import { texts } from '../state/language.ts'
import { loadSession, me } from '../state/session.ts'
import { duration, now } from '../state/time.ts'

const WARN_MS = 5 * 60_000

/** Nobody is signed out without a word: said five minutes before, and put off by one press if the office allows it. */
export function SessionEnd() {
  const { frame } = texts.value
  const leftMs = me.value ? me.value.expiresAt - now.value : Number.POSITIVE_INFINITY
  const isNear = leftMs < WARN_MS
  const [isAsking, setAsking] = useState(false)
  const [hasAsked, setAsked] = useState(false)
  useEffect(() => {
    if (isNear) void loadSession()
  }, [isNear])
  if (!isNear || leftMs <= 0) return null
  const stay = async () => {
    setAsking(true)
    await loadSession()
    setAsking(false)
    setAsked(true)
  }
  return (
    <div class="silent">
      <Notice kind="warn">
        <div class="row spread">
          <span>
            {frame.sessionEnds(duration(leftMs))} {hasAsked ? frame.sessionAgain : ''}
          </span>
          {hasAsked ? null : (
            <Button busy={isAsking} onPress={() => void stay()}>
              {frame.sessionStay}
            </Button>
          )}
        </div>
      </Notice>
    </div>
  )
}
