import type { Cell } from './cell.ts'

/**
 * A cell that a spreadsheet would take for a formula, or for a number that loses its zeros, gets the mark that keeps it
 * as it is; reading takes it off again. A single hyphen is no formula: it clears what is there.
 */
export const harmless = (cell: string): string => (/^(?:[=+@＝＋＠'\t\r]|[-－].)/.test(cell) ? `'${cell}` : cell)

/** Rows as spreadsheets in Polish offices open them. */
export function csvText(rows: readonly (readonly Cell[])[], delimiter = ';'): string {
  return rows
    .map(
      (cells) =>
        `${cells.map((cell) => (typeof cell === 'number' ? String(cell) : quoted(harmless(cell), delimiter))).join(delimiter)}\r\n`,
    )
    .join('')
}

const quoted = (cell: string, delimiter: string): string =>
  cell.includes(delimiter) || /["\n\r]/.test(cell) || cell !== cell.trim() ? `"${cell.replaceAll('"', '""')}"` : cell
