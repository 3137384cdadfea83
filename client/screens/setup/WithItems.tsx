import type { ComponentChildren } from 'preact'
import type { DirectoryItems } from '../../../models/wire/directory.ts'
import { setupWords } from '../../parts/setup/words.ts'
import { useQuery } from '../../state/useQuery.ts'
import { LoadFailed } from '../../ui/LoadFailed.tsx'

/** A step that begins with what the directory says now. */
export function WithItems({ children }: { readonly children: (items: DirectoryItems) => ComponentChildren }) {
  const words = setupWords.value
  const { known, again } = useQuery<DirectoryItems>('/directory/items')
  if (known.view) return <>{children(known.view)}</>
  if (known.fault === undefined) return <p class="soft">{words.loading}</p>
  return (
    <LoadFailed what={words.failed} onRetry={again}>
      {known.fault}
    </LoadFailed>
  )
}
