/** Entries of the security log in one file. More rows than that no spreadsheet of an office wants. */
export const MOST_EXPORTED = 50_000
