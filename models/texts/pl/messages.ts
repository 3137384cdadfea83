import type { MessageMove, MessageState } from '../../domain/messages/message.ts'

/** Messages for employees who cannot be reached: where they are taken down, and where they are read. */
export const messages = {
  /** At the counter, and as the outcome of a request. */
  take: 'Przyjmij wiadomość',
  takeTitle: 'Wiadomość dla nieobecnej osoby',
  takeLead: 'Osoba zobaczy ją w „Moich wezwaniach”. Jeśli w ciągu dnia roboczego nie potwierdzi, dowie się przełożony.',
  personal:
    'Tylko tutaj można wpisać nazwisko i telefon klienta. Czyta je ta osoba, a po dniu roboczym przełożony. Parter usuwa je po załatwieniu, najpóźniej po 14 dniach. Bez PESEL-u i bez informacji o zdrowiu.',
  forWhom: 'Dla kogo',
  who: 'Kto zostawia wiadomość',
  whoHint: 'Imię i nazwisko, tak jak podaje klient.',
  reach: 'Jak się skontaktować',
  reachHint: 'Telefon, e-mail albo adres; jeśli trzeba, o jakiej porze albo „tylko SMS”.',
  about: 'W jakiej sprawie',
  aboutHint: 'Dokładnie to, co klient chce przekazać.',
  save: 'Zapisz wiadomość',
  saved: (who: string) => `Wiadomość zapisana. Dostanie ją: ${who}.`,
  missing: {
    personId: 'Proszę wybrać, dla kogo.',
    who: 'Proszę wpisać, kto zostawia wiadomość.',
    reach: 'Proszę wpisać, jak się skontaktować.',
    about: 'Proszę wpisać, w jakiej sprawie.',
  },
  incomplete: 'W wiadomości czegoś brakuje.',
  pesel: 'PESEL nie jest tu potrzebny. Proszę go usunąć.',

  /** What the clerk sees of what they have written down. */
  taken: {
    title: 'Przyjęte wiadomości',
    none: 'Gdy kogoś nie ma, klient może zostawić wiadomość.',
    for: (who: string, at: string) => `Dla: ${who}, ${at}`,
    above: (who: string) => `Wie też: ${who}.`,
    shown: (at: string) => `Na ekranie od ${at}.`,
    acknowledged: (who: string, at: string) => `Potwierdzona: ${who}, ${at}.`,
    withdraw: 'Cofnij wiadomość',
    withdrawOf: (who: string) => `Cofnij wiadomość dla: ${who}`,
    withdrawAsk: (who: string) => `Wiadomość dla: ${who} zniknie z ekranu tej osoby razem z danymi klienta.`,
    withdrawn: 'Wiadomość cofnięta.',
  },

  states: {
    waiting: 'czeka na potwierdzenie',
    acknowledged: 'potwierdzona',
    done: 'załatwiona',
    withdrawn: 'cofnięta',
    lapsed: 'niezałatwiona, dane usunięte',
  } satisfies Record<MessageState, string>,

  /** What the one reads who has to answer the client. */
  mine: {
    title: 'Wiadomości od klientów',
    heading: (at: string) => `Wiadomość z ${at}`,
    code: (code: string) => `wezwanie ${code}`,
    takenBy: (who: string) => `Przyjęła osoba: ${who}`,
    forOther: (who: string) => `Dla: ${who}. Minął czas na odpowiedź, dlatego widzi ją też przełożony.`,
    who: 'Od kogo',
    reach: 'Kontakt',
    about: 'Sprawa',
    untilAcknowledged: (at: string) => `Bez potwierdzenia do ${at} zobaczy ją także przełożony.`,
    untilDone: (at: string) => `Odpowiedź do ${at}. Potem zobaczy ją także przełożony.`,
    acknowledged: (who: string, at: string) => `Potwierdzona: ${who}, ${at}.`,
    erased: (at: string) => `Dane klienta znikną ${at}.`,
    acknowledge: 'Potwierdzam, zajmę się tym',
    done: 'Załatwione',
    doneTitle: 'Zamknąć wiadomość?',
    doneAsk: 'Klient dostał odpowiedź. Parter od razu usunie jego dane. Tego nie można cofnąć.',
    doneSubmit: 'Zamknij i usuń dane',
    passOn: 'Przekaż',
    passOnTitle: 'Komu przekazać wiadomość?',
    passOnLead: 'Zniknie z tego ekranu. Nowa osoba ma dzień roboczy na potwierdzenie.',
    passOnSubmit: 'Przekaż',
    arrived: 'Nowa wiadomość od klienta.',
    failed: 'Nie udało się wczytać wiadomości.',
  },
  did: {
    acknowledge: 'Wiadomość potwierdzona.',
    passOn: 'Wiadomość przekazana.',
    done: 'Wiadomość zamknięta, dane usunięte.',
    withdraw: 'Wiadomość cofnięta.',
  } satisfies Record<Exclude<MessageMove, 'shown'>, string>,
}

export type MessagesTexts = typeof messages
