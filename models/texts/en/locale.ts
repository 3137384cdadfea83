/** How dates and numbers are written. */
export const locale = 'en-GB'
