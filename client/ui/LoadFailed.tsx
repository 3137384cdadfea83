import type { ComponentChildren } from 'preact'
import { texts } from '../state/language.ts'
import { Button } from './Button.tsx'
import { Notice } from './Notice.tsx'

interface LoadFailedProps {
  readonly what: string
  readonly onRetry: () => void
  /** Why, and what is still true of what stands below. */
  readonly children: ComponentChildren
}

/** Something could not be loaded; pressed, it is asked for again. */
export function LoadFailed({ what, onRetry, children }: LoadFailedProps) {
  return (
    <Notice kind="warn">
      <p>
        <span class="strong">{what}</span> {children}
      </p>
      <div class="row">
        <Button onPress={onRetry}>{texts.value.common.retry}</Button>
      </div>
    </Notice>
  )
}
