import { plainWord } from '../../models/domain/lists/plainWord.ts'

/** Words that say what the list is about, or how a date is written, and not which column it is. */
const FILLING = new Set(
  [
    'nieobecności nieobecność absencji absencja urlopu urlop pracownika pracowników zatrudnionego planowana planowany',
    'planowane zwolnienia zdarzenia kalendarzowa absence absences leave employee employees staff planned',
    'dd mm rrrr rr yyyy yy hh ss r np wymagane obowiązkowe required',
  ].flatMap((line) => line.split(' ').map(plainWord)),
)

/** All the names a column may have, as they are compared. */
export type FieldWords<Field extends string> = Readonly<Record<Field, readonly string[]>>

/** Finds the field that a heading means: by the whole heading, or by what is left without words that fill it. */
export function headingFinder<Field extends string>(words: FieldWords<Field>): (heading: string) => Field | undefined {
  const made = finders.get(words) ?? makeFinder(words)
  finders.set(words, made)
  return made as (heading: string) => Field | undefined
}

/** The names of a list are hundreds, and the same for each file. */
const finders = new WeakMap<object, (heading: string) => string | undefined>()

function makeFinder(words: FieldWords<string>): (heading: string) => string | undefined {
  const fields = new Map<string, string>()
  for (const [field, names] of Object.entries(words))
    for (const name of names) if (!fields.has(plainWord(name))) fields.set(plainWord(name), field)
  return (heading) => {
    if (heading.length > LONGEST_HEADING) return undefined
    const plain = plainWord(heading)
    const known = fields.get(plain)
    if (known !== undefined) return known
    return fields.get(
      plain
        .split(' ')
        .filter((word) => !FILLING.has(word))
        .join(' '),
    )
  }
}

const LONGEST_HEADING = 200
