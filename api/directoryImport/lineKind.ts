import type { PeopleField } from '../../models/domain/lists/directoryLists.ts'
import { plainWord } from '../../models/domain/lists/plainWord.ts'
import type { Columns } from '../lists/columns.ts'
import type { TextRow } from '../lists/csvRows.ts'
import { NOTE } from '../lists/readRows.ts'
import { hasFirstName, isPersonName } from './personName.ts'
import { isUnitName } from './unitName.ts'

type Of = Columns<PeopleField>['of']

/** What the directory knows already. */
export interface Known {
  isUnit(name: string): boolean
}

const VACANT = /^(?:wakat|vacat|vacant|nieobsadzon\w*|brak|do obsadzenia)\b/

export const nameCell = (of: Of, cells: readonly string[]): string => {
  const at = (field: 'person' | 'surname' | 'firstName') => cells[of[field]?.index ?? -1] ?? ''
  return at('person') || `${at('surname')} ${at('firstName')}`.trim()
}

/** Titles stand above the heading, and in lists with a heading for each unit, the first of these. */
export function kindAbove({ cells }: TextRow, known: Known): 'section' | undefined {
  const filled = cells.filter((cell) => cell !== '')
  const [first = ''] = filled
  return filled.length === 1 && (isUnitName(first) || known.isUnit(first)) ? 'section' : undefined
}

/** A person, a unit that the rows below belong to, or nobody. */
export function kindOf({ cells }: TextRow, of: Of, known: Known): 'section' | 'row' | 'outside' | undefined {
  const filled = cells.filter((cell) => cell !== '')
  const [first = ''] = filled
  const name = nameCell(of, cells)
  if (VACANT.test(plainWord(name)) && !isPersonName(name)) return 'outside'
  const plain = plainWord(first.slice(0, 80))
  if (NOTE.test(plain) || !/\p{L}/u.test(first)) return filled.length > 1 && name !== '' ? 'row' : undefined
  if (filled.some(isPersonName) && !(filled.length === 1 && (known.isUnit(first) || !hasFirstName(first)))) return 'row'
  if (filled.length === 1 && first.length <= 150 && !/[@\d]{3}/.test(first)) {
    const at = cells.indexOf(first)
    const isTitled = [0, of.person?.index, of.surname?.index, of.unit?.index].includes(at)
    return isTitled || isUnitName(first) || known.isUnit(first) ? 'section' : 'row'
  }
  // The unit itself with its room or telephone: it has no person, and names those below.
  const isUnit = (cell: string) => isUnitName(cell) || known.isUnit(cell)
  const stands = name !== '' && first === name && isUnit(name) && filled.length <= 4
  return stands && (cells[of.unit?.index ?? -1] ?? '') === '' && of.position === undefined ? 'section' : 'row'
}
