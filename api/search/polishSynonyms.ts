import synonyms from './data/synonyms.json' with { type: 'json' }
import { stemOf } from './polishStem.ts'
import { folded } from './polishWords.ts'

/*
 * The talk of the counter and the language of the office: data that an office adds to. One line is one meaning. Nothing
 * of it is ever shown, so old and hurtful words may stand there: whoever uses them must be understood all the same.
 */

/** Words that stand for one another. */
const ALIKE: readonly (readonly string[])[] = synonyms.alike

/** The wider word, and kinds of it, which mean it too. */
const KINDS: Readonly<Record<string, readonly string[]>> = synonyms.kinds

/** Whom it is for says less than what it is. */
const PEOPLE: readonly string[] = synonyms.people

const related = new Map<string, Set<string>>()

for (const words of ALIKE) {
  const stems = stemsIn(words)
  for (const stem of stems) relate(stem, stems)
}
for (const [wide, kinds] of Object.entries(KINDS)) {
  for (const kind of stemsIn(kinds)) relate(kind, stemsIn([wide]))
}

/** Stems that may stand for this one, without itself. */
export const relatedTo = (stem: string): readonly string[] => [...(related.get(stem) ?? [])]

const people = new Set(stemsIn(PEOPLE))

/** A word for the person concerned: it counts for less than the thing that is wanted. */
export const isPersonWord = (stem: string): boolean => people.has(stem)

function relate(stem: string, others: readonly string[]): void {
  const known = related.get(stem) ?? new Set()
  for (const other of others) if (other !== stem) known.add(other)
  related.set(stem, known)
}

function stemsIn(words: readonly string[]): readonly string[] {
  return words.map((word) => stemOf(folded(word)))
}
