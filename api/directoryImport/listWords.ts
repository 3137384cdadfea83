/** Headings of one column, written in a line. */
export const headings = (text: string): readonly string[] => text.split('|').map((word) => word.trim())

/** Columns of any list of the directory that are no part of it. */
export const HARMLESS = headings('co jest nie tak|what is wrong|lp|l p|poz|pozycja|no|row|nr|nr wiersza|strona|podpis')

export const REMARKS = headings('uwagi|uwaga|komentarz|notatki|informacje|dodatkowe informacje|remarks|notes|comments')

/** A cell that clears what is there. */
export const isClear = (cell: string): boolean => /^[-–—]$/.test(cell)
