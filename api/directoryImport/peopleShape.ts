import { DIRECTORY_FIELDS, type PeopleField } from '../../models/domain/lists/directoryLists.ts'
import { plainWord } from '../../models/domain/lists/plainWord.ts'
import type { Guess, ListShape } from '../lists/columns.ts'
import type { FieldWords } from '../lists/headings.ts'
import { headings } from './listWords.ts'
import { isExtension, isNumber, saysExtension } from './numbersCell.ts'
import { hasFirstName } from './personName.ts'
import { isUnitName } from './unitName.ts'
import { floorIn, saysRoom } from './whereCell.ts'

const words = headings

const WORDS: FieldWords<PeopleField> = {
  id: words('numer w parterze|id w parterze|number in parter'),
  number: words(
    'nr własny|numer własny|nr ewidencyjny|numer ewidencyjny|nr ewid|nr pracownika|numer pracownika|nr kadrowy|numer kadrowy|nr osobowy|numer osobowy|identyfikator|id|id pracownika|own number|employee id|employee no|employee number|personnel number|staff number',
  ),
  login: words('login|użytkownik|nazwa użytkownika|konto|login domenowy|username|user name|user|account'),
  email: words(
    'e mail|email|mail|adres e mail|adres email|adres poczty|poczta|poczta elektroniczna|adres poczty elektronicznej|adres mailowy|e mail służbowy|email address|mail address|e mail address',
  ),
  person: words(
    'osoba|pracownik|imię i nazwisko|imiona i nazwisko|nazwisko i imię|nazwisko i imiona|nazwisko imię|imię nazwisko|nazwisko imiona|imię i nazwisko pracownika|nazwisko i imię pracownika|pracownik imię i nazwisko|dane pracownika|osoba imię i nazwisko|imię nazwisko stanowisko|tytuł imię i nazwisko|tytuł imię nazwisko|person|employee|name|full name|employee name|staff|name and surname|surname and name|first and last name|imię i nazwisko tytuł',
  ),
  surname: words('nazwisko|nazwiska|nazwisko pracownika|surname|last name|lastname|family name'),
  firstName: words('imię|imiona|imię pracownika|first name|firstname|given name|forename'),
  unit: words(
    'referat|referat biuro|referat stanowisko|wydział|wydział referat|wydział biuro|dział|jednostka|jednostka organizacyjna|komórka organizacyjna|nazwa komórki organizacyjnej|nazwa komórki|komórka org|nazwa referatu|nazwa wydziału|biuro|zespół|oddział|pion|unit|department|dept|division|organisational unit',
  ),
  position: words(
    'stanowisko|stanowisko służbowe|stanowisko pracy|funkcja|stanowisko funkcja|nazwa stanowiska|pełniona funkcja|zakres|position|job title|title|post|role',
  ),
  positionEn: words(
    'stanowisko po angielsku|stanowisko angielskie|stanowisko en|stanowisko ang|position in english|position en|english position',
  ),
  building: words('budynek|bud|nr budynku|siedziba|lokalizacja|adres|obiekt|building|site|location'),
  floor: words('piętro|p iętro|kondygnacja|poziom|nr piętra|floor|level|storey'),
  room: words(
    'pokój|nr pokoju|numer pokoju|pok|nr pok|pok nr|pokój nr|pom|pomieszczenie|nr pomieszczenia|sala|nr biura|room|room no|room number',
  ),
  extension: words(
    'wewnętrzny|wewn|wew|nr wewnętrzny|numer wewnętrzny|nr wewn|nr wew|tel wewn|tel wew|telefon wewnętrzny|telefon wewn|tel wewnętrzny|nr tel wew|nr tel wewn|numer wew|extension|ext|internal',
  ),
  phone: words(
    'telefon|telefony|nr telefonu|numer telefonu|numery telefonów|tel|nr tel|telefon służbowy|telefon stacjonarny|tel stacjonarny|nr telefonu stacjonarnego|telefon kontaktowy|kontakt|telefon bezpośredni|phone|phone number|telephone|phone no',
  ),
  substitutes: words(
    'zastępstwo|zastępuje|zastępca|zastępcy|zastępujący|osoba zastępująca|osoby zastępujące|kto zastępuje|zastępowany przez|w zastępstwie|substitute|substitutes|deputy|covered by',
  ),
}

