import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { spacedOnce } from '../../api/lists/readTable.ts'

/*
 * S16: every regular expression of the server, with text that makes a bad one go back and forth: whoever sends it would stop
 * the office. A cell or a typed field is hardly ever longer than this; one that goes back from each place to each other
 * needs some milliseconds for it, a worse one seconds. `npm run abuse` takes 50,000 signs; what only ever sees the cells of a list
 * gets them as the reader of lists hands them on.
 */
const root = join(import.meta.dirname, '../..')
const FULL = process.env.ABUSE === 'full'
const LENGTH = FULL ? 50_000 : 1_000
const LONGEST_MS = FULL ? 10 : 50
/** An expression begins where a value may begin. */
const LITERAL =
  /(?:^|[=(,:[!&|?{};>]|return)\s*\/((?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+)\/([dgimsuvy]*)(?=[\s.,;)\]}:])/gm

interface Pattern {
  readonly where: string
  readonly expression: RegExp
}

function patternsIn(folder: string): readonly Pattern[] {
  const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
  return files
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => {
      const text = readFileSync(join(root, folder, file), 'utf8').replaceAll(/^\s*(?:\/\/|\*|\/\*).*$/gm, '')
      return [...text.matchAll(LITERAL)].flatMap(([, source = '', flags = '']) => {
        const expression = compiled(source, flags)
        return expression ? [{ where: `${folder}/${file}: ${expression}`, expression }] : []
      })
    })
}

/** What only looks like one, a division say, is none. */
function compiled(source: string, flags: string): RegExp | undefined {
  try {
    return new RegExp(source, flags)
  } catch {
    return undefined
  }
}

/** Much of one thing, and then what does not fit. */
const PIECES = [
  'a',
  'A',
  '0',
  ' ',
  '-',
  '.',
  ',',
  '"',
  "'",
  '/',
  '\\',
  '@',
  ':',
  '_',
  'ż',
  '\n',
  '\t',
  '<',
  '=',
  ';',
  '+',
  '%',
]
const PAIRS = ['a ', 'a.', '0-', '0 ', 'a-', 'a@', '0:', ' \n', '""', 'a,', '<a', '0.', '\r\n', '&a;']
const TEXTS = [...PIECES, ...PAIRS].flatMap((piece) => {
  const much = piece.repeat(Math.ceil(LENGTH / piece.length))
  return [`${much}\u0001`, `\u0001${much}`, `a${much}!`]
})

/** What reads cells, of which the reader of lists hands on 6,000 signs at most, and nothing else. */
const OF_CELLS = /^api\/(?:directoryImport|scheduleImport)\//
const OF_A_CELL_MS = 50
const mostMs = ({ where }: Pattern): number => (OF_CELLS.test(where) ? OF_A_CELL_MS : LONGEST_MS)

/** Of the processor, which others may have meanwhile. */
function tookMs({ where, expression }: Pattern, whole: string): number {
  const text = OF_CELLS.test(where) ? spacedOnce(whole) : whole
  const before = process.cpuUsage()
  text.replace(expression, '')
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000
}

const PATTERNS = [...patternsIn('api'), ...patternsIn('models')]

test('all of them are found', () => {
  expect(PATTERNS.length).toBeGreaterThan(100)
})

test('an expression that goes back and forth would be found', () => {
  const bad = { where: 'here', expression: /\s*x?\s*z$/ }
  expect(TEXTS.some((text) => text.startsWith(' ') && tookMs(bad, text) > LONGEST_MS)).toBe(true)
})

test('no text makes an expression of the server go back and forth', () => {
  const slow = PATTERNS.flatMap((pattern) =>
    TEXTS.filter((text) => tookMs(pattern, text) > mostMs(pattern))
      // Memory that is cleared up in that moment is not cleared up every time.
      .filter((text) => [1, 2].every(() => tookMs(pattern, text) > mostMs(pattern)))
      .map((text) => `${pattern.where} with ${JSON.stringify(text.slice(0, 6))}`),
  )
  expect(slow).toEqual([])
}, 120_000)
