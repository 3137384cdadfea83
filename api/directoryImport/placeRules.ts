import type { PlaceFeature } from '../../models/domain/directory/directory.ts'
import { LANGUAGES, PLACE_FEATURES } from '../../models/domain/directory/directory.ts'
import type { PlaceField } from '../../models/domain/lists/directoryLists.ts'
import { plainWord } from '../../models/domain/lists/plainWord.ts'
import { textsFor } from '../../models/texts/texts.ts'
import type { ItemRules, Note } from './decideItems.ts'
import type { DirectoryContext } from './directoryContext.ts'
import { floorIn } from './whereCell.ts'

/** Places where clients are served, with what each of them offers. */
export function placeRules({ directory }: DirectoryContext): ItemRules<'place', PlaceField> {
  const [first] = directory.places.values()
  return {
    kind: 'place',
    known: directory.places,
    columnOf: {},
    fieldsOf({ cells }, before, note) {
      const floor = cells.floor ? floorIn(cells.floor) : before?.floor
      if (cells.floor && floor === undefined) note('floor', 'notAFloor')
      const codePrefix = cells.codePrefix ?? before?.codePrefix ?? first?.codePrefix ?? 'BOK'
      if (!/^[\p{Lu}\d]{1,6}$/u.test(codePrefix)) note('codePrefix', 'notACodePrefix')
      const features = cells.features === undefined ? before?.features : featuresIn(cells.features ?? '', note)
      return {
        name: {
          ...before?.name,
          pl: cells.name ?? before?.name.pl ?? '',
          en: cells.nameEn === undefined ? (before?.name.en ?? '') : (cells.nameEn ?? ''),
        },
        building: cells.building === undefined ? (before?.building ?? first?.building ?? '') : (cells.building ?? ''),
        floor: floor ?? 0,
        room: cells.room === undefined ? (before?.room ?? '') : (cells.room ?? ''),
        codePrefix,
        ...(features && (features.length > 0 || before?.features) ? { features } : {}),
      }
    },
    texts: (place) => ({
      name: place?.name.pl ?? '',
      nameEn: place?.name.en ?? '',
      building: place?.building ?? '',
      floor: place ? String(place.floor) : '',
      room: place?.room ?? '',
      codePrefix: place?.codePrefix ?? '',
      features: (place?.features ?? []).map((feature) => textsFor('pl').directory.features[feature]).join('; '),
    }),
  }
}

const BY_WORD: ReadonlyMap<string, PlaceFeature> = new Map(
  PLACE_FEATURES.flatMap((feature) => [
    [plainWord(feature), feature] as const,
    ...LANGUAGES.map((language) => [plainWord(textsFor(language).directory.features[feature]), feature] as const),
  ]),
)

function featuresIn(text: string, note: Note): readonly PlaceFeature[] {
  const found = text.split(/\s*[;,\n]\s*/).flatMap((word): readonly PlaceFeature[] => {
    if (word === '') return []
    const feature = BY_WORD.get(plainWord(word))
    if (!feature) note('features', 'notAFeature', word)
    return feature ? [feature] : []
  })
  return PLACE_FEATURES.filter((feature) => found.includes(feature))
}
