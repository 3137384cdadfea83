import { createRef } from 'preact'

/** Where the clerk's work begins and returns to: the focus comes back here after sending. */
export const searchInput = createRef<HTMLInputElement>()
