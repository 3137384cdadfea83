import { IconAlertTriangleFilled, IconCircleCheckFilled, IconInfoCircle, IconPhoneCall } from '@tabler/icons-preact'
import type { ComponentChildren } from 'preact'

export type NoticeKind = 'info' | 'good' | 'warn' | 'fault' | 'telephone'

const SHAPES = {
  info: IconInfoCircle,
  good: IconCircleCheckFilled,
  warn: IconAlertTriangleFilled,
  fault: IconAlertTriangleFilled,
  telephone: IconPhoneCall,
} as const

/** A sentence that stays until its reason is gone. Speak it by `announce` if it must be heard at once. */
export function Notice({ kind, children }: { readonly kind: NoticeKind; readonly children: ComponentChildren }) {
  const Shape = SHAPES[kind]
  return (
    <div class={`notice notice-${kind === 'telephone' ? 'fault' : kind}`}>
      <Shape size={22} aria-hidden="true" />
      <div class="notice-body">{children}</div>
    </div>
  )
}
