/** Entries of the security log in one file: no sheet of a spreadsheet has room for more than 1,048,576 rows. */
export const MOST_EXPORTED = 1_000_000
