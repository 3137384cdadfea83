import { useSignalEffect } from '@preact/signals'
import { useRef, useState } from 'preact/hooks'
import { announce } from '../state/announcer.ts'
import { texts } from '../state/language.ts'
import { sessionLeftMs } from '../state/sessionEnd.ts'
import { duration } from '../state/time.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { StayDialog } from './StayDialog.tsx'

/**
 * Nobody is signed out without a word: said a quarter of an hour before, and put off with the password, on the page
 * and with everything on it. The twelve hours themselves are the office's rule.
 */
export function SessionEnd() {
  const { frame } = texts.value
  const [isStaying, setStaying] = useState(false)
  const leftMs = sessionLeftMs.value
  useSpokenOnce()
  if (leftMs === undefined) return null
  return (
    <section class="standing-notice" aria-label={frame.sessionTitle}>
      <Notice kind="warn">
        <div class="row spread">
          <span>
            <span class="strong timer">{frame.sessionEnds(duration(leftMs))}</span> {frame.sessionAgain}
          </span>
          <Button onPress={() => setStaying(true)}>{frame.sessionStay}</Button>
        </div>
      </Notice>
      {isStaying ? <StayDialog onClose={() => setStaying(false)} /> : null}
    </section>
  )
}

/** Heard when it first appears and once more near the end; a countdown is never read out. */
const SPOKEN_AT_MS = [Number.POSITIVE_INFINITY, 2 * 60_000]

function useSpokenOnce(): void {
  const spoken = useRef(0)
  useSignalEffect(() => {
    const leftMs = sessionLeftMs.value
    const { frame } = texts.peek()
    if (leftMs === undefined) {
      spoken.current = 0
      return
    }
    const due = SPOKEN_AT_MS.filter((at) => leftMs <= at).length
    if (due > spoken.current) announce(`${frame.sessionEnds(duration(leftMs))} ${frame.sessionAgain}`)
    spoken.current = Math.max(due, spoken.current)
  })
}
