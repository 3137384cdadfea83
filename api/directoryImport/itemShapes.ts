import type { MatterField, PlaceField, SubstituteField } from '../../models/domain/lists/directoryLists.ts'
import type { ListShape } from '../lists/columns.ts'
import { MOST_LETTERS } from '../lists/readTable.ts'
import { HARMLESS, headings, REMARKS } from './listWords.ts'
import { PEOPLE_SHAPE } from './peopleShape.ts'

const COMMON = {
  harmless: HARMLESS,
  doubtful: REMARKS,
  deciding: [],
  usuallyLeftOut: /^(?:nie|no|0|false)$/,
  telling: /\d{3}|@/,
  byContent: <Field>(field: Field): Field => field,
}

const ID = headings('numer w parterze|number in parter|id w parterze|identyfikator')

/** What clients come for, and who handles it. */
export const MATTER_SHAPE: ListShape<MatterField> = {
  ...COMMON,
  words: {
    id: ID,
    name: headings(
      'nazwa|sprawa|nazwa sprawy|rodzaj sprawy|usługa|nazwa usługi|temat|tytuł|zakres|matter|title|name|service',
    ),
    nameEn: headings('nazwa po angielsku|sprawa po angielsku|nazwa en|title in english|name in english'),
    keywords: headings('słowa kluczowe|hasła|słowa|potocznie|jak mówią klienci|keywords|words|synonyms'),
    unit: headings(
      'referat|wydział|dział|jednostka|jednostka organizacyjna|komórka organizacyjna|biuro|referat prowadzący|unit|department',
    ),
    people: headings(
      'kto prowadzi|kto załatwia|prowadzący|osoby|osoba|osoba odpowiedzialna|odpowiedzialny|osoby odpowiedzialne|pracownik|pracownicy|właściwi|imię i nazwisko|who handles it|people|responsible|competent',
    ),
    elsewhere: headings('gdzie indziej|inny urząd|gdzie załatwić|poza urzędem|elsewhere'),
    elsewhereEn: headings('gdzie indziej po angielsku|elsewhere in english'),
    elsewhereAddress: headings('adres gdzie indziej|adres innego urzędu|adres|elsewhere address|address'),
    elsewhereHours: headings(
      'godziny gdzie indziej|godziny innego urzędu|godziny otwarcia|godziny|elsewhere hours|opening hours|hours',
    ),
  },
  needs: [['name', 'id']],
  longestCell: MOST_LETTERS,
}

/** Where clients can wait and be served. */
export const PLACE_SHAPE: ListShape<PlaceField> = {
  ...COMMON,
  words: {
    id: ID,
    name: headings('nazwa|miejsce|nazwa miejsca|stanowisko|stanowisko obsługi|okienko|sala|title|name|place|desk'),
    nameEn: headings('nazwa po angielsku|miejsce po angielsku|nazwa en|title in english|name in english'),
    building: headings('budynek|siedziba|lokalizacja|adres|building|site'),
    floor: headings('piętro|kondygnacja|poziom|floor|level'),
    room: headings('pokój|nr pokoju|numer pokoju|pok|pomieszczenie|room|room number'),
    codePrefix: headings('początek kodu|kod|skrót|prefiks|początek kodów|start of codes|code|prefix|code prefix'),
    features: headings('udogodnienia|dostępność|wyposażenie|features|facilities'),
  },
  needs: [['name', 'id']],
}

/** Who stands in for whom, in order. */
export const SUBSTITUTE_SHAPE: ListShape<SubstituteField> = {
  ...COMMON,
  words: {
    person: [
      ...PEOPLE_SHAPE.words.person,
      ...PEOPLE_SHAPE.words.login,
      ...PEOPLE_SHAPE.words.email,
      ...PEOPLE_SHAPE.words.id,
      ...PEOPLE_SHAPE.words.number,
      'nieobecny',
      'zastępowany',
      'zastępowana',
      'kogo',
    ],
    surname: PEOPLE_SHAPE.words.surname,
    firstName: PEOPLE_SHAPE.words.firstName,
    substitutes: [...PEOPLE_SHAPE.words.substitutes, 'kto', 'zastępcy po kolei'],
  },
  needs: [['person', 'surname'], ['substitutes']],
  harmless: [...HARMLESS, ...PEOPLE_SHAPE.words.unit, ...PEOPLE_SHAPE.words.position, ...PEOPLE_SHAPE.words.room],
}
