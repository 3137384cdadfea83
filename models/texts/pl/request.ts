import type { EntryKind, Move, Status } from '../../domain/lifecycle.ts'
import type { ExtendReason } from '../../domain/request/orders.ts'
import type { CalledAs, DeclineReason, Outcome, RequestReason, SkipReason } from '../../domain/request/request.ts'
import type { Phase } from '../../domain/request/standing.ts'
import { atFirst } from './atFirst.ts'

/** A request in words: what it can be, who is called and why not, what can be done with it and what was done. */
export const request = {
  statuses: {
    waiting: 'czeka na swoją kolej',
    routing: 'ustalamy, kto',
    calling: 'wzywamy',
    accepted: 'w drodze',
    arrived: 'na miejscu',
    leaving: 'pomoc przy wyjściu',
    ended: 'zakończone',
  } satisfies Record<Status, string>,

  /** How a request stands where its status alone would not tell. */
  phases: {
    nobody: 'tylko telefonicznie',
    coming: 'w drodze',
    claimed: 'przyjście do potwierdzenia',
    leftover: 'do wyjaśnienia',
  } satisfies Record<Exclude<Phase, Status>, string>,

  kinds: atFirst.kinds,

  /** Why the client cannot go up, beside the stairs. */
  reasons: { liftOut: 'winda nie działa' } satisfies Record<RequestReason, string>,

  needs: atFirst.needs,

  outcomes: {
    settled: 'załatwione na miejscu',
    informed: 'wyjaśnione, jak i do kiedy',
    meeting: 'umówione spotkanie',
    message: 'przyjęta wiadomość',
    passedOn: 'przekazane następnej osobie',
    redirected: 'skierowane gdzie indziej',
    clientLeft: 'klient zrezygnował',
    byPhone: 'wyjaśnione przez telefon',
    mistake: 'wezwanie przez pomyłkę',
  } satisfies Record<Outcome, string>,

  calledAs: {
    competent: 'osoba właściwa',
    substitute: 'zastępstwo',
    manager: 'kierownik',
    secretary: 'sekretarz gminy',
    secretariat: 'sekretariat',
    clerk: 'BOK',
    colleague: 'współpracownik',
  } satisfies Record<CalledAs, string>,

  skipReasons: {
    absent: 'dziś poza pracą',
    out: 'poza pokojem',
    planned: 'planowana nieobecność',
    offHours: 'poza godzinami pracy',
    unreachable: 'Parter wyłączony',
    undelivered: 'wezwanie nie dotarło',
  } satisfies Record<SkipReason, string>,

  declineReasons: {
    withClient: 'mam klienta',
    away: 'nie ma mnie w budynku',
    meeting: 'jestem na spotkaniu',
    urgentWork: 'pilna sprawa',
    other: 'inny powód',
  } satisfies Record<DeclineReason, string>,

  /** Said about somebody who was on the way, by the clerk. */
  releaseReasons: {
    withClient: 'ma klienta',
    away: 'nie ma tej osoby w budynku',
    meeting: 'jest na spotkaniu',
    urgentWork: 'ma pilną sprawę',
    other: 'inny powód',
  } satisfies Record<DeclineReason, string>,

  extendReasons: {
    onTheWay: 'droga zajmuje dłużej',
    finishingClient: 'kończę z klientem',
    fetchingFiles: 'biorę akta',
    other: 'inny powód',
  } satisfies Record<ExtendReason, string>,

  reach: atFirst.reach,

  availability: {
    here: 'w pokoju',
    withClient: 'z klientem',
    out: 'poza pokojem',
    absent: 'nieobecność',
  },

  /** The receipts of one page. */
  callStates: {
    sent: 'wysłano',
    delivered: 'dostarczono',
    seen: 'wyświetlono',
    undelivered: 'nie dostarczono',
    closed: 'zamknięte',
  },

  /** Whom Parter calls next: "za 40 s: kierownik". */
  nextCall: {
    competent: 'następna osoba',
    substitute: 'zastępstwo',
    manager: 'kierownik',
    secretary: 'sekretarz gminy',
    secretariat: 'sekretariat',
    clerk: 'pozostałe osoby z BOK',
    colleague: 'współpracownik',
  } satisfies Record<CalledAs, string>,

  /** On buttons. */
  moves: {
    amend: 'Uzupełnij',
    start: 'Wezwij teraz',
    assign: 'Wskaż, kto',
    accept: 'Odebrano telefonicznie',
    decline: 'Nie mogę przyjść',
    notMine: 'To nie moja sprawa',
    handOver: 'Przekaż',
    release: 'Nie przyjdzie',
    extend: 'Jeszcze kilka minut',
    takeOver: 'Przejmij',
    reassign: 'Wezwij inną osobę',
    noted: 'Przyjmuję do wiadomości',
    phoned: 'Odnotuj telefon',
    arrive: 'Jest na miejscu',
    confirmArrival: 'Potwierdź przyjście',
    stillGoing: 'Rozmowa trwa',
    nearlyDone: 'Zaraz kończymy',
    callHelper: 'Wezwij do pomocy',
    passOn: 'Poproś następną osobę',
    finish: 'Zakończ',
    askToLead: 'Wezwij do wyjścia',
    left: 'Klient wyszedł',
    undo: 'Cofnij',
  } satisfies Record<Move, string>,

  /** Lines of the history, in the past. */
  history: {
    raise: 'zgłoszono potrzebę',
    amend: 'uzupełniono',
    start: 'wezwano w swojej kolejności',
    assign: 'wskazano, kto',
    accept: 'przyjęto',
    decline: 'nie może przyjść',
    notMine: 'to inna sprawa',
    handOver: 'przekazano',
    release: 'nie przyjdzie',
    extend: 'przedłużono',
    takeOver: 'przejęto',
    reassign: 'wezwano kogoś innego',
    noted: 'przyjęto do wiadomości',
    phoned: 'odnotowano telefon',
    arrive: 'na miejscu',
    confirmArrival: 'odpowiedź, czy jest na miejscu',
    stillGoing: 'rozmowa trwa',
    nearlyDone: 'zaraz koniec rozmowy',
    callHelper: 'wezwano kogoś do pomocy',
    passOn: 'poproszono następną osobę',
    finish: 'zakończono',
    askToLead: 'wezwano kogoś do pomocy przy wyjściu',
    left: 'klient wyszedł',
    undo: 'cofnięto',
    step: 'wezwano następne osoby',
    undelivered: 'nie dostarczono',
    reachableAgain: 'znów można wezwać',
    wentAway: 'nieobecność albo wyjście, wezwanie idzie dalej',
    claimLapsed: 'przyjście bez potwierdzenia',
    askStillGoing: 'zapytano, czy rozmowa trwa',
    mailed: 'wysłano e-mail',
    counterEmpty: 'przy stanowisku nie ma nikogo z BOK',
    closed: 'koniec dnia',
    calledBack: 'jeszcze nie teraz: czeka na swoją kolej',
    turnCame: 'przyszła kolej',
  } satisfies Record<EntryKind, string>,
}

export type RequestTexts = typeof request
