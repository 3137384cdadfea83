import { useEffect, useRef, useState } from 'preact/hooks'
import type { CallView } from '../../../models/wire/views.ts'
import { ringId } from '../../ringing/callList.ts'
import { wantedText } from '../../ringing/callTexts.ts'
import { said, texts } from '../../state/language.ts'

/**
 * What an assertive live region says: a call that comes while the card is already open, or rings again. The first one
 * is not said here, because the focus on its heading says it; no call is spoken twice.
 */
export function useAlertText(ringing: readonly CallView[]): string {
  const known = useRef<ReadonlyMap<string, string> | undefined>(undefined)
  const [text, setText] = useState('')
  const rings = ringing.map(ringId).join(' ')
  useEffect(() => {
    const before = known.current
    known.current = new Map(ringing.map((call) => [call.requestId, ringId(call)]))
    if (!before) return
    const fresh = ringing.filter((call) => before.get(call.requestId) !== ringId(call))
    if (fresh.length === 0) return
    const { card } = texts.peek().calls
    setText(
      fresh
        .map((call) =>
          before.has(call.requestId)
            ? card.againAlert(call.code)
            : card.alert(call.code, wantedText(call), said(call.place.name)),
        )
        .join(' '),
    )
  }, [rings])
  return text
}
