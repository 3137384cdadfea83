import type { DirectoryList } from '../../domain/lists/directoryLists.ts'
import { plural } from './plural.ts'

const people = (n: number): string => plural(n, 'osoba', 'osoby', 'osób')

/** The directory from a file, and into one: for whoever keeps it. */
export const directoryImport = {
  title: 'Katalog z arkusza',
  lead: 'Wystarczy spis telefonów, jaki urząd już ma: arkusz Excela (XLSX) albo plik CSV. Najpierw widać, co się zmieni; nic nie dzieje się od razu.',
  kind: 'Co jest w pliku',
  kinds: {
    people: 'osoby i referaty',
    matters: 'sprawy i kto je prowadzi',
    places: 'miejsca obsługi',
    substitutes: 'zastępstwa',
  } satisfies Record<DirectoryList, string>,
  rules: 'Pusta komórka niczego nie zmienia, a kreska „-” usuwa to, co jest.',
  fieldNames: { person: 'imię i nazwisko', id: 'numer własny', phone: 'telefon, gdy nie ma wewnętrznego' },
  whichValues: (heading: string) => `„${heading}”: przy których wartościach wiersz się liczy?`,
  otherNow: 'Katalog zmienił się w międzyczasie, niczego nie wczytano. Poniżej jest nowy wynik; proszę go sprawdzić.',
  preview: 'Co się zmieni',
  counts: (n: { added: number; changed: number; known: number; leftOut: number }) =>
    `Do dodania: ${n.added}. Do zmiany: ${n.changed}. Bez zmian: ${n.known}. Pominięte wiersze: ${n.leftOut}.`,
  groups: {
    changed: (n: number) => `Do zmiany: ${n}`,
    new: (n: number) => `Do dodania: ${n}`,
    known: (n: number) => `Bez zmian: ${n}`,
  },
  name: 'Kto lub co',
  isNow: 'Jest',
  willBe: 'Będzie',
  what: 'Dane',
  nothingThere: 'brak',
  units: (n: number) => `Nowe referaty: ${n}`,
  unit: 'Referat',
  manager: 'Kierownik',
  peopleCount: 'Osoby',
  breaks: 'Co z tego wyniknie',
  breaksMore: (n: number) => `i jeszcze ${n}`,
  rejected: 'Pobierz pominięte wiersze do poprawy',
  rejectedFailed: 'Nie udało się pobrać tych wierszy.',

  missing: (n: number) => `Nie ma w pliku: ${people(n)}`,
  missingLead: 'To nic nie zmienia: te osoby zostają w katalogu, jeżeli nie zaznaczy się inaczej.',
  missingMore: (n: number) => `i jeszcze ${n}`,
  missingTake: 'Usuń te osoby z katalogu: odeszły z urzędu',
  missingTaken: 'Nie będą wzywane i nie zalogują się. Stare wezwania nadal mówią, kto to był; import można cofnąć.',
  missingCount: (n: number) => `To dużo osób. Proszę wpisać, ile ich jest: ${n}`,
  missingWrong: (n: number) => `Proszę wpisać ${n} albo zostawić te osoby.`,

  apply: (n: number) => `Wczytaj ${plural(n, 'zmianę', 'zmiany', 'zmian')}`,
  applyRest: (n: number) => `Wczytaj pozostałe: ${n}`,
  stopped: 'Najpierw trzeba rozwiązać to, co zaznaczono na czerwono.',
  done: 'Plik wczytany',
  result: (n: { added: number; changed: number; known: number; removed: number; units: number; leftOut: number }) =>
    `Dodano: ${n.added}. Zmieniono: ${n.changed}. Było już: ${n.known}. Nowe referaty: ${n.units}. Usunięto z katalogu: ${n.removed}. Pominięto: ${n.leftOut}.`,
  undo: 'Przez 30 dni można to cofnąć w całości: w historii zmian.',
  history: 'Historia zmian',
  see: 'Zobacz katalog',
  next: 'Wczytaj następny plik',

  whoIs: (name: string) => `Kto to jest: ${name}?`,
  somebodyNew: 'nowa osoba, której jeszcze nie ma w katalogu',
  leaveOut: 'pomiń ten wiersz',
  sameNames: (n: number) =>
    `${plural(n, 'osoba w pliku ma', 'osoby w pliku mają', 'osób w pliku ma')} nazwisko i referat jak ktoś w katalogu. Czy to te same osoby?`,
  sameNamesMeans: { same: 'tak, te same', new: 'nie, to inne osoby' },
  namesake: (name: string, rows: string) => `${name} stoi w pliku kilka razy (wiersze ${rows}). Ile to osób?`,
  namesakeMeans: { same: 'jedna', different: 'różne osoby o tym samym nazwisku' },
  whoManages: (unit: string) => `Kto kieruje: ${unit}?`,
  managersLead: 'Kierownik jest wzywany, gdy nikt inny nie przyjdzie. Propozycje są ze stanowisk w pliku.',
  floors: (n: number, room: string) =>
    `W pliku nie ma piętra (${plural(n, 'pokój', 'pokoje', 'pokoi')}). Na którym piętrze jest pokój ${room}?`,
  floorsMeans: {
    firstDigit: 'mówi to pierwsza cyfra numeru pokoju',
    ground: 'wszystkie na parterze; poprawię później',
  },

  exportTitle: 'Katalog do arkusza',
  exportLead: 'Ten plik można poprawić i wczytać z powrotem.',
  exportAs: (what: string, format: string) => `${what} (${format})`,
}

export type DirectoryImportTexts = typeof directoryImport
