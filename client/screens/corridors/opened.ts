import type { CorridorCodeView, CorridorView } from '../../../models/wire/corridor.ts'

/** What is open above the list: one thing at a time. */
export type Opened =
  | { readonly kind: 'make' }
  | { readonly kind: 'change' | 'revoke' | 'remove'; readonly device: CorridorView }
  | { readonly kind: 'code'; readonly code: CorridorCodeView }
