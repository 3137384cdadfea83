import type { SignOnRefusal } from '../../domain/signOn/signOn.ts'
import { plural } from './plural.ts'

/** Signing in with the office's own accounts: for everybody, and for whoever sets it up. */
export const signOn = {
  enter: 'Zaloguj kontem urzędu',
  enterHint: 'Tym samym, którym otwiera się pocztę i komputer.',
  onlyHint:
    'Gdy serwer logowania nie działa, proszę zadzwonić do administratora: może na ten czas przywrócić hasła. Kto jest już zalogowany, pracuje dalej.',
  instead: 'Zamiast hasła można użyć konta urzędu, tego samego, którym otwiera się pocztę i komputer.',
  insteadOfAll:
    'Do Partera wchodzi się kontem urzędu, tym samym, którym otwiera się pocztę i komputer. Hasło nie jest potrzebne.',
  insteadReset:
    'Zamiast hasła można użyć konta urzędu, tego samego, którym otwiera się pocztę i komputer. Stare hasło przestanie wtedy działać.',
  refused: {
    off: 'Logowanie kontem urzędu jest wyłączone. Proszę użyć loginu i hasła Partera.',
    stale: 'To logowanie trwało zbyt długo albo zostało już użyte. Proszę zacząć jeszcze raz.',
    tooOften: 'Zbyt wiele prób logowania z tego miejsca nie powiodło się. Proszę odczekać minutę i zacząć jeszcze raz.',
    providerSilent: 'Serwer logowania urzędu nie odpowiada. Proszę spróbować za chwilę.',
    refusedThere: 'Serwer logowania urzędu odmówił albo logowanie zostało przerwane. Proszę spróbować jeszcze raz.',
    clock:
      'Zegary Partera i serwera logowania urzędu różnią się o ponad 30 sekund, więc nikt nie może się tak zalogować.',
    unproven: 'Odpowiedź serwera logowania urzędu nie zgadza się z ustawieniami Partera.',
    waiting:
      'Konto urzędu jest prawidłowe, ale Parter nie wie jeszcze, do kogo należy. Administrator widzi tę próbę na swojej liście: gdy ją potwierdzi, proszę zalogować się jeszcze raz.',
    waitingFull:
      'Parter nie wie jeszcze, do kogo należy to konto urzędu, a na potwierdzenie czeka zbyt wiele osób. Proszę powiedzieć o tym administratorowi.',
    disabled: 'To konto w Parterze jest wyłączone. Proszę powiedzieć o tym administratorowi.',
    linkOver: 'Odnośnik z zaproszenia stracił ważność albo został już użyty. O nowy proszę poprosić administratora.',
    linkedAlready:
      'To konto urzędu należy już do kogoś w Parterze, więc nie można nim odebrać tego zaproszenia. Proszę sprawdzić, czy na tym komputerze nie jest zalogowana inna osoba.',
    passwordNeeded:
      'Choć jeden administrator musi mieć hasło, bo serwer logowania może kiedyś nie działać. Proszę otworzyć odnośnik jeszcze raz i wybrać hasło.',
    tooManyGroups:
      'Konto urzędu należy do tak wielu grup, że serwer logowania ich nie podaje, więc Parter nie wie, co Pani/Panu wolno. Proszę powiedzieć o tym administratorowi: pomoże rola aplikacji albo podawanie tylko grup przypisanych do aplikacji.',
    noRole:
      'To konto urzędu nie ma żadnej grupy, która daje dostęp do Partera. Proszę powiedzieć o tym administratorowi.',
    notNow: 'Parter nie może teraz nikogo zalogować. Proszę spróbować ponownie za chwilę.',
  } satisfies Record<SignOnRefusal, string>,
  /** What whoever stands before the page for signing in can do about it. */
  refusedHere: {
    tell: 'Proszę powiedzieć o tym administratorowi.',
    password: 'Kto ma hasło do Partera, może się nim zalogować.',
    only: 'Hasła są teraz wyłączone. Proszę zadzwonić do administratora: może na ten czas przywrócić hasła.',
  },
  /** What the administrator can do who has tried it. */
  refusedTest: {
    clock: 'Proszę włączyć synchronizację czasu (NTP) na tym serwerze.',
    unproven: 'Proszę użyć przycisku „Sprawdź ustawienia”; co dokładnie się nie zgadza, mówi dziennik serwera.',
    providerSilent: 'Proszę użyć przycisku „Sprawdź ustawienia”.',
  } satisfies Partial<Record<SignOnRefusal, string>>,

  title: 'Logowanie kontem urzędu',
  sectionOff: 'Wyłączone: każdy loguje się loginem i hasłem Partera.',
  sectionOn: (linked: number) => `Włączone. Połączone konta: ${linked}.`,
  sectionOnly: 'Hasłem wchodzi tylko konto awaryjne.',
  waitingCount: (count: number) => `${plural(count, 'osoba czeka', 'osoby czekają', 'osób czeka')} na potwierdzenie.`,
  open: 'Ustaw logowanie kontem urzędu',
  lead: 'Pracownicy mogą wchodzić do Partera kontem, którym otwierają pocztę i komputer (OpenID Connect, na przykład Entra ID albo Keycloak). O tym, kto jest kim, decyduje administrator, nigdy adres e-mail.',
  loading: 'Wczytywanie ustawień…',
  failed: 'Nie udało się wczytać ustawień.',
  fromProvider: 'Od serwera logowania',
  redirect: 'Adres powrotu',
  redirectHere:
    'Ten adres otwiera się tylko na tym komputerze. Proszę otworzyć tę stronę tak, jak inni otwierają Partera, albo podać ich adres w ustawieniu serwera PUBLIC_ORIGIN, i dopiero wtedy przepisać adres powrotu.',
  redirectHint: 'Proszę go wpisać na serwerze logowania, co do znaku (redirect URI).',
  issuer: 'Adres wystawcy (issuer)',
  issuerHint:
    'Na przykład https://login.microsoftonline.com/NUMER-DZIERŻAWY/v2.0 albo https://konta.urzad.example/realms/urzad',
  clientId: 'Identyfikator aplikacji (client ID)',
  secret: 'Sekret aplikacji (client secret)',
  secretKept: 'Zapisany. Nikt go tu nie zobaczy; wpisać trzeba tylko nowy.',
  secretHint: 'Wartość sekretu, nie jego numer. Po zapisaniu nikt go tu nie zobaczy.',
  on: 'Pokazuj na stronie logowania „Zaloguj kontem urzędu”',
  check: 'Sprawdź ustawienia',
  checking: 'Sprawdzanie…',
  save: 'Zapisz',
  saved: 'Zapisano ustawienia logowania.',
  missing: {
    issuer: 'Proszę wpisać adres wystawcy, zaczynający się od https:// i bez znaków ? i #.',
    clientId: 'Proszę wpisać identyfikator aplikacji.',
    secret: 'Proszę wpisać sekret aplikacji.',
    newSecret: 'Proszę wpisać sekret: poprzedni był dla innego serwera albo innej aplikacji.',
  },
  checksTitle: 'Wynik sprawdzenia',
  findings: {
    reached: 'Serwer logowania odpowiada i przedstawia się tym adresem.',
    silent:
      'Serwer logowania nie odpowiada. Proszę sprawdzić adres i czy ten serwer może się z nim połączyć (zapora, DNS, certyfikat).',
    noProvider:
      'Pod tym adresem nie ma serwera logowania: brakuje /.well-known/openid-configuration. Proszę skopiować adres wystawcy jeszcze raz, bez tego zakończenia.',
    otherName: (says: string) => `Serwer przedstawia się innym adresem: ${says}. Proszę wpisać dokładnie ten.`,
    clockRight: 'Zegary Partera i serwera logowania zgadzają się.',
    clockWrong: (seconds: number) =>
      `Zegary różnią się o ${seconds} s; przy ponad 30 s nikt się nie zaloguje. Proszę włączyć synchronizację czasu (NTP) na tym serwerze.`,
    clockUnknown: 'Serwer logowania nie podaje czasu, więc zegarów nie można porównać.',
    codeRight: 'Serwer umożliwia bezpieczny sposób logowania (kod z PKCE).',
    codeWrong: 'Serwer nie umożliwia logowania kodem (authorization code). Proszę włączyć je dla tej aplikacji.',
    clientRight: 'Identyfikator i sekret są przyjmowane.',
    clientWrong:
      'Serwer odrzuca identyfikator albo sekret. Proszę skopiować oba jeszcze raz (wartość sekretu, nie jego numer) i sprawdzić, czy sekret nie wygasł.',
    clientUnknown: 'Nie udało się sprawdzić identyfikatora i sekretu: okaże się przy pierwszym logowaniu.',
    redirectRight: 'Serwer zna adres powrotu.',
    redirectWrong: 'Serwer nie zna adresu powrotu. Proszę wpisać go tam co do znaku, jak wyżej.',
    redirectUnknown: 'Nie udało się sprawdzić adresu powrotu: okaże się przy pierwszym logowaniu.',
  },
  roles: {
    title: 'Role z serwera logowania',
    lead: 'Bez reguł role nadaje się w Parterze. Z regułami role każdej połączonej osoby są przy każdym logowaniu kontem urzędu takie, jak mówią jej grupy; kto nie ma żadnej z nich, nie wejdzie. Administratorów wskazuje się tylko w Parterze: tej roli reguły nie dają i nie odbierają.',
    claim: 'Pole z grupami (claim)',
    claimHint:
      'W Entra ID najlepiej roles (role aplikacji), w Keycloak zwykle groups. W Entra ID grupy są numerami, nie nazwami.',
    rule: (number: number) => `Reguła ${number}`,
    value: 'Wartość (grupa)',
    role: 'Rola w Parterze',
    add: 'Dodaj regułę',
    remove: 'Usuń',
    removeRule: (number: number) => `Usuń regułę ${number}`,
    removed: (number: number) => `Usunięto regułę ${number}.`,
    missingClaim: 'Proszę wpisać nazwę pola z grupami.',
    missingValue: 'Proszę wpisać wartość.',
  },
  leaving: {
    title: 'Wylogowanie',
    endsThere: 'Kto wylogowuje się z Partera, wylogowuje się też na serwerze logowania',
    signedOut: 'Adres po wylogowaniu',
    signedOutHint:
      'Proszę go wpisać na serwerze logowania (post logout redirect URI); inaczej po wylogowaniu pokaże on błąd.',
    backChannel: 'Adres powiadomień o wylogowaniu',
    backChannelHint:
      'Jeśli serwer logowania umie o wylogowaniu powiadamiać (back-channel logout), z tym adresem kończy też logowania w Parterze. Parter musi być dla niego osiągalny.',
  },
  rolesAreThere:
    'Jeśli w ustawieniach logowania są reguły ról, zmiana ról tutaj, poza administratorem, potrwa do następnego logowania tej osoby kontem urzędu.',
  test: {
    title: 'Próba logowania',
    lead: 'Próba idzie zapisanymi ustawieniami całą drogę na serwer logowania i z powrotem, także gdy logowanie jest jeszcze wyłączone. Nikogo nie loguje: pokazuje, kogo Parter by wpuścił.',
    none: 'Tych ustawień nikt jeszcze nie wypróbował.',
    start: 'Wypróbuj logowanie',
    saveFirst: 'Próba jest możliwa, gdy wszystko jest zapisane.',
    comesIn: (name: string) => `Tym kontem urzędu wejdzie do Partera: ${name}.`,
    unknown:
      'Serwer logowania odpowiada prawidłowo, ale to konto urzędu nie jest połączone z nikim, kto może wejść do Partera. Żeby je połączyć, proszę w prywatnym oknie przeglądarki nacisnąć na stronie logowania „Zaloguj kontem urzędu”, a potem wskazać tę osobę niżej, pod „Czekają na potwierdzenie”.',
    noRole: (name: string) =>
      `To konto urzędu należy do osoby: ${name}, ale żadna jego grupa nie daje roli w Parterze, więc nikt nim nie wejdzie.`,
    tested: 'Wypróbowano',
    byAt: (name: string, when: string) => `${name}, ${when}`,
    said: 'Serwer podaje',
    groups: 'Grupy',
    noGroups: 'Serwer nie podał żadnej grupy w tym polu.',
    tooMany: 'Jest ich tak wiele, że serwer ich nie podaje.',
    roles: 'Role w Parterze',
  },
  onlyWay: {
    title: 'Kto może wejść hasłem',
    all: 'Teraz wchodzi się kontem urzędu albo hasłem Partera.',
    lead: 'Można zostawić samo konto urzędu. Hasło otworzy wtedy tylko jedno konto awaryjne: innego administratora, na dzień, w którym serwer logowania nie działa. Takie hasło najlepiej zapisać na kartce i zamknąć w kopercie.',
    needs: 'Zanim będzie to możliwe:',
    needsOn: 'Logowanie kontem urzędu musi być włączone.',
    needsTest:
      'Te ustawienia trzeba wypróbować własnym kontem urzędu, połączonym z własnym kontem w Parterze, najwyżej dobę wcześniej: służy do tego próba wyżej.',
    needsKeeper: 'Potrzebny jest drugi administrator, z hasłem i bez połączonego konta urzędu.',
    effects: 'Co się zmieni:',
    nobodyOut: 'Nikt nie zostanie wylogowany; obecne logowania trwają najwyżej 12 godzin.',
    unlinked: (count: number) =>
      count === 0
        ? 'Wszyscy mają połączone konto urzędu.'
        : `Bez połączonego konta urzędu, więc potem bez wejścia: ${plural(count, 'osoba', 'osoby', 'osób')}.`,
    passwordsKept:
      'Hasła zostają zapisane, ale nie otwierają i nie można ich zmieniać. Można je przywrócić w każdej chwili.',
    loud: 'Każde wejście kontem awaryjnym zobaczą wszyscy administratorzy: na ekranie przez dobę, w dzienniku i w poczcie, jeśli urząd ją ustawił.',
    keeper: 'Konto awaryjne',
    keeperHint: 'Administrator z hasłem, bez połączonego konta urzędu.',
    keeperMissing: 'Proszę wskazać konto awaryjne.',
    password: 'Hasło konta awaryjnego',
    passwordHint:
      'Wpisane teraz dowodzi, że ktoś je zna. Jeśli zna je kto inny, proszę poprosić, żeby wpisał je tutaj.',
    passwordMissing: 'Proszę wpisać hasło konta awaryjnego.',
    passwordWrong: 'To hasło się nie zgadza.',
    contact: 'Kogo jeszcze zawiadomić (e-mail)',
    contactHint: 'O każdym wejściu kontem awaryjnym, oprócz administratorów; na przykład sekretarza urzędu.',
    contactWrong: 'To nie jest adres e-mail.',
    submit: 'Zostaw tylko konto urzędu',
    saved: 'Zapisano: wchodzi się tylko kontem urzędu.',
    only: (name: string) => `Wchodzi się tylko kontem urzędu. Hasło otwiera jedno konto awaryjne: ${name}.`,
    untested:
      'Zapisanych ustawień, na przykład nowego sekretu, nikt jeszcze nie wypróbował, a wchodzi się tylko nimi. Proszę zrobić próbę.',
    giveBackLead:
      'Gdy serwer logowania nie działa, wystarczy jedno naciśnięcie: kto ma hasło, może się nim od razu zalogować.',
    giveBack: 'Przywróć hasła wszystkim',
    givenBack: 'Hasła działają znowu u wszystkich, którzy je mają.',
    saveFirst: 'Najpierw proszę zapisać zmiany powyżej.',
    change: 'Inne konto awaryjne',
    changeSubmit: 'Zapisz konto awaryjne',
    changed: 'Zapisano konto awaryjne.',
    willGiveBack: 'Zapisanie tej zmiany przywróci hasła wszystkim.',
    used: (name: string, when: string) => `Wejście kontem awaryjnym: ${name}, ${when}.`,
    usedOpen: 'Zobacz',
    mail: {
      subject: 'Parter: wejście kontem awaryjnym',
      used: (name: string, when: string) => `Kontem awaryjnym (${name}) zalogowano się do Partera: ${when}.`,
      unexpected:
        'Jeśli nikt o tym nie wiedział, proszę od razu zakończyć logowania tego konta i wskazać inne konto awaryjne:',
      giveBack: 'Jeśli serwer logowania urzędu nie działa, tu można przywrócić hasła wszystkim:',
    },
    isKeeper:
      'To konto awaryjne: otwiera Partera, gdy serwer logowania nie działa. Nie można go wyłączyć, odebrać mu roli ani połączyć z kontem urzędu, dopóki w ustawieniach logowania nie wskaże się innego.',
  },
  newcomersTitle: 'Czekają na potwierdzenie',
  newcomersLead:
    'Te osoby zalogowały się kontem urzędu, a Parter nie wie, kim są. Nazwisko i adres podaje serwer logowania i można je tam zmienić: przed połączeniem proszę zapytać, najlepiej przez telefon.',
  noNewcomers: 'Nikt nie czeka.',
  nameless: 'Bez nazwiska',
  who: (name: string) => `Kto to jest: ${name}`,
  whoMissing: 'Proszę wskazać osobę.',
  likely: 'Prawdopodobnie; proszę potwierdzić.',
  lastSeen: (when: string) => `Ostatnia próba: ${when}`,
  subject: (text: string) => `Oznaczenie na serwerze: ${text}`,
  link: 'Połącz',
  linkFor: (name: string) => `Połącz: ${name}`,
  turnDown: 'Odrzuć',
  turnDownFor: (name: string) => `Odrzuć: ${name}`,
  linked: (name: string) => `Połączono: ${name}. Od teraz loguje się kontem urzędu.`,
  turnedDown: (name: string) => `Odrzucono: ${name}.`,
  withoutAccount: 'Kogo nie ma na liście, nie ma jeszcze konta w Parterze: najpierw proszę tę osobę zaprosić.',
  toAccounts: 'Konta i zaproszenia',
  accountTitle: 'Konto urzędu',
  accountLinked: 'Loguje się kontem urzędu.',
  accountLinkClosed:
    'Połączone, ale nie można nim teraz wejść: logowanie kontem urzędu jest wyłączone albo urząd ma inny serwer logowania.',
  unlink: 'Odłącz konto urzędu',
  unlinkConfirm: (name: string) =>
    `${name} zostanie wylogowana/y na wszystkich urządzeniach i nie wejdzie już kontem urzędu. Kto nie ma hasła, potrzebuje nowego odnośnika.`,
  unlinked: 'Odłączono konto urzędu.',
}

export type SignOnTexts = typeof signOn
