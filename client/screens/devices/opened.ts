import type { DeviceCodeView, DeviceView } from '../../../models/wire/device.ts'

/** What is open above the list: one thing at a time. */
export type Opened =
  | { readonly kind: 'make' }
  | { readonly kind: 'change' | 'revoke' | 'remove'; readonly device: DeviceView }
  | { readonly kind: 'code'; readonly code: DeviceCodeView }
