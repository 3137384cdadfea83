import type { AbsenceField, HoursField } from '../../domain/schedule/scheduleImport.ts'
import { countedLine } from '../countedLine.ts'
import { weekdays } from './weekdays.ts'

export interface LastImport {
  readonly when: string
  readonly byName: string
  readonly what: string
  readonly added: number
  readonly changed: number
}

/** A list from a spreadsheet: what it may hold, what Parter asks about it, what it would change. */
export const listImport = {
  title: 'Nieobecności i godziny z pliku',
  lead: 'Arkusz Excela (XLSX) albo plik CSV, także z systemu kadrowego. Najpierw widać, co się zmieni; nic nie dzieje się od razu.',
  kinds: { absences: 'nieobecności', hours: 'godziny pracy' },
  exportTitle: 'Plan do arkusza',
  exportLead:
    'Nieobecności, które jeszcze trwają albo będą, i własne godziny pracy. Ten plik można poprawić i wczytać z powrotem.',
  columns: 'Kolumny w pliku',
  columnsLead:
    'Nagłówki mogą się nazywać inaczej i stać w innej kolejności. Parter zapyta o każdą kolumnę, której nie rozumie.',
  needed: 'wymagana',
  /** The columns as a template has them, each with what to write. */
  absenceColumns: [
    { name: 'osoba', needed: true, what: 'login, e-mail albo imię i nazwisko jak w katalogu', example: 'a.nowak' },
    { name: 'od', needed: true, what: 'pierwszy dzień', example: '2026-12-01' },
    { name: 'do', needed: false, what: 'ostatni dzień; gdy puste, Parter zapyta', example: '2026-12-04' },
    { name: 'godzina od', needed: false, what: 'puste: od początku dnia', example: '' },
    { name: 'godzina do', needed: false, what: 'puste: do końca dnia', example: '' },
    { name: 'zastępstwo', needed: false, what: 'jedna osoba albo kilka, po przecinku', example: 'j.kowalski' },
  ],
  hoursColumns: [
    { name: 'osoba', needed: true, what: 'login, e-mail albo imię i nazwisko jak w katalogu', example: 'a.nowak' },
    { name: weekdays.mon, needed: true, what: 'godziny; puste albo „wolne”: dzień wolny', example: '8:00-12:00' },
    { name: weekdays.tue, needed: true, what: 'tak samo', example: '8:00-16:00' },
    { name: weekdays.wed, needed: true, what: 'tak samo', example: '8:00-16:00' },
    { name: weekdays.thu, needed: true, what: 'tak samo', example: '8:00-16:00' },
    { name: weekdays.fri, needed: true, what: 'tak samo', example: 'wolne' },
    { name: weekdays.sat, needed: false, what: 'tak samo', example: '' },
    { name: weekdays.sun, needed: false, what: 'tak samo', example: '' },
  ],
  templateNames: { absences: 'nieobecnosci.csv', hours: 'godziny-pracy.csv' },
  columnName: 'Kolumna',
  columnWhat: 'Co wpisać',
  template: 'Pobierz wzór',
  person: 'Osoba',
  what: 'Co',
  result: (n: { added: number; changed: number; known: number; leftOut: number }) =>
    countedLine(['Dodano', n.added], ['Zmieniono', n.changed], ['Było już', n.known], ['Pominięto', n.leftOut]),
  see: 'Zobacz plan',
  lastTitle: 'Ostatnio wczytany plik',
  last: (n: LastImport) => `${n.when}, ${n.byName}: ${n.what}. Dodano: ${n.added}. Zmieniono: ${n.changed}.`,
  undo: 'Cofnij to wczytanie',
  undoTitle: 'Cofnąć wczytanie pliku?',
  undoAsk:
    'To, co plik dodał, zniknie, a to, co zmienił, będzie jak przedtem. Zostanie tylko to, co ktoś później zmienił albo odwołał.',
  undone: (n: { undone: number; left: number }) =>
    `Wczytanie cofnięte. Cofnięto: ${n.undone}. Zmienione później, zostaje: ${n.left}.`,
  fields: {
    person: 'osoba',
    surname: 'nazwisko',
    firstName: 'imię',
    from: 'od: pierwszy dzień',
    to: 'do: ostatni dzień',
    period: 'dzień albo okres w jednej komórce',
    fromTime: 'godzina od',
    toTime: 'godzina do',
    hours: 'godziny od i do w jednej komórce',
    half: 'która połowa dnia',
    substitutes: 'zastępstwo',
    ...weekdays,
  } satisfies Record<AbsenceField | HoursField, string>,
  whichValues: (heading: string) => `„${heading}”: przy których wartościach tej osoby nie będzie?`,
  whichDay: (text: string) => `Jaki dzień to ${text}?`,
  openEnd: 'Nieobecność bez daty końca: ile trwa?',
  openEnds: { oneDay: 'jeden dzień', open: 'do odwołania' },
  severalDays: 'Godziny przy kilku dniach: co znaczą?',
  severalDaysMeans: {
    through: 'nieobecność trwa od pierwszej godziny pierwszego dnia do ostatniej godziny ostatniego',
    daily: 'nieobecność jest każdego dnia w tych godzinach',
  },
  nobody: 'ktoś inny: pomiń',
}

export type ListImportTexts = typeof listImport
