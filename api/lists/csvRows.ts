export interface TextRow {
  /** As a spreadsheet counts: the first is row 1, and a cell of several lines stands in one row. */
  readonly row: number
  /** How many lines of the file it takes. */
  readonly lines: number
  readonly cells: readonly string[]
  /** A quotation mark opens a cell and nothing closes it: where the cell ends can only be guessed. */
  readonly isDamaged: boolean
}

interface Options {
  readonly delimiter: string
  /** How many cells a row of this list usually has. */
  readonly width: number
}

/** A text in which every line ends with a line feed, whatever computer wrote it. */
export const withLineFeeds = (text: string): string => text.replace(/\r\n?/g, '\n')

/**
 * Splits such a text into rows and cells, and loses no line: whatever the quotation marks do, each line belongs to
 * exactly one row. Readers that follow the standard join everything up to the next quotation mark when one is missing,
 * and so swallow people; here such a row ends with its line and is marked.
 */
export function* csvRows(text: string, options: Options): Generator<TextRow> {
  let row = 0
  for (let at = 0; at < text.length; ) {
    const found = rowAt(text, at, options)
    row += 1
    yield { row, cells: found.cells, lines: found.lines, isDamaged: found.isDamaged }
    at = found.end
  }
}

/** What stands behind so many cells of a row is one more cell. */
const MOST_CELLS = 200

interface Found extends Omit<TextRow, 'row'> {
  /** Where the next row begins. */
  readonly end: number
}

function rowAt(text: string, start: number, options: Options): Found {
  const { delimiter } = options
  const cells: string[] = []
  let isDamaged = false
  let lines = 1
  let at = start
  let lineEnd = endOfLine(text, at)
  for (;;) {
    const quoted = quotedCell(text, at, lineEnd, options)
    if (quoted) {
      cells.push(quoted.value)
      lines += quoted.breaks
      at = quoted.end
      if (quoted.breaks > 0) lineEnd = endOfLine(text, at)
    } else {
      const cut = cells.length < MOST_CELLS ? text.slice(at, lineEnd).indexOf(delimiter) : -1
      const end = cut < 0 ? lineEnd : at + cut
      const value = text.slice(at, end)
      cells.push(value)
      if (/^\s*"/.test(value) && value.split('"').length % 2 === 0) isDamaged = true
      at = end
    }
    if (at >= lineEnd) return { cells, isDamaged, lines, end: lineEnd + 1 }
    at += delimiter.length
  }
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
}

/** A cell in quotation marks that are closed where a cell may end; otherwise they are letters like others. */
function quotedCell(text: string, start: number, lineEnd: number, options: Options) {
  const open = skipSpaces(text, start, options.delimiter)
  if (open >= lineEnd || text[open] !== '"') return undefined
  for (let at = text.indexOf('"', open + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    if (text[at + 1] === '"') {
      at += 1
      continue
    }
    const end = skipSpaces(text, at + 1, options.delimiter)
    if (end < text.length && text[end] !== '\n' && !text.startsWith(options.delimiter, end)) return undefined
    const inside = text.slice(open + 1, at).split('\n')
    if (inside.length > 1 && inside.some((line) => looksLikeRow(line, options))) return undefined
    return { value: inside.join('\n').replaceAll('""', '"'), breaks: inside.length - 1, end }
  }
  return undefined
}

function skipSpaces(text: string, start: number, delimiter: string): number {
  let at = start
  while (at < text.length && (text[at] === ' ' || text[at] === '\u00A0' || (text[at] === '\t' && delimiter !== '\t')))
    at += 1
  return at
}

/** A line inside a cell that has the cells of a row, or a date between separators: rows were swallowed. */
function looksLikeRow(line: string, { delimiter, width }: Options): boolean {
  const more = line.split(delimiter).length - 1
  return more > 0 && (more >= width - 1 || /\d{1,4}[./-]\d{1,2}/.test(line))
}
