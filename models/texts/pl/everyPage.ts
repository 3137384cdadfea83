import { MOST_EXPORTED } from '../../domain/audit/logExport.ts'
import type { Role } from '../../domain/directory/directory.ts'
import type { RefusalCode } from '../../domain/errors.ts'
import { atFirst } from './atFirst.ts'
import { calls } from './calls.ts'
import { common } from './common.ts'
import { counter } from './counter.ts'
import { frame } from './frame.ts'
import { locale } from './locale.ts'
import { plural } from './plural.ts'
import { push } from './push.ts'
import { readiness } from './readiness.ts'
import { request } from './request.ts'
import { schedule } from './schedule.ts'
import { visit } from './visit.ts'

/*
 * Polish, the first language of the office: every other language has the shape of this file. Short words, verbs on
 * buttons, no blame, forms that fit Pani and Pan alike. What a person is called follows the glossary of the domain.
 */

export const everyPage = {
  locale,

  weakBecause: {
    used: 'Jest na listach haseł, których używa wiele osób.',
    pattern: 'Składa się ze słów, imion, dat albo sąsiednich klawiszy, które sprawdza się najpierw.',
    ofThisOffice: 'Zawiera nazwę urzędu, Pana/Pani nazwisko albo inne słowo, które zna każdy w urzędzie.',
    short: 'Jest za krótkie.',
    same: 'To jest obecne hasło.',
  },
  errors: {
    badInput: 'Czegoś brakuje albo jest wpisane inaczej, niż trzeba. Nic nie zostało zmienione.',
    notSignedIn: 'Trzeba się zalogować. To, co zostało wpisane, czeka.',
    otherPerson:
      'W tej przeglądarce jest teraz zalogowana inna osoba. Niczego nie wysłano; to, co zostało wpisane, czeka.',
    otherPage: 'Ta strona dotyczy innej osoby. Niczego nie zapisano; to, co zostało wpisane, czeka.',
    oldPage: 'Ta strona pochodzi sprzed aktualizacji Partera. Niczego nie wysłano; proszę ją odświeżyć.',
    wrongCredentials: 'Login lub hasło się nie zgadza.',
    signOnOnly: 'Do Partera wchodzi się teraz tylko kontem urzędu. To hasło jest prawidłowe, ale nie otwiera.',
    weakPassword: 'To hasło łatwo odgadnąć. Proszę wybrać inne, na przykład kilka niezwiązanych ze sobą słów.',
    tooManyAttempts: 'Zbyt wiele prób. Proszę chwilę odczekać i spróbować ponownie.',
    foreignOrigin: 'To polecenie przyszło z innej strony internetowej i zostało odrzucone.',
    foreignHost:
      'Parter nie zna adresu, pod którym otwarto tę stronę. Proszę użyć adresu podanego przez administratora (ustawienie PUBLIC_ORIGIN).',
    notAllowed: 'Do tego potrzebna jest inna rola.',
    notFound: 'Tego już nie ma albo nigdy nie było.',
    moveNotPossible: 'Ktoś był szybszy: tego już nie można zrobić.',
    tooLate: 'Za późno, aby to cofnąć.',
    alreadyExtended: 'Czas był już raz przedłużony.',
    personNotAvailable: 'Tej osoby nie można teraz wezwać. Proszę wybrać inną.',
    handledElsewhere: 'Tę sprawę załatwia się gdzie indziej.',
    officeClosed: 'Urząd jest zamknięty: nikt nie zostałby wezwany.',
    historyFull:
      'To wezwanie ma już tyle wpisów, ile może mieć. Można zapisać, że ktoś przyszedł, albo je zakończyć; do tego czasu Parter wzywa dalej.',
    tooManyKept: 'Jest już tyle wpisów, ile można mieć. Nic nie zostało dodane: proszę najpierw usunąć niepotrzebny.',
    tooManyOpen:
      'Niezakończonych jest już tyle, ile może być naraz. Nic nie zostało dodane: proszę najpierw coś z tego zakończyć.',
    stepsFull: 'Zapisano tu już tyle zmian, ile można. Tej nie zapisano; wszystko inne zostaje, jak jest.',
    figuresNotReady: 'Liczby są dopiero zestawiane z wezwań, raz po uruchomieniu nowej wersji. Potrwa to kilka minut.',
    exportTooLong: `Ten wybór ma więcej niż ${MOST_EXPORTED.toLocaleString(locale)} wpisów, a tyle mieści jeden plik. Niczego nie pobrano: proszę wybrać krótszy okres.`,
    absenceOverlaps: 'W tym czasie jest już zaplanowana inna nieobecność tej osoby.',
    absenceOver: 'Ta nieobecność już minęła. Proszę podać późniejszy koniec.',
    endsBeforeItBegins: 'Koniec musi być po początku.',
    substituteIsThemself: 'Nikt nie zastępuje sam siebie. Proszę wybrać inną osobę.',
    lastDayNotAhead: 'Ostatni dzień w urzędzie to dzisiaj albo później, najdalej za dwa lata.',
    interpreterNotice:
      'Tłumacza zamawia się co najmniej 3 dni robocze wcześniej. Wcześniejszy termin trzeba oznaczyć jako pilny.',
    dayNotAhead: 'Zamknąć można tylko dzień, który dopiero nadejdzie.',
    listUnreadable:
      'Tej listy nie da się odczytać. Potrzebny jest arkusz XLSX bez hasła albo plik CSV, z nagłówkami kolumn nad danymi.',
    reasonMissing: 'Te zasady kończą się ciszą. Proszę napisać, dlaczego tak ma być; nic jeszcze nie zapisano.',
    directoryProblems: 'Tej zmiany jeszcze nie zapisano. Proszę zobaczyć, co by z niej wynikło.',
    changedMeanwhile: 'Ktoś zmienił to w międzyczasie. Nic nie zapisano; proszę obejrzeć aktualny stan.',
    lastAdministrator:
      'To jedyne konto administratora, na które można się zalogować hasłem. Proszę najpierw dać tę rolę innej osobie, która ma hasło.',
    breakGlass:
      'To konto awaryjne: otwiera Partera, gdy serwer logowania nie działa. Najpierw proszę wskazać inne w ustawieniach logowania kontem urzędu.',
    signOnUntested:
      'Nic nie zapisano. Najpierw trzeba wypróbować te ustawienia własnym kontem urzędu, najwyżej dobę wcześniej.',
    loginTaken: 'Ten login ma już inna osoba. Proszę wybrać inny.',
    wrongCode: 'Ten kod się nie zgadza. Zmienia się co dwie minuty: proszę wpisać ten, który widać teraz.',
    linkUsed: 'Ten odnośnik został już użyty. Działa tylko raz.',
    linkExpired: 'Ten odnośnik stracił ważność.',
    keyReused: 'To polecenie już przyszło, ale z inną treścią. Proszę spróbować ponownie.',
    tooLarge: 'To za dużo naraz. Proszę skrócić.',
    providerSilent:
      'Serwer logowania urzędu nie odpowiada. Proszę spróbować ponownie za chwilę albo zalogować się hasłem, jeśli urząd na to pozwala.',
    storeUnavailable: 'Nie można teraz zapisać. Proszę zadzwonić, a potem spróbować ponownie.',
    internal: 'Coś się nie udało po stronie Partera. Proszę zadzwonić, a potem spróbować ponownie.',
  } satisfies Record<RefusalCode, string>,

  roles: {
    clerk: 'BOK',
    employee: 'pracownik',
    supervisor: 'nadzór',
    auditor: 'audyt',
    admin: 'administrator',
  } satisfies Record<Role, string>,

  ...request,

  common: {
    ...common,
    showPassword: 'Pokaż hasło',
    copy: 'Kopiuj',
    copyWhat: (what: string) => `Kopiuj: ${what}`,
    copied: 'Skopiowano.',
    download: { csv: 'Pobierz CSV', comma: 'CSV z przecinkami', xlsx: 'Pobierz XLSX' },
    downloading: 'Pobieram plik…',
    downloaded: (name: string) => `Pobrano plik ${name}.`,
    fewerThanFive: 'mniej niż 5',
    copyByHand: 'Nie udało się skopiować. Tekst jest zaznaczony: proszę go skopiować klawiszami Ctrl+C.',
    day: 'Dzień',
    time: 'Godzina',
    dayPattern: 'dd.mm.rrrr',
    dayUnread: 'Proszę podać datę, na przykład 24.12.2026.',
    daysTurned: 'Pierwszy dzień nie może być późniejszy niż ostatni.',
    bellTarget: 'Dzwonek przy drzwiach',
    clientCallTarget: 'Klient woła kogoś',
    wayOutTarget: 'Pomoc przy wyjściu',
    faultNumber: (id: string) => `Numer usterki: ${id}`,
  },

  frame: {
    ...frame,
    translatedTitle: 'Tłumaczenie strony',
    translated:
      'Przeglądarka próbuje tłumaczyć tę stronę. Proszę wyłączyć tłumaczenie: Parter ma dwa języki, polski i angielski, do wyboru u góry.',
    sessionEnds: (time: string) => `Logowanie wygaśnie za ${time}.`,
    sessionTitle: 'Koniec logowania',
    sessionStay: 'Przedłuż…',
    sessionAgain: 'Można je przedłużyć hasłem. To, co zostało wpisane, nie zginie.',
    stayTitle: 'Przedłużyć logowanie?',
    stayLead: 'Wystarczy hasło. Wszystko zostaje na ekranie, wezwania dzwonią dalej.',
    staySubmit: 'Przedłuż',
    stayElsewhere: 'Po zalogowaniu kontem urzędu ta strona otworzy się od nowa.',
    stayMissing: 'Proszę wpisać hasło.',
    stayDone: (time: string) => `Logowanie przedłużone do ${time}.`,
  },

  network: {
    ...atFirst.network,
    daysLeft: (days: number) => `Zostało: ${plural(days, 'dzień', 'dni', 'dni')}.`,
    firstWas: (who: string, when: string, what: string) => `${who}, ${when}: ${what}.`,
    nowStatus: (status: string) => `Teraz: ${status}.`,
  },

  signIn: {
    title: 'Logowanie',
    lead: 'Klient zostaje na parterze. Osoba właściwa schodzi do niego.',
    login: 'Login',
    password: 'Hasło',
    submit: 'Zaloguj',
    kept: 'Logowanie wygasło. To, co zostało wpisane, czeka.',
    takenBy: (name: string) =>
      `W tej przeglądarce jest teraz zalogowana inna osoba: ${name}. Niczego stąd nie wysłano; to, co zostało wpisane, czeka.`,
    sampleTitle: 'Przykładowe osoby',
    sampleLead: 'Jedno naciśnięcie loguje. Ten urząd jest zmyślony.',
    sampleMore: 'Pokaż wszystkie osoby',
    sampleFewer: 'Pokaż mniej',
    missing: 'Proszę wpisać login i hasło.',
    breakGlass: 'Login i hasło: tylko konto awaryjne',
    withCode: 'Pierwszy raz tutaj, z kodem z kartki',
    insecure:
      'To połączenie nie jest szyfrowane (bez HTTPS): hasło może ktoś w sieci podejrzeć. Parter działa i dzwoni, ale tylko w otwartej karcie. HTTPS może włączyć administrator.',
  },

  firstAdministrator: {
    title: 'Pierwszy administrator',
    lead: 'Ten odnośnik działa raz, przez 24 godziny od chwili, gdy pokazał go serwer.',
    officeName: 'Nazwa urzędu',
    name: 'Pana/Pani imię i nazwisko',
    login: 'Login',
    loginHint: 'Z imienia i nazwiska; można wpisać inny, bez spacji.',
    password: 'Hasło (co najmniej 8 znaków)',
    passwordHint: 'Najlepiej kilka niezwiązanych ze sobą słów, bez nazwy urzędu i nazwiska.',
    submit: 'Załóż konto',
    noSecret:
      'W adresie brakuje jednorazowego kodu. Proszę użyć całego odnośnika z okna serwera; nowy robi polecenie npm run office:link.',
    missing: 'Proszę wypełnić wszystkie pola; hasło ma co najmniej 8 znaków.',
    wrongLogin: 'W loginie mogą być tylko litery, cyfry i znaki . _ - @, bez spacji.',
    linkDead:
      'Ten odnośnik już nie działa: został użyty albo minęły 24 godziny. Nowy robi na serwerze polecenie npm run office:link. To, co wpisano, zostaje.',
  },

  ...counter,
  visit,

  telephones: {
    title: 'Telefony',
    filter: 'Szukaj osoby, referatu lub pokoju',
    offline: (when: string) => `Lista z pamięci tego komputera, zapisana ${when}.`,
    none: 'Nie ma jeszcze listy na tym komputerze.',
    noMatch: 'Nikt nie pasuje.',
    count: (n: number) => plural(n, 'osoba', 'osoby', 'osób'),
    person: 'Osoba',
    position: 'Stanowisko',
    room: 'Pokój',
    extension: 'Wewnętrzny',
    now: 'Teraz',
    secretariat: 'Sekretariat: wie, kto jest właściwy',
    manager: 'kierownik',
  },

  account: {
    title: 'Konto',
    roles: 'Role',
    position: 'Stanowisko',
    unit: 'Referat',
    room: 'Pokój',
    language: 'Język',
    scheme: 'Wygląd',
    ends: (time: string) => `Logowanie wygasa najpóźniej o ${time}.`,
    sessions: 'Logowanie',
    everywhereHint: 'Zamyka Partera na wszystkich komputerach i telefonach, na których jest otwarty.',
    everywhereConfirm: 'Wylogować na wszystkich urządzeniach? Wezwania przestaną do nich dochodzić.',
  },

  /** My calls and the card that rings. */
  calls,

  push,

  readiness,
  schedule,
}

/** The shape of every language. */
export type Texts = typeof everyPage
