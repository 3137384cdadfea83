import type { Check, Found } from '../../domain/setup/checks.ts'
import { plural } from './plural.ts'

/** What a sentence about a check may say; what it does not need is empty. */
export interface FoundWords {
  readonly count: number
  readonly of: number
  readonly names: string
  readonly when: string
  readonly howLong: string
  readonly said: string
}

/** Every check in words: a new one does not compile without them. */
export type CheckTexts = {
  readonly [C in Check]: {
    readonly title: string
    readonly why: string
    /** What to do where something is missing. */
    readonly how: string
    readonly found: Readonly<Record<Found<C>, (words: FoundWords) => string>>
  }
}

export const checks: CheckTexts = {
  address: {
    title: 'Adres dla innych komputerów',
    why: 'Pod tym adresem pracownicy otwierają Partera u siebie; jest też na kartkach z zaproszeniem.',
    how: 'Uruchomić Partera z ustawieniem HOST=0.0.0.0 (słucha na wszystkich adresach tego komputera) albo z PUBLIC_ORIGIN, jeśli stoi za serwerem pośredniczącym. Zapora tego komputera musi przepuszczać ten port.',
    found: {
      well: ({ said }) => `Na innych komputerach: ${said}`,
      here: () => 'Parter słucha tylko na tym komputerze: z innych nie da się go otworzyć.',
      sample: () => 'Urząd przykładowy działa tylko na tym komputerze.',
    },
  },
  https: {
    title: 'HTTPS',
    why: 'Bez HTTPS na innych komputerach nie działają powiadomienia ani wezwania przy zamkniętej karcie, a hasła idą przez sieć otwarcie.',
    how: 'Ustawienia TLS_CERT i TLS_KEY albo serwer pośredniczący z PUBLIC_ORIGIN; krok po kroku w pliku .readme/operation.md, „HTTPS in the office”.',
    found: {
      well: () => 'Przeglądarki łączą się przez HTTPS.',
      plain: () => 'Nie. Powiadomienia przy zamkniętej karcie nie zadziałają.',
    },
  },
  mail: {
    title: 'Poczta do przełożonych',
    why: 'Gdy przełożony nie ma otwartego Partera, wiadomość e-mail jest ostatnim sposobem, żeby się dowiedział.',
    how: 'Ustawienia SMTP_HOST i SMTP_FROM; krok po kroku w pliku .readme/operation.md, „E-mail to superiors”.',
    found: {
      well: () => 'Serwer poczty odpowiada.',
      notSet: () => 'Nie ustawiono serwera poczty.',
      ill: () => 'Serwer poczty nie odpowiada tak, jak powinien.',
      sent: ({ said }) => `Wysłano próbną wiadomość na adres ${said}. Proszę sprawdzić, czy doszła.`,
      probed: () => 'Serwer poczty przyjął połączenie. Nie ma Pan/Pani adresu e-mail w katalogu, więc nic nie wysłano.',
      failed: ({ said }) => `Próba się nie udała. Serwer poczty powiedział: ${said}.`,
    },
  },
  push: {
    title: 'Wezwania przy zamkniętej karcie',
    why: 'Kto zamknie kartę, usłyszy wezwanie tylko przez powiadomienie z przeglądarki.',
    how: 'W „Moich wezwaniach” nacisnąć „Jestem na dyżurze” i pozwolić na powiadomienia. Serwer musi móc łączyć się z usługami producentów przeglądarek (.readme/operation.md).',
    found: {
      well: ({ count, of }) => `Osoby, które pozwoliły na powiadomienia i u których dziś działają: ${count} z ${of}.`,
      nobody: () => 'Nikt jeszcze nie pozwolił na powiadomienia.',
      unproven: ({ of }) =>
        `Dziś do nikogo nie doszło, choć ${plural(of, 'osoba na to pozwoliła', 'osoby na to pozwoliły', 'osób na to pozwoliło')}.`,
      noneOfMine: () => 'Żadna Pana/Pani przeglądarka nie przyjmuje powiadomień.',
      sent: () => 'Wysłano. Za kilka sekund będzie widać, czy doszło.',
    },
  },
  backup: {
    title: 'Kopia zapasowa',
    why: 'Po awarii dysku urząd wraca tylko z kopii, która leży gdzie indziej.',
    how: 'W ustawieniach serwera wpisać BACKUP_DIR: folder na innym dysku. Parter robi wtedy kopię co noc o 2:00 i sprawdza, czy da się ją odtworzyć.',
    found: {
      well: ({ when }) => `Ostatnia: ${when}.`,
      never: () => 'Jeszcze żadnej nie było.',
      old: ({ when }) => `Ostatnia: ${when}, ponad tydzień temu.`,
      failed: ({ when }) =>
        `Ostatnia próba, ${when}, nie powiodła się. Powód jest w dzienniku serwera. Parter próbuje dalej co godzinę.`,
      sameDisk: ({ when }) => `Ostatnia: ${when}, ale leży na tym samym dysku co dane i zginęłaby razem z nimi.`,
      elsewhere: () => 'Bazę MongoDB kopiuje się jej własnymi narzędziami; Parter o tym nie wie.',
    },
  },
  webhooks: {
    title: 'Powiadamianie innych programów',
    why: 'Program, do którego nic nie dochodzi, nikomu o tym nie powie: pokazuje to, co wiedział ostatnio.',
    how: 'Na stronie adresów zobaczyć, co się stało z ostatnimi wiadomościami, i wysłać próbę.',
    found: {
      well: ({ count }) => `Wiadomości dochodzą; adresów: ${count}.`,
      none: () => 'Parter nie powiadamia żadnego programu.',
      unproven: ({ names }) => `Czeka na próbę: ${names}`,
      failing: ({ names }) => `Nie przyjmuje wiadomości: ${names}`,
      off: ({ names }) => `Wyłączone, bo nie przyjmowały wiadomości: ${names}`,
    },
  },
  clock: {
    title: 'Zegar i strefa czasowa',
    why: 'Po zegarze Parter liczy, jak długo klient czeka i kiedy urząd jest otwarty.',
    how: 'Włączyć na serwerze i na tym komputerze ustawianie czasu z sieci.',
    found: {
      well: ({ said }) => `Zegar serwera i tego komputera są zgodne (${said}).`,
      untested: () => 'Jeszcze nie porównano z tym komputerem.',
      differs: ({ howLong }) => `Zegar serwera i tego komputera różnią się o ${howLong}.`,
      zone: ({ said }) => `Ten komputer ma inną strefę czasową niż urząd (${said}).`,
    },
  },
  unitMatters: {
    title: 'Sprawa w każdym referacie',
    why: 'Referat bez spraw nie znajdzie się na liście, gdy klient powie, po co przyszedł.',
    how: 'Dodać sprawy w katalogu albo wybrać z typowych spraw gminy.',
    found: {
      well: () => 'Każdy referat ma swoje sprawy.',
      lacking: ({ count, of, names }) => `Bez spraw: ${count} z ${of}. ${names}`,
    },
  },
  answeredMatters: {
    title: 'Osoba do każdej sprawy',
    why: 'Do sprawy bez osoby właściwej nie ma kogo wezwać.',
    how: 'Wskazać w katalogu osobę właściwą albo miejsce, gdzie sprawę się załatwia.',
    found: {
      well: () => 'Każda sprawa ma osobę właściwą albo adres.',
      lacking: ({ count, of, names }) => `Bez osoby: ${count} z ${of}. ${names}`,
    },
  },
  substitutes: {
    title: 'Zastępstwo za każdą osobę',
    why: 'Kogo nikt nie zastępuje, tego klient pierwszego dnia urlopu nie zastanie.',
    how: 'Wpisać zastępstwa w katalogu; kierownicy mogą to zrobić dla swoich referatów.',
    found: {
      well: () => 'Każda osoba ma zastępstwo.',
      lacking: ({ count, of, names }) => `Bez zastępstwa: ${count} z ${of}. ${names}`,
    },
  },
  accounts: {
    title: 'Każdy zalogował się choć raz',
    why: 'Kto się nie zalogował, tego komputer nie zadzwoni.',
    how: 'Zaprosić te osoby: w „Kontach” jest odnośnik dla każdej albo dla wszystkich naraz.',
    found: {
      well: () => 'Wszyscy zalogowali się choć raz.',
      lacking: ({ count, of, names }) => `Jeszcze nie: ${count} z ${of}. ${names}`,
    },
  },
}
