import type { Matter } from '../../models/domain/directory/directory.ts'
import type { MatterField } from '../../models/domain/lists/directoryLists.ts'
import type { ItemRules, Note } from './decideItems.ts'
import type { DirectoryContext } from './directoryContext.ts'
import type { ListedItem } from './itemRows.ts'
import { severalIn } from './severalPeople.ts'
import type { FindSubstitute } from './substituteFinder.ts'
import { unitKey } from './unitName.ts'

type Cells = ListedItem<MatterField>['cells']

/** Matters with their words, their unit, and who handles them in order. `isOwn`: as Parter writes such a list. */
export function matterRules(
  { directory }: DirectoryContext,
  { find, isOwn }: { readonly find: FindSubstitute; readonly isOwn: boolean },
): ItemRules<'matter', MatterField> {
  const units = new Map<string, string>()
  for (const { id, name } of directory.units.values())
    for (const text of [name.en, name.pl]) if (text !== '') units.set(unitKey(text), id)
  const people = (text: string, note: Note): readonly string[] =>
    severalIn(text).flatMap((one) => {
      const found = find(one)
      if (found === undefined) note('people', 'personUnknown', one)
      if (found === 'several') note('people', 'personUndecided', one)
      return found === undefined || found === 'several' ? [] : [found]
    })
  return {
    kind: 'matter',
    known: directory.matters,
    columnOf: { competentIds: 'people', unitId: 'unit' },
    fieldsOf({ cells }, before, note) {
      const unitId = cells.unit ? units.get(unitKey(cells.unit)) : cells.unit === null ? undefined : before?.unitId
      if (cells.unit && unitId === undefined) note('unit', 'unitUnknown')
      const competentIds = cells.people === undefined ? (before?.competentIds ?? []) : people(cells.people ?? '', note)
      const elsewhere = elsewhereOf(cells, before)
      return {
        name: {
          ...before?.name,
          pl: cells.name ?? before?.name.pl ?? '',
          en: englishOf(cells.nameEn, before?.name.en),
        },
        keywords: cells.keywords === undefined ? (before?.keywords ?? []) : keywordsIn(cells.keywords ?? '', isOwn),
        ...(unitId === undefined ? {} : { unitId }),
        competentIds: [...new Set(competentIds)],
        ...(elsewhere ? { elsewhere, ...whereabouts(cells, before) } : {}),
      }
    },
    texts: (matter) => ({
      name: matter?.name.pl ?? '',
      nameEn: matter?.name.en ?? '',
      keywords: matter?.keywords.join('; ') ?? '',
      unit: directory.units.get(matter?.unitId ?? '')?.name.pl ?? '',
      people: (matter?.competentIds ?? []).map((id) => directory.employees.get(id)?.name ?? id).join('; '),
      elsewhere: matter?.elsewhere?.pl ?? '',
      elsewhereEn: matter?.elsewhere?.en ?? '',
      elsewhereAddress: matter?.elsewhereAddress ?? '',
      elsewhereHours: matter?.elsewhereHours ?? '',
    }),
  }
}

const englishOf = (said: string | null | undefined, before = ''): string => (said === undefined ? before : (said ?? ''))

function elsewhereOf({ elsewhere, elsewhereEn }: Cells, before: Matter | undefined) {
  const pl = elsewhere === undefined ? before?.elsewhere?.pl : (elsewhere ?? undefined)
  return pl === undefined ? undefined : { ...before?.elsewhere, pl, en: englishOf(elsewhereEn, before?.elsewhere?.en) }
}

/** Of whoever handles it instead; a column that the list does not have changes nothing. */
function whereabouts({ elsewhereAddress: address, elsewhereHours: hours }: Cells, before: Matter | undefined) {
  const [there, open] = [
    address === undefined ? before?.elsewhereAddress : (address ?? undefined),
    hours === undefined ? before?.elsewhereHours : (hours ?? undefined),
  ]
  return {
    ...(there === undefined ? {} : { elsewhereAddress: there }),
    ...(open === undefined ? {} : { elsewhereHours: open }),
  }
}

function keywordsIn(text: string, isOwn: boolean): readonly string[] {
  const words = text.split(isOwn || text.includes(';') ? /\s*[;\n]\s*/ : /\s*[,\n]\s*/)
  return [...new Set(words.filter((word) => word !== ''))]
}
