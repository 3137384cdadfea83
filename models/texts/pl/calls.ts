import type { CalledAs, DeclineReason, Outcome } from '../../domain/request/request.ts'
import { advice } from './advice.ts'
import { atFirst } from './atFirst.ts'

/** My calls, the card that rings, and the duty: what a called person reads, mostly in a hurry. */
export const calls = {
  ...atFirst.calls,

  /** The card that rings. */
  card: {
    heading: (code: string) => `Wezwanie ${code}`,
    several: (n: number) => `Dzwonią wezwania: ${n}`,
    sameClient: 'Jeden klient, kilka spraw',
    others: 'Czekają też',
    answerThis: (code: string) => `Odpowiedz na ${code}`,
    waits: 'Klient czeka',
    where: 'Gdzie',
    needs: 'Potrzeby klienta',
    note: 'Uwaga',
    wantedYou: 'Sprawa do Pana/Pani osobiście',
    wantedPerson: (who: string) => `Sprawa do: ${who}`,
    wantedUnknown: 'Nie wiadomo, do kogo jest ta sprawa',
    bring: 'Wziąć ze sobą',
    help: 'Jak pomóc',
    alsoCalled: 'Wezwani są także',
    alreadyWith: (codes: string) => `W tej chwili zajmuje się Pan/Pani: ${codes}.`,
    ring: (n: number) => `Dzwonek ${n}.`,
    silence: 'Wycisz dzwonek',
    silenced: 'Dzwonek wyciszony. Wezwanie nadal czeka na odpowiedź.',
    soundOff: 'Dźwięk nie działa na tym urządzeniu.',
    soundOffDuty: 'Bez dzwonka: dyżur nie jest rozpoczęty.',
    keys: 'Klawisze z cyframi wybierają odpowiedź.',
    alert: (code: string, what: string, where: string) => `Wezwanie ${code}: ${what}, ${where}.`,
    againAlert: (code: string) => `${code} dzwoni ponownie.`,
  },

  kinds: {
    serve: 'Przyjść i obsłużyć na miejscu',
    escort: 'Przyjść i zaprowadzić klienta',
    wayOut: 'Przyjść i odprowadzić klienta do wyjścia',
  },

  /** As whom one is called, said to that person. */
  as: {
    competent: 'To Pana/Pani sprawa.',
    substitute: 'Wezwanie w zastępstwie.',
    manager: 'Do kierownika: nikt jeszcze nie przyszedł.',
    secretary: 'Do sekretarza gminy: nikt jeszcze nie przyszedł.',
    secretariat: 'Sekretariat: kto powinien przyjść?',
    clerk: 'BOK: kto powinien przyjść?',
    colleague: 'Współpracownik prosi o przejęcie wezwania.',
  } satisfies Record<CalledAs, string>,

  /** To everybody whom a bell calls, those above aside. */
  asBell: 'Klient stoi przy drzwiach i nacisnął dzwonek.',
  asClientCall: 'Klient w trakcie wizyty prosi, żeby ktoś podszedł.',
  asLead: 'Klient chce wyjść i czeka na pomoc.',

  answers: {
    title: 'Odpowiedź',
    now: 'Idę teraz',
    inMinutes: 'Idę za…',
    minutes: (n: number) => `Idę za ${n} min`,
    minutesShort: (n: number) => `${n} min`,
    managerKnows: (time: string) => `Jeśli do ${time} nikt nie dotrze do klienta, Parter wezwie przełożonych.`,
    superiorsAgain: (time: string) => `Jeśli do ${time} nikt nie dotrze do klienta, Parter zadzwoni znowu.`,
    managerKnew: (time: string) => `Przełożeni wiedzą od ${time}.`,
    cannot: 'Nie mogę przyjść',
    notMine: 'To nie moja sprawa',
    takeOver: 'Przejmuję i idę',
    noted: 'Wiem, zajmę się tym',
    notedHint: 'Ucisza dzwonek. Jeśli nikt nie przyjdzie, Parter zadzwoni znowu.',
    reassign: 'Wezwij kogoś innego',
    assign: 'Wskaż, kto jest właściwy',
    back: 'Wróć do odpowiedzi',
  },

  decline: {
    title: 'Dlaczego?',
    lead: 'Następna osoba zostanie wezwana od razu.',
    leadColleague: 'Współpracownik dowie się, że trzeba szukać dalej.',
    handOver: 'Przekaż wskazanej osobie',
    handOverLead: 'Ta osoba zostanie wezwana od razu.',
    handOverKeeps: 'Do czasu przyjęcia przez tę osobę wezwanie pozostaje u Pana/Pani.',
    whom: 'Komu przekazać',
    reason: 'Powód',
  },

  declineReasons: {
    withClient: 'Mam klienta',
    away: 'Nie ma mnie w budynku',
    meeting: 'Jestem na spotkaniu',
    urgentWork: 'Pilna sprawa',
    other: 'Inny powód',
  } satisfies Record<DeclineReason, string>,

  search: {
    notMine: 'Czyja to sprawa?',
    assign: 'Kto jest właściwy?',
    reassign: 'Kogo wezwać?',
    passOn: 'Kogo poprosić jako następną osobę?',
    label: 'Sprawa, osoba albo referat',
    person: 'Osoba',
    hint: 'np. dowód, podatki, nazwisko',
    unknown: 'Nie wiem, czyja',
    unknownHint: 'Sekretariat ustali osobę właściwą.',
    none: 'Nic nie pasuje. Proszę spróbować innym słowem.',
    found: (n: number) => `Wyniki: ${n}`,
    failed: 'Szukanie nie działa. Proszę zadzwonić do sekretariatu.',
  },

  /** After "I am coming", and at the client's side. */
  mine: {
    title: 'Teraz u Pana/Pani',
    expected: (time: string) => `Obiecane przyjście: o ${time}.`,
    here: 'Jestem na miejscu',
    claimed: 'BOK sprawdza, czy Pan/Pani jest na miejscu.',
    claimedByOther: (who: string) => `BOK sprawdza, czy na miejscu jest już: ${who}.`,
    recorded: (code: string) => `${code}: przyjście zapisane.`,
    claimedUntil: (time: string) => `Bez odpowiedzi BOK zapiszemy przyjście o ${time}.`,
    more: 'Potrzebuję więcej czasu',
    moreTitle: 'Ile minut więcej?',
    moreLead: 'Jeden raz. Kierownik zobaczy to na swoim ekranie, bez dzwonka.',
    moreMinutes: (n: number) => `${n} min więcej`,
    extended: (n: number) => `Czas przedłużony o ${n} min.`,
    release: 'Nie dam rady przyjść',
    releaseLead: 'Parter od razu wezwie następną osobę.',
    handOver: 'Przekaż współpracownikowi',
    endWithout: 'Zamknij bez schodzenia',
    endWithoutTitle: 'Jak się skończyło?',
    outcomeTitle: 'Jak zakończyła się wizyta?',
    outcomes: {
      settled: 'Załatwione na miejscu',
      informed: 'Wyjaśnione, jak i do kiedy',
      meeting: 'Umówione spotkanie',
      message: 'Przyjęta wiadomość',
      passedOn: 'Potrzebna jeszcze jedna osoba',
      redirected: 'Skierowane gdzie indziej',
      clientLeft: 'Klient zrezygnował',
      byPhone: 'Wyjaśnione przez telefon',
      mistake: 'Wezwanie przez pomyłkę',
    } satisfies Record<Outcome, string>,
    byWhen: 'Do kiedy będzie załatwione',
    meetingWhen: 'Kiedy jest spotkanie',
    wayOut: 'Klient potrzebuje pomocy przy wyjściu',
    finish: 'Zakończ wizytę',
    dateMissing: 'Proszę podać dzień.',
    datePast: 'Ta data już minęła. Proszę podać późniejszą.',
    outcomeMissing: 'Proszę wybrać, jak się skończyło.',
    passOn: 'Poproś następną osobę',
    left: 'Klient wyszedł',
    still: 'Czy to jeszcze trwa?',
    stillYes: 'Tak, jeszcze trwa',
    greeting: 'Proszę się przedstawić, usiąść z klientem i wysłuchać. Na koniec: numer telefonu, jeśli klient chce.',
  },

  noted: {
    title: 'Przyjęte do wiadomości',
    lead: 'Nie dzwonią teraz u Pana/Pani, ale klient nadal czeka.',
  },

  /** What happened to a call that is no longer on the screen. */
  gone: {
    accepted: (code: string, who: string) => `${code}: idzie ${who}. Nic więcej nie trzeba robić.`,
    arrived: (code: string, who: string) => `${code}: na miejscu jest ${who}. Nic więcej nie trzeba robić.`,
    acceptedSomebody: (code: string) => `${code}: ktoś już idzie. Nic więcej nie trzeba robić.`,
    arrivedSomebody: (code: string) => `${code}: ktoś jest już na miejscu. Nic więcej nie trzeba robić.`,
    ended: (code: string) => `${code}: wezwanie zakończone.`,
    reassigned: (code: string) => `${code}: wezwano kogoś innego.`,
    released: (code: string) => `${code}: BOK szuka kogoś innego. Nic więcej nie trzeba robić.`,
    answered: (code: string) => `${code}: to wezwanie nie jest już u Pana/Pani.`,
    away: (code: string) =>
      `${code}: ma Pan/Pani teraz nieobecność albo wyjście, więc wezwanie poszło dalej. Nic więcej nie trzeba robić.`,
    closed: (code: string) => `${code}: urząd jest zamknięty, nikt już nie dzwoni.`,
    notYet: (code: string) => `${code}: klient jest jeszcze u kogoś innego. Wezwiemy Pana/Panią w swojej kolejności.`,
    title: 'Co się stało',
    dismiss: 'Rozumiem',
  },

  /** What somebody on the way must know at once: they may be on the stairs. */
  news: {
    title: 'Zmiana w drodze',
    stop: 'Nie trzeba już iść',
    notSeen: 'BOK Pana/Pani nie widzi',
    notSeenBody: (code: string, place: string) =>
      `${code}: klient czeka: ${place}. Na miejscu proszę jeszcze raz nacisnąć „Jestem na miejscu”.`,
    moved: 'Klient czeka teraz gdzie indziej',
    movedBody: (code: string, place: string) => `${code}, nowe miejsce: ${place}.`,
    understood: 'Rozumiem',
  },

  done: {
    accept: (code: string) => `${code}: Pan/Pani idzie.`,
    acceptMinutes: (code: string, n: number) => `${code}: Pan/Pani idzie za ${n} min.`,
    decline: (code: string) => `${code}: odmowa zapisana, szukamy następnej osoby.`,
    notMine: (code: string) => `${code}: wezwanie idzie do właściwej osoby.`,
    handOver: (code: string) => `${code}: przekazano, czekamy na przyjęcie.`,
    release: (code: string) => `${code}: szukamy następnej osoby.`,
    extend: (code: string) => `${code}: czas przedłużony.`,
    takeOver: (code: string) => `${code}: przejęte, Pan/Pani idzie.`,
    reassign: (code: string) => `${code}: wezwano kogoś innego.`,
    assign: (code: string) => `${code}: wezwano właściwą osobę.`,
    noted: (code: string) => `${code}: przyjęte do wiadomości.`,
    arrive: (code: string) => `${code}: zgłoszono, że Pan/Pani jest na miejscu.`,
    finish: (code: string) => `${code}: wizyta zakończona.`,
    passOn: (code: string) => `${code}: następna osoba wezwana.`,
    nearlyDone: (code: string) => `${code}: następna osoba jest wzywana.`,
    callHelper: (code: string) => `${code}: wezwano kogoś do pomocy.`,
    stillGoing: (code: string) => `${code}: trwa dalej.`,
    askToLead: (code: string) => `${code}: wezwano kogoś do pomocy przy wyjściu.`,
    left: (code: string) => `${code}: klient wyszedł.`,
    undo: (code: string) => `${code}: cofnięto.`,
  },
  undo: 'Cofnij',
  undoWhat: (code: string) => `Cofnij ${code}`,

  /** A system notification: code and place, nothing about the client. */
  notification: {
    title: (code: string) => `Wezwanie ${code}`,
    testTitle: 'Parter: próbne wezwanie',
    testBody: 'Tak pokazuje się wezwanie. Nic nie trzeba robić.',
    lostTitle: 'Parter: brak połączenia',
    lostBody: 'Wezwania mogą nie dochodzić. Proszę być przy telefonie.',
    endedTitle: 'Parter: logowanie wygasa',
    endedBody: 'Logowanie wygasło. Wezwania nie dojdą, dopóki Pan/Pani się nie zaloguje.',
  },

  advice,
}

export type CallsTexts = typeof calls
