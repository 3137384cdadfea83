import type { InvitationMail } from '../../domain/accounts/invitation.ts'
import type { Role } from '../../domain/directory/directory.ts'
import { plural } from './plural.ts'

/** Who may sign in, and what they may do: the administrator's screen and the slips it prints. */
export const accounts = {
  title: 'Konta',
  lead: 'Kto może się logować do Partera i co może robić. Konto powstaje, gdy zaproszona osoba wybierze hasło.',
  loading: 'Wczytuję konta…',
  failed: 'Nie udało się wczytać kont.',
  unknownResult:
    'Serwer nie odpowiedział: nie wiadomo, czy to zrobił. Można nacisnąć jeszcze raz; nowy odnośnik zastępuje poprzedni.',
  caption: 'Osoby i konta',
  search: 'Szukaj osoby, stanowiska, referatu lub loginu',
  filter: 'Pokaż',
  filters: {
    all: 'wszyscy',
    none: 'bez konta',
    invited: 'zaproszeni',
    active: 'z kontem',
    disabled: 'zablokowani',
    gone: 'spoza katalogu',
  },
  count: (n: number) => plural(n, 'osoba', 'osoby', 'osób'),
  noMatch: 'Nikt nie pasuje.',
  more: (n: number) => `Pokaż dalsze (${n})`,
  columns: { person: 'Osoba', state: 'Konto', login: 'Login', roles: 'Role', lastSignIn: 'Ostatnie logowanie' },
  states: {
    none: 'bez konta',
    invited: 'zaproszenie czeka',
    active: 'działa',
    disabled: 'zablokowane',
    gone: 'zawieszone',
  },
  gone: 'Tej osoby nie ma już w katalogu urzędu, więc nie może się logować. Jeśli wróci do katalogu, konto zadziała znowu.',
  invitedUntil: (when: string) => `odnośnik ważny do ${when}`,
  invitationOver: (when: string) => `odnośnik wygasł ${when}`,
  resetUntil: (when: string) => `odnośnik do nowego hasła, ważny do ${when}`,
  mails: {
    underWay: 'e-mail jest w drodze',
    sent: 'wysłano e-mailem',
    failed: 'e-maila nie udało się wysłać: proszę zrobić nowy odnośnik i dać kartkę',
  } satisfies Record<InvitationMail, string>,
  never: 'jeszcze nie',
  backToList: 'Wszystkie konta',
  noPerson: 'Nie ma takiej osoby ani takiego konta.',

  roles: 'Role',
  rolesHint: 'Można zaznaczyć kilka.',
  roleSays: {
    clerk: 'zgłasza wezwania i widzi wszystkie otwarte',
    employee: 'dostaje wezwania do klientów i na nie odpowiada',
    supervisor: 'pilnuje terminów, przejmuje wezwania, widzi czasy, prowadzi ćwiczenia',
    auditor: 'widzi wskaźniki bez nazwisk i dziennik bezpieczeństwa',
    admin: 'prowadzi konta, katalog urzędu i ustawienia; wezwań nie widzi',
  } satisfies Record<Role, string>,
  rolesMissing: 'Proszę zaznaczyć co najmniej jedną rolę.',
  saveRoles: 'Zapisz role',
  rolesSaved: (name: string) => `Zapisano role: ${name}.`,
  rolesSignOut: 'Po zmianie ról ta osoba loguje się ponownie.',
  rolesOwn: 'To Pana/Pani konto: po zapisaniu trzeba zalogować się ponownie.',
  lastAdministrator:
    'To jedyny administrator, który ma hasło: tej roli nie można zabrać, dopóki nie ma jej ktoś jeszcze z hasłem.',
  overtaken: (roles: string) => `Ktoś zmienił te role w międzyczasie. Teraz: ${roles}.`,

  invite: {
    title: 'Zaproszenie',
    again: 'Nowe zaproszenie',
    lead: 'Powstanie odnośnik, który działa raz i przez 7 dni. Poprzedni odnośnik tej osoby przestanie działać.',
    login: 'Login',
    loginHint: 'Litery, cyfry, kropka, myślnik. Można go tu zmienić; potem już nie.',
    loginMissing: 'Login ma co najmniej 2 znaki: litery, cyfry, kropkę, myślnik, podkreślenie lub @.',
    mail: 'Wyślij też e-mailem',
    noMail: 'W katalogu nie ma adresu e-mail tej osoby: proszę dać jej kartkę.',
    submit: 'Zrób zaproszenie',
    withdraw: 'Cofnij zaproszenie',
    withdrawReset: 'Cofnij odnośnik',
    withdrawn: (name: string) => `Odnośnik cofnięto: ${name}.`,
  },
  everybody: {
    open: (n: number) => `Zaproś wszystkich bez konta (${n})`,
    openAgain: (n: number) => `Zaproś ponownie osoby z zaproszeniem (${n})`,
    waiting: (n: number) => `Z ważnym zaproszeniem: ${plural(n, 'osoba', 'osoby', 'osób')}.`,
    title: 'Zaprosić wszystkich bez konta?',
    lead: (n: number) =>
      `${plural(n, 'osoba dostanie', 'osoby dostaną', 'osób dostanie')} odnośnik do wybrania hasła: na kartce do wydrukowania. Loginy i role podpowiada katalog: każdy jest pracownikiem, kierownicy mają też nadzór, a osoby przy ladzie i z sekretariatu rolę BOK. Potem można je zmienić.`,
    again: (n: number) =>
      `Także ${plural(n, 'osoba', 'osoby', 'osób')} z zaproszeniem, które już czeka (stary odnośnik przestanie działać)`,
    mail: 'Wyślij też e-mailem tym, którzy mają adres w katalogu',
    submit: 'Zrób zaproszenia',
    none: 'Wszyscy są już zaproszeni.',
  },
  passwords: {
    open: (n: number) => `Daj hasła osobom bez hasła (${n})`,
    openAgain: (n: number) => `Daj nowe odnośniki osobom bez hasła (${n})`,
    title: 'Dać hasła osobom, które ich nie mają?',
    lead: (n: number) =>
      `${plural(n, 'osoba dostanie', 'osoby dostaną', 'osób dostanie')} odnośnik do wybrania hasła: na kartce do wydrukowania. Wchodzą dotąd tylko kontem urzędu; będzie ono działać dalej. Własnego konta to nie dotyczy.`,
    again: (n: number) =>
      `Także ${plural(n, 'osoba', 'osoby', 'osób')} z odnośnikiem, który już czeka (stary przestanie działać)`,
    mail: 'Wyślij też e-mailem tym, którzy mają adres w katalogu',
    submit: 'Zrób odnośniki',
    none: 'Wszyscy mają już hasło albo odnośnik.',
  },
  reset: {
    title: 'Nowe hasło',
    lead: 'Powstanie odnośnik, pod którym ta osoba sama wybierze nowe hasło. Stare działa, dopóki tego nie zrobi; potem wszędzie loguje się ponownie.',
    submit: 'Zrób odnośnik do nowego hasła',
  },
  disable: {
    title: 'Zablokuj konto',
    ask: (name: string) => `Zablokować konto: ${name}?`,
    consequences:
      'W ciągu sekundy ta osoba zostanie wylogowana na wszystkich urządzeniach i zejdzie z dyżuru. Wezwania, które u niej dzwonią, pójdą do następnej osoby. Nowych nie dostanie. Hasło i role zostaną zapamiętane.',
    gone: 'Zniknie też odnośnik do nowego hasła, jeśli na nią czeka.',
    done: (name: string) => `Konto zablokowane: ${name}.`,
  },
  enable: {
    title: 'Odblokuj konto',
    lead: 'Ta osoba nie może się logować i nie jest wzywana. Po odblokowaniu działa jej dawne hasło.',
    done: (name: string) => `Konto odblokowane: ${name}.`,
  },
  sessions: {
    title: 'Zalogowane urządzenia',
    none: 'Ta osoba nie jest nigdzie zalogowana.',
    endAll: 'Wyloguj wszędzie',
    endedAll: (name: string) => `Wylogowano wszędzie: ${name}.`,
  },
  events: { title: 'Logowania i odmowy', empty: 'Nie ma wpisów.' },

  slips: {
    title: (n: number) => `Odnośniki gotowe: ${n}`,
    once: 'Te odnośniki są pokazane tylko teraz: Parter ich nie zna. Proszę wydrukować kartki albo przepisać adresy, zanim zamknie się tę stronę.',
    left: (n: number) =>
      `${plural(n, 'osoba czeka', 'osoby czekają', 'osób czeka')} na następny raz: proszę potem zaprosić jeszcze raz.`,
    loopbackFirst:
      'Parter słucha tylko na tym komputerze, więc odnośniki nie zadziałają na żadnym innym. Co zrobić, mówi strona „Administracja”: „Adres dla innych komputerów”.',
    loopback:
      'Te odnośniki działają tylko na tym komputerze. Co zrobić, mówi strona „Administracja”: „Adres dla innych komputerów”. Potem proszę zrobić je jeszcze raz.',
    print: 'Drukuj kartki',
    done: 'Gotowe',
    for: 'Dla',
    addresses: { invite: 'Zaproszenie do Partera', reset: 'Nowe hasło do Partera' },
    address: 'Adres',
    code: 'Kod (działa raz)',
    login: 'Login',
    until: (when: string) => `Ważne do ${when}.`,
    steps: {
      invite: 'Proszę wybrać hasło, a potem nacisnąć „Jestem na dyżurze”.',
      reset: 'Proszę wybrać nowe hasło. Stare działa do tej chwili.',
    },
    secret: 'Ta kartka jest jak klucz: tylko do rąk tej osoby, potem do zniszczenia.',
    qr: (name: string) => `Kod QR z odnośnikiem: ${name}`,
    mailed: 'wysłano też e-mailem',
  },
}

export type AccountTexts = typeof accounts
