import { useEffect } from 'preact/hooks'
import type { CallView } from '../../../models/wire/views.ts'
import { ringId } from '../../ringing/callList.ts'
import { giveSeen } from '../../ringing/receipts.ts'

/**
 * Reports that a human had these calls before their eyes: drawn, and in a tab that is not hidden. A card that waits
 * behind another window says nothing, because the clerk would tell the client something untrue.
 */
export function useSeen(calls: readonly CallView[]): void {
  const rings = calls.map(ringId).join(' ')
  useEffect(() => {
    let frame = 0
    const report = () => {
      if (document.visibilityState !== 'visible') return
      // The second frame comes after the first was painted.
      frame = requestAnimationFrame(() => {
        frame = requestAnimationFrame(() => {
          for (const call of calls) void giveSeen(call)
        })
      })
    }
    report()
    document.addEventListener('visibilitychange', report)
    return () => {
      cancelAnimationFrame(frame)
      document.removeEventListener('visibilitychange', report)
    }
  }, [rings])
}
