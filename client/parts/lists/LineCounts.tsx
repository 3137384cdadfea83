import type { LineCount } from '../../../models/domain/lists/listImport.ts'
import { listWords } from './words.ts'

type LineKind = Exclude<keyof LineCount, 'all'>

const KINDS: readonly LineKind[] = [
  'read',
  'wrong',
  'waiting',
  'excluded',
  'heading',
  'section',
  'outside',
  'empty',
  'inCells',
]

/** Every line of the file and what became of it: the numbers add up to all of them, so nothing can be lost unseen. */
export function LineCounts({ lines }: { readonly lines: LineCount }) {
  const text = listWords.value
  const parts = KINDS.filter((kind) => lines[kind] > 0).map((kind) => `${text.lineKinds[kind]} ${lines[kind]}`)
  return (
    <p class="soft">
      {text.lines(lines.all)} {parts.join(', ')}.
    </p>
  )
}
