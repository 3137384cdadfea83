import type { Figure } from '../../domain/reports/definitions.ts'
import type { Signal } from '../../domain/reports/xmr.ts'

/** How fast the office comes: what a supervisor and an auditor read, print and take to a quality review. */
export const times = {
  title: 'Czasy odpowiedzi',
  loading: 'Liczę czasy…',
  failed: 'Nie udało się wczytać czasów.',
  empty: 'W tym okresie nie było takich wezwań.',
  emptyHint: 'Można wybrać dłuższy okres albo mniej warunków.',
  few: (n: number) => `Wezwań jest tylko ${n}: to za mało na wnioski.`,
  protectedHint: 'Liczb od 1 do 4 i wyników referatów jednoosobowych tu nie widać: mówiłyby o osobach.',
  notPersonal: 'Liczby dotyczą referatów, nigdy pojedynczych osób.',
  none: 'brak',
  range: (from: string, to: string) => `od ${from} do ${to}`,
  print: 'Drukuj',

  stories: 'Najdłuższe oczekiwania',

  filter: {
    title: 'Co jest liczone',
    period: 'Okres',
    lastDays: (n: number) => (n === 366 ? 'ostatni rok' : n === 92 ? 'ostatni kwartał' : `ostatnie ${n} dni`),
    own: 'od dnia do dnia',
    from: 'Od',
    to: 'Do',
    unit: 'Referat',
    matter: 'Sprawa',
    need: 'Potrzeba',
    place: 'Miejsce',
    building: 'Budynek',
    weekday: 'Dzień tygodnia',
    hourFrom: 'Od godziny',
    hourTo: 'Do godziny',
    every: 'wszystkie',
    more: 'Więcej warunków',
    clear: 'Bez warunków',
    told: (n: string) => `Wezwania: ${n}.`,
  },

  figures: {
    count: 'Wezwania',
    open: 'Otwarte',
    delivered: 'Do dostarczenia',
    seen: 'Do zobaczenia',
    accepted: 'Do przyjęcia',
    arrived: 'Do przyjścia',
    way: 'Od przyjęcia do przyjścia',
    ended: 'Do zakończenia',
    within: 'W terminie',
    escalated: 'Z udziałem kierownika',
    nobodyCame: 'Nikt nie przyszedł',
    byPhone: 'Pomoc przez telefon',
    unconfirmed: 'Przyjście bez potwierdzenia',
    interpreterWait: 'Do połączenia z tłumaczem',
    interpreterBooked: 'Zamówieni tłumacze',
    nonconforming: 'Niezgodności',
    proven: 'Minuty sprawdzone',
  } satisfies Record<Figure, string>,

  big: {
    title: 'Najważniejsze liczby',
    median: 'Zwykle do przyjścia',
    medianHint: 'połowa klientów czekała najwyżej tyle (mediana)',
    p90: 'Dziewięciu na dziesięciu',
    p90Hint: 'czekało najwyżej tyle (90. percentyl)',
    withinHint: (time: string) =>
      `ktoś przyszedł w ciągu ${time}; ze wszystkich wezwań, a gdy nikt nie przyszedł, to po terminie`,
    escalatedHint: 'ze wszystkich wezwań: czas minął i wezwano kogoś wyżej',
    countHint: 'wszystkie, także otwarte i bez odpowiedzi',
    previous: 'poprzednio',
    better: 'lepiej',
    worse: 'gorzej',
    same: 'bez zmian',
    more: 'więcej',
    fewer: 'mniej',
    noPrevious: 'Z poprzedniego okresu nie ma danych, więc liczby są bez porównania.',
    define: (figure: string) => `Definicja: ${figure}`,
  },

  stages: {
    title: 'Ile trwa każdy etap',
    stage: 'Etap',
    measured: 'Zmierzono',
    median: 'Mediana',
    p90: '90. percentyl',
  },

  chart: {
    asTable: 'Pokaż jako tabelę',
    points: (title: string) => `${title}: strzałki prowadzą od punktu do punktu`,
    hint: 'Strzałki w lewo i w prawo: kolejne punkty.',
    minutes: 'minuty',
  },

  control: {
    title: 'Tydzień po tygodniu',
    week: 'Tydzień od',
    median: 'Mediana do przyjścia',
    count: 'Wezwania',
    verdict: 'Ocena',
    noise: 'zwykłe wahanie',
    point: (day: string, time: string, n: string) => `tydzień od ${day}: ${time}, wezwania: ${n}`,
    nobody: (day: string) => `tydzień od ${day}: nikt nie przyszedł do klienta albo wezwań było za mało`,
    tooFew: (n: number, least: number) =>
      `Tygodni z danymi jest ${n}. Od ${least} widać, co jest zmianą, a co przypadkiem.`,
    steady: (lower: string, upper: string) =>
      `To szum: mediana tygodnia waha się zwykle od ${lower} do ${upper} i nic nie wskazuje na zmianę.`,
    changed: (day: string, why: string) => `To sygnał, nie szum. Tydzień od ${day}: ${why}.`,
    signals: {
      outside: 'poza granicami zwykłych wahań',
      nearLimit: 'dwa z trzech tygodni blisko granicy',
      oneSide: 'osiem tygodni z rzędu po jednej stronie średniej',
      rising: 'sześć tygodni z rzędu coraz dłużej',
      falling: 'sześć tygodni z rzędu coraz krócej',
    } satisfies Record<Signal, string>,
    mean: 'średnia',
    limits: 'granice zwykłych wahań',
    value: 'mediana tygodnia',
    signal: 'sygnał',
    rule: 'Granice: średnia median i 2,66 średniej różnicy między sąsiednimi tygodniami. Pełne tygodnie; sygnał to punkt poza granicami, dwa z trzech blisko granicy, osiem po jednej stronie średniej albo sześć z rzędu w jedną stronę.',
  },

  spread: {
    title: 'Jak długo czekali klienci',
    wait: 'Do przyjścia',
    count: 'Wezwania',
    minute: (n: number) => (n === 1 ? 'do 1 min' : `${n - 1}–${n} min`),
    longer: (n: number) => `ponad ${n} min`,
    point: (wait: string, n: string) => `${wait}: wezwania: ${n}`,
    summary: (median: string, p90: string) =>
      `Połowa klientów czekała najwyżej ${median}, dziewięciu na dziesięciu najwyżej ${p90}.`,
    nobody: 'Do nikogo jeszcze nikt nie przyszedł.',
  },

  heat: {
    title: 'Dni i godziny',
    day: 'Dzień',
    point: (day: string, hour: string, time: string, n: string) => `${day}, ${hour}: mediana ${time}, wezwania: ${n}`,
    summary: (day: string, hour: string, time: string) => `Najdłużej czeka się: ${day}, ${hour}, mediana ${time}.`,
    tooFew: 'W żadnej godzinie nie było dość wezwań, żeby porównywać.',
    inCell:
      'W polach: mediana minut do przyjścia. Pogrubione i z ramką: dłużej niż pierwszy termin. „·” to za mało danych.',
    hours: (from: number) => `${from}–${from + 1}`,
  },

  spent: {
    title: 'Na co idą minuty',
    whose: 'Referat',
    delivery: 'dostarczenie',
    decision: 'decyzja',
    way: 'droga',
    whole: 'razem',
    point: (whose: string, delivery: string, decision: string, way: string) =>
      `${whose}: dostarczenie ${delivery}, decyzja ${decision}, droga ${way}`,
    summary: (whole: string, part: string, time: string) => `Średnio ${whole}; najwięcej zajmuje ${part}: ${time}.`,
    nobody: 'Żadne wezwanie nie ma jeszcze wszystkich trzech etapów.',
    hint: 'Średnie, bo one się sumują; z wezwań, w których znane są wszystkie trzy etapy.',
  },

  limits: {
    title: 'W terminie: 80, 90 i 100 na 100',
    limit: 'Termin',
    wanted: 'Ma być',
    share: 'Jest',
    decided: 'Rozstrzygnięte',
    kept: 'dotrzymane',
    notKept: 'niedotrzymane',
    point: (time: string, share: string, wanted: string) => `w ${time}: ${share}, ma być ${wanted}`,
    summary: (kept: number) =>
      kept === 3
        ? 'Wszystkie trzy terminy są dotrzymane.'
        : kept === 0
          ? 'Żaden z trzech terminów nie jest dotrzymany.'
          : `Dotrzymane terminy: ${kept} z 3.`,
    undecided: 'Żadne wezwanie nie jest jeszcze rozstrzygnięte.',
    mixed: 'Część referatów lub spraw ma własne terminy; każde wezwanie liczy się według swojego.',
    ofLimit: (n: number) => `termin ${n}`,
  },

  units: {
    title: 'Referaty',
    caption: 'Czasy odpowiedzi według referatów',
    unit: 'Referat',
    all: 'Razem',
    acceptedMedian: 'Do przyjęcia, mediana',
    arrivedMedian: 'Do przyjścia, mediana',
    arrivedP90: 'Do przyjścia, 90. perc.',
    within: 'W pierwszym terminie',
    define: 'Co znaczą kolumny',
  },

  definitions: {
    title: 'Definicje',
    lead: 'Zegar rusza, gdy wezwanie zostaje wysłane, i nic go nie cofa: ani odmowa, ani przekazanie, ani nowe wskazanie osoby. Gdy w jednej wizycie sprawy idą po kolei, czas następnej rusza, gdy przychodzi jej kolej. Pomyłek i ćwiczeń nie liczymy. Mediana i 90. percentyl to najkrótszy zmierzony czas, którego nie przekroczyła połowa albo dziewięć dziesiątych (najbliższa ranga).',
    edition: (n: number) => `wydanie ${n}`,
    says: {
      count: 'Wszystkie wezwania wysłane w tym okresie: zakończone, otwarte i takie, na które nikt nie odpowiedział.',
      open: 'Wezwania, które w chwili liczenia jeszcze trwają.',
      delivered: 'Do chwili, w której pierwsze urządzenie którejkolwiek wzywanej osoby potwierdziło wezwanie.',
      seen: 'Do chwili, w której człowiek po raz pierwszy zobaczył kartę wezwania.',
      accepted:
        'Do chwili, w której osoba, która przyszła albo ostatnia to obiecała, powiedziała, że idzie. Cofnięte się nie liczy.',
      arrived: 'Do chwili, w której osoba właściwa była przy kliencie. Tylko obecność zatrzymuje zegar.',
      way: 'Od tego „idę” do przyjścia.',
      ended: 'Do zakończenia wezwania z wynikiem.',
      within:
        'Z wezwań, o których wiadomo, czy termin był dotrzymany, te, w których ktoś był przy kliencie na czas. Pomoc przez telefon liczy się w chwili zakończenia. Gdy nikt nie przyszedł, termin nie jest dotrzymany, choćby wezwanie zakończono od razu. Otwarte wezwanie przed terminem nie jest ani dotrzymane, ani niedotrzymane; po terminie jest niedotrzymane. Liczy się termin obowiązujący dzisiaj. Wydanie 1 pomijało wezwania, na które nikt nie przyszedł.',
      escalated: 'Wezwania, do których wezwano kierownika albo sekretarza gminy.',
      nobodyCame: 'Zakończone, choć nikt nie przyszedł i nikt nie pomógł przez telefon.',
      byPhone: 'Zakończone pomocą przez telefon, zanim ktoś przyszedł.',
      unconfirmed: 'Przyjścia zgłoszone spoza lady, których BOK nie potwierdził. Liczą się jako przyjścia.',
      interpreterWait:
        'Od naciśnięcia „Połącz” w wizycie do chwili, w której tłumacz był na łączu. Tylko połączenia, które się udały; obok stoi, ile razy nikt nie odebrał i ile razy zrezygnowano wcześniej.',
      interpreterBooked:
        'Spotkania umówione w tym okresie z tłumaczem. Pilne: termin bliższy niż 3 dni robocze. Odwołane są w tej liczbie i osobno. Liczby przechowujemy rok.',
      nonconforming:
        'Wezwania, w których pierwszy termin nie był dotrzymany albo wezwano kierownika lub sekretarza gminy. O przyczynę każdej niezgodności Parter pyta raz.',
      proven:
        'Minuty pracy urzędu, na których końcu choć jedna osoba właściwa dla sprawy mogła być wezwana na urządzenie, które tego dnia odpowiedziało na ciche wezwanie i mogło zadzwonić.',
    } satisfies Record<Figure, string>,
  },

  interpreters: {
    title: 'Tłumacze',
    table: 'Połączenia i zamówienia',
    whole: 'W całym urzędzie, w tym samym okresie; pozostałe warunki ich nie dotyczą.',
    none: 'W tym okresie nikt nie prosił o tłumacza.',
    kind: 'Tłumacz',
    asked: 'Prośby w wizycie',
    connected: 'Połączono',
    nobody: 'Nikt nie odebrał',
    givenUp: 'Zrezygnowano',
    median: 'Zwykle (mediana)',
    p90: '9 na 10 najwyżej',
    booked: 'Zamówiono na spotkanie',
    urgent: 'w tym pilnie',
    cancelled: 'w tym odwołano',
  },

  own: {
    title: 'Moje wezwania w liczbach',
    lead: 'Widzi to tylko Pan/Pani. Nikt nie dostaje zestawień osób.',
    failed: 'Nie udało się wczytać liczb.',
    empty: (days: number) => `Przez ostatnie ${days} dni nie było wezwań do Pana/Pani.`,
    called: (days: number) => `Wezwania w ostatnich ${days} dniach`,
    accepted: 'Przyjęte',
    came: 'Przyjścia do klienta',
    answer: 'Zwykle od dzwonka do „idę”',
    way: 'Zwykle od „idę” do przyjścia',
  },

  targets: {
    title: 'Terminy przyjścia',
    lead: 'W ilu minutach ktoś ma być przy kliencie: w 80, w 90 i w 100 na 100 wezwań. Sprawa idzie przed referatem, referat przed urzędem. Zmiana działa od razu, także w liczbach z przeszłości, i jest w historii katalogu.',
    loading: 'Wczytuję terminy…',
    failed: 'Nie udało się wczytać terminów.',
    caption: 'Terminy przyjścia: urząd, referaty, sprawy',
    search: 'Szukaj referatu lub sprawy',
    found: (n: number) => `Znalezione: ${n}`,
    more: (n: number) => `Pokaż dalsze (${n})`,
    of: 'Dla kogo',
    kinds: { office: 'cały urząd', unit: 'referat', matter: 'sprawa' },
    inForce: 'Terminy',
    three: (first: number, second: number, third: number) => `${first}, ${second} i ${third} min`,
    from: 'Skąd',
    own: 'własne',
    above: 'jak wyżej',
    usual: 'domyślne',
    change: 'Zmień',
    changeOf: (name: string) => `Zmień terminy: ${name}`,
    changeTitle: (name: string) => `Terminy: ${name}`,
    shares: ['80 na 100 w ciągu (min)', '90 na 100 w ciągu (min)', '100 na 100 w ciągu (min)'],
    wrong: 'Trzy całe liczby minut od 1 do 120, każda większa od poprzedniej.',
    save: 'Zapisz',
    reset: 'Tak jak wyżej',
    saved: (name: string) => `Terminy zapisane: ${name}.`,
    do: 'Zmiana',
  },
}

export type TimesTexts = typeof times
