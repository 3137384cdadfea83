import { signal } from '@preact/signals'
import type { ItemKind } from '../../../../models/domain/directory/directory.ts'
import type { Removing } from '../edit/RemovalDialog.tsx'

/** What is being asked about above the list. */
export const removing = signal<Removing | undefined>(undefined)
export const historyOf = signal<{ readonly kind: ItemKind; readonly id: string; readonly name: string } | undefined>(
  undefined,
)
