import type { DeviceKind, DeviceScope } from '../../domain/devices/device.ts'

/** What all paired tablets say, and the list of those who look after them. */
export const devices = {
  /** On a tablet that stands for no place yet. */
  pairing: {
    pairTitle: 'Połącz ten ekran z urzędem',
    pairLead:
      'Kod mówi, czym będzie ten ekran: ekranem na korytarzu, ekranem dla klienta przy ladzie albo dzwonkiem przy drzwiach.',
    pairHow: 'Kod daje administrator albo nadzór: w Parterze „Ekrany”, potem „Nowy ekran”.',
    pairEnds: 'Kto jest zalogowany w tej przeglądarce, zostanie wylogowany.',
    code: 'Kod',
    codeHint: '8 liter i cyfr, małe czy wielkie – bez różnicy.',
    codeShort: 'Kod ma 8 liter i cyfr.',
    codeUnknown: 'Ten kod nie działa: wygasł, ktoś go już użył albo jest w nim literówka. Nowy kod daje administrator.',
    pair: 'Połącz i włącz dźwięk',
    revoked: 'Ten ekran został odłączony od urzędu. Aby działał znowu, potrzebny jest nowy kod.',
  },

  /** On every paired tablet. */
  tablet: {
    title: 'Ekran',
    asking: 'Łączę z urzędem…',
    soundOn: 'Dźwięk włączony',
    soundOff: 'Dźwięk wyłączony',
    arm: 'Włącz dźwięk',
    armed: 'Zabrzmiały dwa tony. Jeśli nic nie było słychać, proszę podgłośnić urządzenie.',
    maySleep: 'Ekran może sam zgasnąć: proszę wyłączyć usypianie w ustawieniach urządzenia.',
    lostShort: 'Bez połączenia',
    sickShort: 'Działa częściowo',
    lost: (time: string) => `Brak połączenia od ${time}`,
    back: 'Połączenie wróciło.',
  },

  /** For administrators and supervisors. */
  title: 'Ekrany',
  lead: 'Tablet na korytarzu dzwoni, gdy wzywana jest osoba z tego piętra albo referatu. Ekran dla klienta mówi przy ladzie, kto idzie. Dzwonek przy drzwiach wzywa osoby z BOK. Żaden nie pokazuje nazwisk i za nikogo nie odpowiada.',
  loading: 'Wczytuję listę ekranów…',
  failed: 'Nie udało się wczytać listy ekranów.',
  empty: 'Nie ma jeszcze żadnego ekranu.',
  emptyHint: 'Nowy ekran dostaje kod, który wpisuje się na tablecie.',
  caption: 'Ekrany',

  add: 'Nowy ekran',
  make: 'Utwórz i pokaż kod',
  kind: 'Rodzaj',
  kinds: {
    corridor: 'ekran na korytarzu',
    display: 'ekran dla klienta',
    bell: 'dzwonek przy drzwiach',
  } satisfies Record<DeviceKind, string>,
  name: 'Nazwa miejsca',
  nameHint: 'Tak, jak się o nim mówi: „korytarz, II piętro”, „lada 1”. Będzie widoczna na ekranie.',
  nameMissing: 'Brakuje nazwy miejsca.',
  scope: 'Dla kogo jest',
  scopes: { floor: 'piętro', unit: 'referat', place: 'miejsce obsługi' } satisfies Record<DeviceScope['kind'], string>,
  floor: 'Budynek i piętro',
  unit: 'Referat',
  servicePlace: 'Miejsce obsługi',
  scopeMissing: 'Proszę wybrać, dla kogo jest ten ekran.',
  language: 'Język ekranu',
  save: 'Zapisz',
  made: (name: string) => `Powstał ekran: ${name}.`,
  saved: (name: string) => `Zapisano: ${name}.`,

  codeTitle: (name: string) => `Kod dla ekranu: ${name}`,
  codeSteps: 'Na tablecie proszę otworzyć ten adres i wpisać kod:',
  codeOnce: (time: string) => `Działa raz, do ${time}. Potem można wziąć nowy.`,
  codeKeeps: 'Tablet, który już tam jest, działa do czasu, aż ktoś wpisze kod na innym.',
  codeLink: 'Adres z kodem, do otwarcia na tablecie',
  codeKnown: 'Gotowe',

  place: 'Miejsce',
  for: 'Dla kogo',
  nobody: 'dla nikogo: nie siedzi tam już nikt z katalogu',
  noPlace: 'tego miejsca nie ma już w katalogu',
  state: 'Stan',
  states: { connected: 'połączony', away: 'bez połączenia', unpaired: 'nie ma tabletu' },
  seen: (when: string) => `ostatnio ${when}`,
  waits: (time: string) => `kod czeka do ${time}`,
  sound: 'Dźwięk',
  sounds: { armed: 'włączony', blocked: 'wyłączony', missing: 'bez dźwięku' },
  soundHint: 'ktoś musi nacisnąć przycisk na tablecie',
  sleeps: 'ekran może zgasnąć',
  unknown: '–',
  actions: 'Zmiany',
  change: 'Zmień',
  changeTitle: (name: string) => `Zmień: ${name}`,
  newCode: 'Nowy kod',
  revoke: 'Odłącz tablet',
  revokeAsk: (name: string) => `Odłączyć tablet: ${name}? Przestanie działać od razu. Wróci dopiero z nowym kodem.`,
  revoked: (name: string) => `Odłączono: ${name}.`,
  remove: 'Usuń',
  removeTitle: (name: string) => `Usuń: ${name}`,
  removeAsk: (name: string) => `Usunąć ekran: ${name}? Tablet przestanie działać od razu.`,
  removed: (name: string) => `Usunięto: ${name}.`,
}

export type DevicesTexts = typeof devices
