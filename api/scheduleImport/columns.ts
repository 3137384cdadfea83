import { Refusal } from '../../models/domain/errors.ts'

/** What each column may be called, in Polish or English; case, dots and Polish letters do not matter. */
const PERSON = [
  'osoba',
  'pracownik',
  'login',
  'e-mail',
  'email',
  'imię i nazwisko',
  'kto',
  'person',
  'employee',
  'name',
]

export const ABSENCE_COLUMNS = {
  person: PERSON,
  from: ['od', 'data od', 'od dnia', 'początek', 'from', 'from date', 'start'],
  to: ['do', 'data do', 'do dnia', 'koniec', 'to', 'to date', 'end'],
  fromTime: ['godzina od', 'od godziny', 'od godz', 'godz od', 'from time', 'start time'],
  toTime: ['godzina do', 'do godziny', 'do godz', 'godz do', 'to time', 'end time'],
  substitutes: ['zastępstwo', 'zastępuje', 'zastępca', 'zastępcy', 'substitute', 'substitutes', 'stand-in'],
} as const

export const HOURS_COLUMNS = {
  person: PERSON,
  mon: ['poniedziałek', 'pon', 'pn', 'monday', 'mon'],
  tue: ['wtorek', 'wt', 'tuesday', 'tue'],
  wed: ['środa', 'śr', 'wednesday', 'wed'],
  thu: ['czwartek', 'czw', 'cz', 'thursday', 'thu'],
  fri: ['piątek', 'pt', 'pi', 'friday', 'fri'],
  sat: ['sobota', 'sob', 'so', 'saturday', 'sat'],
  sun: ['niedziela', 'niedz', 'nd', 'nie', 'sunday', 'sun'],
} as const

type Names = Readonly<Record<string, readonly string[]>>

export interface Column {
  readonly index: number
  /** As it stands in the file. */
  readonly heading: string
}

/** Which column is which; refuses a list in which one that is needed is missing, and names it. */
export function columnsOf<Of extends Names>(
  names: Of,
  header: readonly string[],
  needed: readonly (keyof Of & string)[],
): Readonly<Partial<Record<keyof Of, Column>>> {
  const plain = header.map(plainWord)
  const found: Partial<Record<keyof Of, Column>> = {}
  for (const [column, words] of Object.entries(names)) {
    const known = words.map(plainWord)
    const index = plain.findIndex((heading) => known.includes(heading))
    if (index >= 0) found[column as keyof Of] = { index, heading: header[index] ?? '' }
  }
  const missing = needed.filter((column) => !found[column])
  if (missing.length === 0) return found
  const problems = missing.map((column) => ({ path: column, expected: (names[column] ?? []).join(', ') }))
  throw new Refusal('listUnreadable', { problems })
}

/** As it is compared: lower case, without Polish letters, dots and doubled spaces. */
export const plainWord = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ł', 'l')
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[.:_]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
