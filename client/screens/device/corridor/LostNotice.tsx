import { useSignalEffect } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { deviceWords } from '../../../parts/deviceWords.ts'
import { announce } from '../../../state/announcer.ts'
import { duration, now } from '../../../state/time.ts'
import { Notice } from '../../../ui/Notice.tsx'
import { path } from '../connection.ts'
import { calls } from './calls.ts'
import { corridorWords } from './corridorWords.ts'

/** A screen that will not ring says so, in words, for as long as it lasts. */
export function LostNotice() {
  const { tablet } = deviceWords.value
  const words = corridorWords.value
  const state = path.value
  const wasDown = useRef(false)
  useSignalEffect(() => {
    const { kind } = path.value
    if (kind === 'connecting') return
    const isDown = kind !== 'alive'
    if (isDown && !wasDown.current) announce(corridorWords.value.lostBody)
    if (!isDown && wasDown.current) announce(deviceWords.value.tablet.back)
    wasDown.current = isDown
  })
  if (state.kind === 'alive' || state.kind === 'connecting') return null
  return (
    <div class="corridor-lost">
      <Notice kind="fault">
        {state.kind === 'silent' ? (
          <>
            <p class="strong timer">{tablet.lost(duration(now.value - state.since))}</p>
            <p>{words.lostBody}</p>
            {calls.value.length > 0 ? <p>{words.stale}</p> : null}
          </>
        ) : (
          <p class="strong">{words.sick}</p>
        )}
      </Notice>
    </div>
  )
}
