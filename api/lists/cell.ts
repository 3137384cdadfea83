/** What stands in a cell: a text is never taken for anything else, a number is one that can be counted with. */
export type Cell = string | number
