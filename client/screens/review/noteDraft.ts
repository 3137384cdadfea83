/** Conclusions that are typed and not saved yet, and those over which they were begun. */
export interface NoteDraft {
  readonly seen: string
  readonly note: string
}

export const isNoteDraft = (value: unknown): value is NoteDraft =>
  typeof value === 'object' &&
  value !== null &&
  'seen' in value &&
  typeof value.seen === 'string' &&
  'note' in value &&
  typeof value.note === 'string'

/** What says the same as what is saved is nothing typed. */
export const typedOver = (saved: string, draft: NoteDraft | undefined, note: string): NoteDraft | undefined =>
  note === saved ? undefined : { seen: draft?.seen ?? saved, note }

/** Somebody else has saved something meanwhile, and whoever types here has not answered it yet. */
export const isOvertaken = (saved: string, draft: NoteDraft | undefined): boolean =>
  draft !== undefined && draft.seen !== saved && draft.note !== saved

/** Whoever types on while it is being saved loses nothing. */
export const afterSaving = (sent: string, saved: string, draft: NoteDraft | undefined): NoteDraft | undefined =>
  draft === undefined || draft.note === sent ? undefined : { seen: saved, note: draft.note }
