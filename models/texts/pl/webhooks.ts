import type { ChannelEvent } from '../../domain/channels/callDelivery.ts'
import type { DeliveryState, Failure } from '../../domain/webhooks/delivery.ts'
import type { WebhookEvent } from '../../domain/webhooks/requestEvents.ts'
import type { WebhookStanding } from '../../domain/webhooks/standing.ts'
import type { OffReason } from '../../domain/webhooks/webhook.ts'
import { plural } from './plural.ts'

/** Other programs that are told what happens with requests. */
export const webhooks = {
  title: 'Powiadamianie innych programów',
  lead: 'Gdy z wezwaniem coś się dzieje, Parter wysyła podpisaną wiadomość pod podany adres. Program dostaje tylko zdarzenie i numer wezwania: nic o kliencie i nic o pracownikach. Kanał osoby wzywa jedną osobę, która nie ma otwartej przeglądarki: przez SMS, telefon na biurku albo komunikator.',
  hosts: (hosts: string) => `Parter wysyła tylko do tych komputerów (ustawienie serwera WEBHOOK_HOSTS): ${hosts}.`,
  noHosts: 'Na serwerze nie wskazano jeszcze żadnego komputera',
  noHostsHint:
    'Nazwy komputerów, do których Parter może wysyłać, wpisuje się w ustawieniu serwera WEBHOOK_HOSTS; potem trzeba uruchomić Partera ponownie. Krok po kroku: plik .readme/webhooks.md.',
  loading: 'Wczytywanie adresów…',
  failed: 'Nie udało się wczytać adresów.',
  none: 'Parter nie powiadamia żadnego programu',
  noneHint: 'Po dodaniu adresu trzeba go sprawdzić próbną wiadomością. Dopiero potem Parter wysyła tam zdarzenia.',
  add: 'Dodaj adres…',
  newTitle: 'Nowy adres',
  make: 'Dodaj adres',
  name: 'Nazwa programu',
  nameHint: 'Na przykład: wyświetlacz w holu',
  url: 'Adres',
  urlHint: 'Zaczyna się od https://, a wewnątrz urzędu może też od http://',
  channelUrlHint:
    'Adres programu, na końcu z numerem albo nazwą, po której pozna, do kogo pisać lub dzwonić: na przykład http://brama.urzad.example:8088/48600100200',
  forWhom: 'Dla kogo',
  forProgram: 'program, który ma wiedzieć o zdarzeniach',
  forPerson: 'osoba bez otwartej przeglądarki, wzywana przez SMS, telefon lub komunikator',
  person: 'Osoba',
  personHint: 'Parter wezwie ją tą drogą, gdy będzie w pracy według planu i gdy kanał jest sprawdzony tego dnia.',
  noOrigin:
    'Kanał osoby wysyła odnośnik, a serwer nie wie jeszcze, pod jakim adresem otwiera się Partera. Wpisuje się to w ustawieniu serwera PUBLIC_ORIGIN.',
  channelName: 'Nazwa kanału',
  channelNameHint: 'Na przykład: SMS albo telefon na biurku',
  channelOf: (person: string, name: string) => `${person}: ${name}`,
  channelLead: 'Tym kanałem Parter wzywa tę osobę.',
  channelUnproven:
    'Parter nikogo tędy nie wzywa, dopóki próba nie wróci: osoba otwiera odnośnik z próby i naciska przycisk albo program potwierdza, że wiadomość dotarła.',
  channelTested: (howLong: string) =>
    `Program przyjął próbę po ${howLong}. Teraz czekamy na potwierdzenie: przycisk pod odnośnikiem z wiadomości albo odpowiedź programu.`,
  channelProven: 'Próba wróciła: kanał działa.',
  channelSilent: 'Potwierdzenie jeszcze nie wróciło. Proszę sprawdzić, czy wiadomość dotarła, i wysłać próbę ponownie.',
  heard: (when: string) => `Ostatnie potwierdzenie: ${when}.`,
  neverHeard: 'Jeszcze nic nie potwierdzono.',
  silent: (calls: number) =>
    `Program przyjął wezwania, ale nikt nie potwierdził, że dotarły (z rzędu: ${calls}), więc tą drogą nikt nie jest teraz wzywany: klient czekałby za każdym razem 15 sekund. Co pięć minut Parter pyta program; gdy odpowie, wezwie tędy jeszcze raz. Potwierdzone wezwanie włącza kanał na dobre.`,
  unheardToday:
    'Dziś jeszcze nic nie potwierdzono, więc tą drogą nikt nie jest wzywany. Parter pyta program w każdy dzień pracy; można też wysłać próbę.',
  eventsTitle: 'O czym powiadamiać',
  events: {
    raised: 'klient czeka, wezwano pracownika',
    accepted: 'pracownik idzie',
    arrived: 'pracownik jest na miejscu',
    escalated: 'wezwano przełożonego',
    ended: 'wezwanie zakończone',
    undone: 'ostatni krok cofnięto',
    call: 'wezwanie tej osoby',
    gone: 'już nie trzeba iść',
  } satisfies Record<WebhookEvent | ChannelEvent, string>,
  missing: {
    person: 'Proszę wybrać osobę.',
    channelName: 'Proszę wpisać nazwę kanału.',
    name: 'Proszę wpisać nazwę programu.',
    url: 'Proszę wpisać cały adres, z https:// albo http:// na początku, bez hasła i bez znaku #.',
    events: 'Proszę zaznaczyć przynajmniej jedno zdarzenie.',
  },
  notListed: 'Tego komputera nie ma w ustawieniu serwera WEBHOOK_HOSTS. Nic nie zostało dodane.',
  made: 'Adres dodany',
  secret: 'Klucz podpisu',
  secretLead:
    'Tym kluczem program sprawdza, że wiadomość jest od Partera. Proszę skopiować go teraz: później nie można go zobaczyć, można tylko utworzyć nowy. Potem proszę wysłać próbę.',
  secretRenewed:
    'Nowy klucz działa od teraz. Proszę skopiować go od razu: później nie można go zobaczyć. Poprzedni działa jeszcze przez 24 godziny, żeby można było zmienić go w programie bez przerwy.',
  close: 'Zamknij',
  states: {
    unproven: 'czeka na próbę',
    on: 'działa',
    failing: 'nie przyjmuje',
    silent: 'nie potwierdza',
    unheard: 'niepotwierdzony dziś',
    off: 'wyłączony',
  } satisfies Record<WebhookStanding, string>,
  unprovenHint: 'Parter nic tam nie wysyła, dopóki program nie przyjmie próbnej wiadomości.',
  off: {
    failing:
      'Program niczego nie przyjął przez trzy dni, więc Parter przestał wysyłać. Udana próba włącza adres ponownie.',
    gone: 'Program odpowiedział, że tego adresu już nie ma (410), więc Parter przestał wysyłać. Udana próba włącza adres ponownie.',
  } satisfies Record<OffReason, string>,
  failing: (when: string) => `Niczego nie przyjmuje od ${when}.`,
  olderSecret: (when: string) => `Poprzedni klucz działa do ${when}.`,
  madeBy: (who: string, when: string) => `Dodano ${when}: ${who}`,
  waiting: (count: number) => `Czeka na wysłanie: ${count}.`,
  test: 'Wyślij próbę',
  testOf: (name: string) => `Wyślij próbę: ${name}`,
  testing: 'Wysyłanie próby…',
  tested: (status: number, howLong: string) => `Próba przyjęta po ${howLong} (odpowiedź ${status}).`,
  testFailed: (why: string) => `Próba się nie udała: ${why}`,
  renew: 'Nowy klucz…',
  renewOf: (name: string) => `Nowy klucz: ${name}`,
  renewAsk: (name: string) => `Utworzyć nowy klucz dla „${name}”? Poprzedni przestanie działać po 24 godzinach.`,
  renewDo: 'Utwórz nowy klucz',
  remove: 'Usuń…',
  removeOf: (name: string) => `Usuń: ${name}`,
  removeAsk: (name: string) => `Usunąć „${name}”? Wiadomości, które czekają na wysłanie, nie zostaną wysłane.`,
  removeDo: 'Usuń adres',
  removed: 'Adres usunięty.',
  log: 'Ostatnie wiadomości',
  logOf: (name: string) => `Ostatnie wiadomości: ${name}`,
  logLoading: 'Wczytywanie wiadomości…',
  logFailed: 'Nie udało się wczytać wiadomości.',
  logEmpty: 'Przez ostatnie siedem dni niczego nie wysyłano.',
  columns: { when: 'Kiedy', what: 'Zdarzenie', code: 'Wezwanie', state: 'Co się stało', actions: 'Co zrobić' },
  deliveryStates: {
    waiting: 'czeka',
    delivered: 'przyjęta',
    givenUp: 'nie wysłano',
  } satisfies Record<DeliveryState, string>,
  took: (status: number, howLong: string) => `odpowiedź ${status} po ${howLong}`,
  tries: (count: number) => plural(count, 'próba', 'próby', 'prób'),
  next: (when: string) => `następna próba ${when}`,
  again: 'Wyślij ponownie',
  againOf: (what: string, code: string) => `Wyślij ponownie: ${what}, ${code}`,
  againDone: 'Wiadomość zostanie wysłana ponownie.',
  refresh: 'Odśwież',
  why: {
    answered: (status: number) => `program odpowiedział ${status}`,
    timeOut: () => 'program nie odpowiedział w ciągu 15 sekund',
    noConnection: () => 'nie udało się połączyć z tym komputerem',
    unknownName: () => 'nie ma komputera o tej nazwie',
    untrusted: () => 'certyfikat tego komputera jest nieważny albo wystawiony dla innej nazwy',
    notListed: () => 'tego komputera nie ma już w ustawieniu WEBHOOK_HOSTS',
    forbiddenAddress: () => 'ta nazwa prowadzi teraz pod adres, pod który Parter nie wysyła',
    plainOutside: () => 'poza urząd Parter wysyła tylko przez https://',
    switchedOff: () => 'adres był wyłączony',
    outOfDate: () => 'wezwanie było już nieaktualne',
  } satisfies Record<Failure, (status: number) => string>,
}

export type WebhookTexts = typeof webhooks
