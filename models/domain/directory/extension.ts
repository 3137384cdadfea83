const LONGEST_INSIDE = 5

/** Rings inside the building, and is no whole telephone number. */
export const isInside = (extension: string): boolean => extension.replace(/\D/g, '').length <= LONGEST_INSIDE