/** How Parter calls its own numbers in a list that it has written: in it everything is meant as it stands there. */
const OWN_ID = new Set(words('numer w parterze|number in parter'))
export const isOwnList = (idHeading: string | undefined): boolean =>
  idHeading !== undefined && OWN_ID.has(plainWord(idHeading))

/** The columns of such a list: nothing in them is taken for something else. */
export const PEOPLE_COLUMNS: readonly PeopleField[] = DIRECTORY_FIELDS.people.filter(
  (field) => !['surname', 'firstName', 'phone'].includes(field),
)

const isMost = (cells: readonly string[], test: (cell: string) => boolean, share: number): boolean =>
  cells.filter(test).length >= cells.length * share

const looksLikeEmail = (cell: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(cell)

const LOOKED_AT = 300

/** An address, a name, an extension look like one; a number of three digits may be a room or a telephone. */
function guess(all: readonly string[]): Guess<PeopleField> | undefined {
  const cells = all.slice(0, LOOKED_AT)
  const is = (test: (cell: string) => boolean, share = 0.6): boolean => isMost(cells, test, share)
  const sure = (field: PeopleField) => ({ field, isSure: true })
  const maybe = (field: PeopleField) => ({ field, isSure: false })
  if (is(looksLikeEmail, 0.8)) return sure('email')
  if (is(hasFirstName)) return sure('person')
  if (is(saysRoom)) return sure('room')
  if (is(saysExtension)) return sure('extension')
  if (is((cell) => !/^\d/.test(cell) && floorIn(cell) !== undefined)) return sure('floor')
  if (is(isUnitName)) return maybe('unit')
  if (is(isExtension, 0.8)) return maybe('extension')
  return is(isNumber, 0.8) ? maybe('phone') : undefined
}

/** A telephone list, whoever has made it. */
export const PEOPLE_SHAPE: ListShape<PeopleField> = {
  words: WORDS,
  needs: [['person', 'surname', 'id', 'number', 'login', 'email']],
  harmless: words(
    'co jest nie tak|what is wrong|lp|l p|poz|pozycja|no|row|nr|nr wiersza|data|data aktualizacji|podpis|fax|faks|nr faksu|pesel|mpk|skrót|symbol|strona',
  ),
  doubtful: words('uwagi|uwaga|komentarz|notatki|informacje|dodatkowe informacje|remarks|notes|comments'),
  deciding: words('status|stan|aktywny|aktywna|zatrudnienie|status zatrudnienia|state|active'),
  usuallyLeftOut:
    /nieaktywn|byly|byla|zwolnion|odszed|odesz|emeryt|nieobecn|inactive|left|former|^nie$|^n$|^0$|^false$|^no$/,
  telling: /kierowni|zastep|pok|wew|tel|piet|@|\d{3}/,
  byContent(field, cells, named) {
    const few = cells.slice(0, LOOKED_AT)
    if (PEOPLE_COLUMNS.every((each, at) => named[at] === each)) return field
    if (few.length === 0) return field
    // A "Kontakt" of addresses, an "Adres" of mail.
    if (field !== 'email' && isMost(few, looksLikeEmail, 0.8)) return named.includes('email') ? undefined : 'email'
    if (field === 'building' && isMost(few, saysRoom, 0.6)) return named.includes('room') ? undefined : 'room'
    if (field === 'login' && isMost(few, hasFirstName, 0.8)) return 'person'
    return field
  },
  guess,
}
