import { signal } from '@preact/signals'
import { ITEM_KINDS, type ItemKind, type Items } from '../../../../models/domain/directory/directory.ts'
import type { SeenItem } from '../../../../models/wire/directory.ts'
import { draftOf } from '../../../state/drafts.ts'
import { seenItem } from '../items.ts'
import { FORMS, type Forms } from './forms.ts'

/** One item as it is being typed. `seen`: as it was when that began; absent: a new one. */
export type ItemDraft = { [Kind in ItemKind]: DraftOf<Kind> }[ItemKind]

export interface DraftOf<Kind extends ItemKind> {
  readonly kind: Kind
  readonly id: string
  readonly seen?: string
  readonly form: Forms[Kind]
}

/** Nothing is open: nothing is drawn. What is in it survives a refused save, a reload and signing in again. */
export const itemDraft = draftOf<ItemDraft | null>('directory', null, isItemDraft)

/** Escape puts the dialog away and keeps what is typed: whoever opens the same item again goes on with it. */
export const isAside = signal(false)

function isItemDraft(value: unknown): value is ItemDraft {
  if (typeof value !== 'object' || value === null) return false
  const { kind, id, form } = value as Partial<ItemDraft>
  if (typeof id !== 'string' || typeof form !== 'object' || form === null) return false
  if (kind === undefined || !ITEM_KINDS.includes(kind)) return false
  return Object.keys(FORMS[kind].empty()).every((field) => field in form)
}

export function openItem<Kind extends ItemKind>(kind: Kind, { id, seen, item }: SeenItem<Kind>): void {
  isAside.value = false
  const kept = itemDraft.value
  if (kept?.kind === kind && kept.id === id) return
  itemDraft.value = { kind, id, seen, form: FORMS[kind].formOf(item) } as ItemDraft
}

/** A new one, or one that was there and comes back under its old id. */
export function openNew<Kind extends ItemKind>(kind: Kind, former?: Items[Kind] & { readonly id: string }): void {
  isAside.value = false
  const kept = itemDraft.value
  if (!former && kept?.kind === kind && kept.seen === undefined) return
  const making = FORMS[kind]
  const id = former?.id ?? crypto.randomUUID()
  const form = former ? making.formOf(former) : making.empty()
  // A last day of before is over.
  itemDraft.value = { kind, id, form: 'lastDay' in form ? { ...form, lastDay: '' } : form } as ItemDraft
}

export const putAside = (): void => {
  isAside.value = true
}

/** Saved, or given up on purpose. */
export const closeItem = (): void => {
  itemDraft.value = null
}

export function changeForm<Kind extends ItemKind>(_kind: Kind, fields: Partial<Forms[Kind]>): void {
  const draft = itemDraft.value
  if (draft) itemDraft.value = { ...draft, form: { ...draft.form, ...fields } } as ItemDraft
}

/** Somebody else has saved this item since it was opened. */
export function takeNewer({ kind, id }: ItemDraft): void {
  const now = seenItem(kind, id)
  if (now) itemDraft.value = { kind, id, seen: now.seen, form: FORMS[kind].formOf(now.item as never) } as ItemDraft
}
