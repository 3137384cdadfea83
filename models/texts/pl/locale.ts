/** How dates and numbers are written. */
export const locale = 'pl-PL'
