import type { Cause } from '../../domain/quality/cause.ts'
import type { ProposalChoice, ProposalKind } from '../../domain/quality/proposal.ts'
import type { ActionMove, ActionState } from '../../domain/quality/qualityAction.ts'

/** Why requests were late, what the office does about it, and whether it helped. */
export const quality = {
  title: 'Przyczyny i działania',
  partsLabel: 'Przyczyny i działania: części',
  parts: { causes: 'Przyczyny', register: 'Działania', proposals: 'Propozycje' },
  loading: 'Wczytuję…',
  print: 'Drukuj',
  none: 'brak',

  causes: {
    nobodyReachable: 'Nikt nie był osiągalny',
    withClient: 'Osoba właściwa była z innym klientem',
    notDelivered: 'Wezwanie nie dotarło',
    wrongUnit: 'Wezwano nie ten referat',
    stairs: 'Daleko: schody, droga',
    other: 'Inna przyczyna',
  } satisfies Record<Cause, string>,
  missing: 'Bez podanej przyczyny',

  asked: {
    title: 'Dlaczego to trwało?',
    lead: 'Parter pyta raz. Odpowiedź trafia do przeglądu jakości jako liczba, bez nazwisk.',
    of: (code: string, wanted: string) => (wanted === '' ? code : `${code}, ${wanted}`),
    why: {
      late: (time: string) => `klient czekał ${time}`,
      nobodyCame: (time: string) => `nikt nie przyszedł, klient czekał ${time}`,
      escalated: 'wezwano kierownika lub sekretarza',
    },
    likely: (cause: string) => `Według Partera: ${cause}.`,
    giveOf: (cause: string, code: string) => `${cause}: ${code}`,
    skip: 'Nie wiem',
    more: (n: number) => `Pytań jest jeszcze ${n}.`,
    given: 'Dziękujemy. Przyczyna zapisana.',
    skipped: 'Dobrze, bez odpowiedzi.',
    failed: 'Nie udało się wczytać pytań o przyczynę.',
  },

  explain: {
    title: 'Dlaczego klienci czekali za długo',
    lead: 'Niezgodność to wezwanie, w którym pierwszy termin nie był dotrzymany albo wezwano kierownika lub sekretarza gminy. O przyczynę Parter pyta raz tego, kto wezwanie zakończył; kierownik może ją podać albo poprawić.',
    failed: 'Nie udało się wczytać przyczyn.',
    period: 'Okres',
    lastDays: (n: number) => (n === 366 ? 'ostatni rok' : n === 92 ? 'ostatni kwartał' : `ostatnie ${n} dni`),
    told: (nonconforming: string, requests: string) => `Niezgodności: ${nonconforming}, wezwania: ${requests}.`,
    empty: 'W tym okresie nie było niezgodności.',
    byCause: 'Przyczyny w liczbach',
    cause: 'Przyczyna',
    count: 'Niezgodności',
    act: 'Działanie',
    actOn: (cause: string) => `Dodaj działanie: ${cause}`,
    calls: (days: number) => `Niezgodności z ostatnich ${days} dni`,
    callsLead: 'Tego, co było wcześniej, nikt już nie pamięta, więc Parter o to nie pyta.',
    noCalls: 'Nie ma niezgodności, o które można jeszcze zapytać.',
    call: 'Wezwanie',
    unit: 'Referat',
    when: 'Kiedy',
    what: 'Co się stało',
    choose: 'Proszę wybrać',
    causeOf: (code: string) => `Przyczyna: ${code}`,
    save: 'Zapisz',
    saveOf: (code: string) => `Zapisz przyczynę: ${code}`,
    saved: (code: string) => `Przyczyna zapisana: ${code}.`,
    history: (cause: string, by: string, when: string) => `${cause} (${by}, ${when})`,
    onlySome: (n: number) => `Pokazano ${n} najnowszych.`,
  },

  register: {
    title: 'Rejestr działań',
    lead: 'Niezgodność, przyczyna, działanie: kto, do kiedy, i czy pomogło. O tym, czy pomogło, mówią ludzie; obok są liczby sprzed i po.',
    failed: 'Nie udało się wczytać działań.',
    empty: 'Nie ma jeszcze działań.',
    emptyHint: 'Działanie dodaje się do przyczyny: co urząd zrobi, kto i do kiedy.',
    add: 'Dodaj działanie',
    of: (id: string) => `Działanie nr ${id}`,
    whole: 'cały urząd',
    where: 'Gdzie',
    owner: 'Kto',
    dueOn: 'Do kiedy',
    until: (day: string) => `do ${day}`,
    late: 'po terminie',
    states: {
      open: 'w toku',
      done: 'wykonane, do oceny',
      helped: 'pomogło',
      notHelped: 'nie pomogło',
      dropped: 'zaniechane',
    } satisfies Record<ActionState, string>,
    moves: {
      amend: 'Zmień',
      finish: 'Wykonane',
      helped: 'Pomogło',
      notHelped: 'Nie pomogło',
      drop: 'Zaniechaj',
      reopen: 'Otwórz ponownie',
    } satisfies Record<ActionMove, string>,
    /** In a list. */
    numbered: (id: string, what: string) => `nr ${id}: ${what}`,
    moveOf: (move: string, id: string) => `${move}: działanie nr ${id}`,
    moved: (id: string, state: string) => `Działanie nr ${id}: ${state}.`,
    effect: (days: number) => `Dni porównane: ${days}`,
    before: 'Przed',
    after: 'Po wykonaniu',
    side: (nonconforming: string, requests: string, ofCause: string) =>
      `niezgodności ${nonconforming} z ${requests}, z tej przyczyny ${ofCause}`,
    noEffect: {
      tooSoon: 'Liczby po wykonaniu będą od jutra.',
      forgotten:
        'Nie ma już liczb sprzed działania: wezwania z tamtego czasu usunięto, gdy minął czas ich przechowywania.',
    },
    history: 'Historia',
    entered: 'wpisano',
  },

  action: {
    title: 'Nowe działanie',
    amendTitle: (id: string) => `Działanie nr ${id}: zmiana`,
    cause: 'Przyczyna',
    unit: 'Referat',
    matter: (name: string) => `Sprawa: ${name}`,
    what: 'Co urząd zrobi',
    whatHint: 'Jedno zdanie, bez nazwisk i numerów klientów.',
    owner: 'Kto odpowiada',
    dueOn: 'Do kiedy',
    save: 'Zapisz',
    saved: (id: string) => `Zapisano działanie nr ${id}.`,
    missing: {
      cause: 'Proszę wybrać przyczynę.',
      what: 'Proszę napisać, co urząd zrobi (od 3 do 300 znaków).',
      owner: 'Proszę wybrać, kto odpowiada.',
      dueOn: 'Proszę podać dzień.',
    },
  },

  proposals: {
    title: 'Propozycje, żeby nikt nie musiał schodzić',
    lead: (days: number) =>
      `Gdy ta sama sprawa wciąż wzywa kogoś na dół, urząd można ułożyć lepiej. Propozycje są liczone z ostatnich ${days} dni; liczby są obok.`,
    failed: 'Nie udało się wczytać propozycji.',
    empty: 'Żadna sprawa nie wzywa nikogo tak często, żeby coś proponować.',
    emptyHint: 'Propozycja pojawia się od 12 wezwań w kwartale.',
    kinds: {
      fixedHour: (when: string) => `Stała godzina w BOK: ${when}`,
      form: () => 'Formularz przygotowany w BOK',
      post: () => 'Stanowisko przeniesione na parter',
    } satisfies Record<ProposalKind, (when: string) => string>,
    why: {
      fixedHour: (busiest: number, calls: number, when: string) =>
        `${busiest} z ${calls} wezwań przypada na te same dwie godziny: ${when}.`,
      form: (served: string) => `Połowa spotkań trwa najwyżej ${served}: to zwykle jeden papier albo jedno zdanie.`,
      post: (calls: number) => `${calls} wezwań, około jednego każdego dnia pracy.`,
    },
    when: (weekday: string, hours: string) => `${weekday}, ${hours}`,
    calls: 'Wezwania',
    wait: 'Zwykle do przyjścia',
    served: 'Zwykle przy kliencie',
    busiest: 'Najwięcej',
    busiestOf: (calls: number, when: string) => `${calls}: ${when}`,
    choices: { accepted: 'Przyjmujemy', notForUs: 'Nie dla nas', later: 'Później' } satisfies Record<
      ProposalChoice,
      string
    >,
    standing: { accepted: 'przyjęta', notForUs: 'nie dla nas', later: 'odłożona o kwartał' } satisfies Record<
      ProposalChoice,
      string
    >,
    choiceOf: (choice: string, matter: string) => `${choice}: ${matter}`,
    reason: 'Powód',
    reasonHint: 'Zostaje przy propozycji. Bez nazwisk.',
    reasonMissing: 'Proszę podać powód (co najmniej 3 znaki).',
    decide: 'Zapisz',
    decided: (matter: string, choice: string) => `${matter}: ${choice}.`,
    history: 'Decyzje',
    step: (when: string, choice: string, calls: number) => `${when} · ${choice} · wezwania wtedy: ${calls}`,
    draft: 'Projekt punktu planu poprawy dostępności',
    act: 'Wpisz jako działanie',
    plan: (matter: string, why: string, measure: string) =>
      `Sprawa: ${matter}.\nStan: ${why}\nDziałanie: ${measure}.\nSkutek: klient ze szczególnymi potrzebami załatwia tę sprawę na parterze i nie czeka, aż ktoś zejdzie.\nOdpowiada: …\nTermin: …`,
    measures: {
      fixedHour: (when: string) => `stały dyżur przy stanowisku BOK, ${when}`,
      form: () => 'formularze tej sprawy wydrukowane i opisane w BOK, tak aby pracownik BOK mógł je przyjąć',
      post: () => 'stanowisko tej sprawy na parterze',
    } satisfies Record<ProposalKind, (when: string) => string>,
  },
}

export type QualityTexts = typeof quality
