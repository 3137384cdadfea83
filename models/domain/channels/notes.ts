/** What waits on the screen of somebody who is not called, and is told by a push when every page is closed. */
export const NOTE_KINDS = ['message', 'meeting', 'answer', 'access', 'cover'] as const
export type NoteKind = (typeof NOTE_KINDS)[number]
