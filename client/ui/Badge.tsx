import type { IconEye } from '@tabler/icons-preact'
import type { ComponentChildren } from 'preact'

export type Tone = 'amber' | 'blue' | 'green' | 'red' | 'plain'

/** How a state looks: a shape of its own, so that it is known in grey too, and a colour on top. */
export interface Look {
  readonly Shape: typeof IconEye
  readonly tone: Tone
}

interface BadgeProps extends Look {
  /** Without a surface: inside a line of text or beside a name. */
  readonly bare?: boolean
  readonly children: ComponentChildren
}

/** A state as word, shape and colour. */
export function Badge({ Shape, tone, bare = false, children }: BadgeProps) {
  return (
    <span class={`badge ${bare ? 'badge-bare ' : ''}tone-${tone}`}>
      <Shape size={18} aria-hidden="true" />
      <span>{children}</span>
    </span>
  )
}
