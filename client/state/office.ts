import { signal } from '@preact/signals'
import type { OfficeView } from '../../models/wire/views.ts'

/** Known before sign-in: the name above the door. */
export const office = signal<OfficeView | undefined>(undefined)
