import type { DirectoryList } from '../../domain/lists/directoryLists.ts'
import { countedLine } from '../countedLine.ts'
import { plural } from './plural.ts'

const people = (n: number): string => plural(n, 'osoba', 'osoby', 'osób')

/** The directory from a file, and into one: for whoever keeps it. */
export const directoryImport = {
  title: 'Katalog z arkusza',
  lead: 'Wystarczy spis telefonów, jaki urząd już ma: arkusz Excela (XLSX) albo plik CSV. Najpierw widać, co się zmieni; nic nie dzieje się od razu.',
  kinds: {
    people: 'osoby i referaty',
    matters: 'sprawy i kto je prowadzi',
    places: 'miejsca obsługi',
    substitutes: 'zastępstwa',
  } satisfies Record<DirectoryList, string>,
  rules: 'Pusta komórka niczego nie zmienia, a kreska „-” usuwa to, co jest.',
  fieldNames: { person: 'imię i nazwisko', phone: 'telefon, gdy nie ma wewnętrznego' },
  whichValues: (heading: string) => `„${heading}”: przy których wartościach wiersz się liczy?`,
  name: 'Kto lub co',
  isNow: 'Jest',
  willBe: 'Będzie',
  what: 'Dane',
  nothingThere: 'brak',
  units: (n: number) => `Nowe referaty: ${n}`,
  unit: 'Referat',
  manager: 'Kierownik',
  peopleCount: 'Osoby',
  proposals: (n: number) => `Propozycje ze stanowisk: ${n}`,
  proposalsLead:
    'Stanowiska w pliku pasują do ról w Parterze. Nic się z nimi nie dzieje, dopóki nie zaznaczy ich człowiek.',
  roles: {
    secretary: 'Kto jest sekretarzem gminy, wzywanym na końcu',
    secretariat: 'Kto należy do sekretariatu, który wie, kto jest właściwy',
    clerk: 'Kto przyjmuje klientów w biurze obsługi (BOK)',
  },
  whoManagesNow: (unit: string) => `Kto kieruje: ${unit}`,
  staysWith: (name: string) => (name === '' ? 'zostaje, jak jest' : `zostaje ${name}`),
  showRoles: 'Pokaż, co zmienią te role',
  rolesFirst: 'Zaznaczono inne role: najpierw proszę zobaczyć, co zmienią.',
  breaksMore: (n: number) => `i jeszcze ${n}`,
  rejected: 'Pobierz pominięte wiersze do poprawy',
  rejectedFailed: 'Nie udało się pobrać tych wierszy.',

  missing: (n: number) => `W pliku brakuje: ${n} ${n === 1 ? 'osoby' : 'osób'}`,
  missingLead: (n: number) =>
    `To nic nie zmienia: ${n === 1 ? 'ta osoba zostaje' : 'te osoby zostają'} w katalogu, jeżeli nie zaznaczy się inaczej.`,
  missingMore: (n: number) => `i jeszcze ${n}`,
  missingTake: (n: number): string =>
    n === 1 ? 'Usuń tę osobę z katalogu: odeszła z urzędu' : 'Usuń te osoby z katalogu: odeszły z urzędu',
  missingTaken: (n: number) =>
    `${n === 1 ? 'Nie będzie wzywana i nie zaloguje się' : 'Nie będą wzywane i nie zalogują się'}. Stare wezwania nadal mówią, kto to był; wczytanie można cofnąć.`,
  missingCount: (n: number) => `To duża część urzędu. Proszę wpisać, ile osób ma odejść: ${n}`,
  missingWrong: (n: number) => `Proszę wpisać ${n} albo zostawić ${n === 1 ? 'tę osobę' : 'te osoby'}.`,

  stopped: 'Najpierw trzeba rozwiązać to, co zaznaczono na czerwono.',
  result: (n: {
    added: number
    changed: number
    known: number
    removed: number
    units: number
    roles: number
    leftOut: number
  }) =>
    countedLine(
      ['Dodano', n.added],
      ['Zmieniono', n.changed],
      ['Było już', n.known],
      ['Nowe referaty', n.units],
      ['Nowe role', n.roles],
      ['Usunięto z katalogu', n.removed],
      ['Pominięto', n.leftOut],
    ),
  undo: 'Przez 30 dni można to cofnąć w całości: w historii zmian.',
  history: 'Historia zmian',
  see: 'Zobacz katalog',

  whoIs: (name: string) => `Kto to jest: ${name}?`,
  somebodyNew: 'nowa osoba, której jeszcze nie ma w katalogu',
  leaveOut: 'pomiń ten wiersz',
  sameNames: (n: number) =>
    `To samo imię, nazwisko i referat w pliku i w katalogu: ${people(n)}. ${n === 1 ? 'Czy to ta sama osoba?' : 'Czy to te same osoby?'}`,
  sameNamesMeans: {
    same: (n: number): string => (n === 1 ? 'tak, ta sama' : 'tak, te same'),
    new: (n: number): string => (n === 1 ? 'nie, to inna osoba' : 'nie, to inne osoby'),
  },
  namesake: (name: string, rows: string) => `${name} stoi w pliku kilka razy (wiersze ${rows}). Ile to osób?`,
  namesakeMeans: { same: 'jedna', different: 'różne osoby o tym samym nazwisku' },
  whoManages: (unit: string) => `Kto kieruje: ${unit}?`,
  managersLead: 'Kierownik jest wzywany, gdy nikt inny nie przyjdzie.',
  managersKnown: (n: number) => `Kierownicy ze stanowisk w pliku (${n}): sprawdź albo zmień`,
  floors: (n: number, room: string) =>
    `W pliku nie ma piętra (${plural(n, 'pokój', 'pokoje', 'pokoi')}). Na którym piętrze jest pokój ${room}?`,
  floorsMeans: {
    firstDigit: () => 'mówi to pierwsza cyfra numeru pokoju',
    ground: (n: number) => `${n === 1 ? 'na parterze' : 'wszystkie na parterze'}; poprawię później`,
  },
  floor: (n: number, room: string) =>
    `W pliku nie ma piętra (${plural(n, 'pokój', 'pokoje', 'pokoi')}, na przykład ${room}). Na którym piętrze jest większość z nich?`,
  floorHint: 'Wyjątki można potem poprawić w katalogu albo dopisać w pliku kolumnę „Piętro”.',

  exportTitle: 'Katalog do arkusza',
  exportLead: 'Ten plik można poprawić i wczytać z powrotem.',
}

export type DirectoryImportTexts = typeof directoryImport
