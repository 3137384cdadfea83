/** Of the note for whoever comes: a few words, read on the way down. */
export const LONGEST_NOTE = 280
