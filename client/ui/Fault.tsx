import { IconAlertTriangleFilled } from '@tabler/icons-preact'
import type { ComponentChildren } from 'preact'

/** One sentence about what is wrong here and what to do: a shape and words, not only red. */
export function Fault({ id, children }: { readonly id?: string; readonly children: ComponentChildren }) {
  return (
    <p class="fault" id={id}>
      <IconAlertTriangleFilled size={18} aria-hidden="true" />
      <span>{children}</span>
    </p>
  )
}
