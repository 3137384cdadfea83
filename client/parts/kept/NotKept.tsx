import { texts } from '../../state/language.ts'
import type { OfflineView } from '../../state/offlineView.ts'
import { LoadFailed } from '../../ui/LoadFailed.tsx'

interface NotKeptProps {
  readonly of: Pick<OfflineView<unknown>, 'fault' | 'load'>
  /** That it could not be had, and is not kept here either. */
  readonly failed: string
}

/** Before the first copy: it is on its way, or it does not come, and why. */
export function NotKept({ of: { fault, load }, failed }: NotKeptProps) {
  if (fault.value === undefined) return <p class="sheet panel soft">{texts.value.common.loading}</p>
  return (
    <LoadFailed what={failed} onRetry={() => void load()}>
      {fault.value}
    </LoadFailed>
  )
}
