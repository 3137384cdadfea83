import type { AccessKind, AccessMove, AccessState } from '../../domain/accessRequests/accessRequest.ts'

/** A number alone, as "2026-4", would be read as a month. */
const numbered = (ids: readonly string[]): string => `${ids.length === 1 ? 'wniosek' : 'wnioski'} nr ${ids.join(', ')}`

/** The right to ask for accessibility: where the office's form is, and the register of what came. */
export const accessRequests = {
  title: 'Wnioski o dostępność',
  lead: 'Każdy może poprosić urząd o zapewnienie dostępności. Tu stoi tylko, kiedy wniosek przyszedł, czego dotyczy i do kiedy trzeba odpowiedzieć. Bez nazwisk i bez związku z wizytą.',
  dates:
    'Odpowiedź: 14 dni od wpływu. Gdy to za mało, wnioskodawca dostaje zawiadomienie, a termin to najwyżej 2 miesiące od wpływu. Terminy do sprawdzenia przez urząd.',
  kinds: {
    architectural: 'architektoniczna',
    digital: 'cyfrowa',
    information: 'informacyjno-komunikacyjna',
  } satisfies Record<AccessKind, string>,
  states: {
    open: 'czeka na odpowiedź',
    extended: 'termin przedłużony',
    answered: 'odpowiedziano',
    withdrawn: 'wycofany',
  } satisfies Record<AccessState, string>,
  urgencies: { calm: '', near: 'termin blisko', late: 'po terminie' },
  moves: {
    extend: 'Wysłano zawiadomienie',
    answer: 'Odpowiedziano',
    withdraw: 'Wycofano',
    reopen: 'Otwórz ponownie',
  } satisfies Record<AccessMove, string>,
  moveOf: (move: string, id: string) => `${move}: wniosek nr ${id}`,
  moved: (id: string, state: string) => `Wniosek nr ${id}: ${state}.`,
  columns: {
    number: 'Numer',
    receivedOn: 'Data wpływu',
    kind: 'Dostępność',
    answerBy: 'Odpowiedź do',
    state: 'Stan',
    endedOn: 'Data zakończenia',
    next: 'Co dalej',
  },
  caption: 'Rejestr wniosków o dostępność',
  lastWorkingDay: (day: string) => `ostatni dzień pracy: ${day}`,
  empty: 'Nie ma jeszcze żadnego wniosku.',
  emptyHint: 'BOK wpisuje wniosek przy ladzie: data i rodzaj.',
  loading: 'Wczytuję rejestr…',
  failed: 'Nie udało się wczytać rejestru.',
  print: 'Drukuj',
  exportLead: 'Rejestr jako plik do arkusza.',

  /** At the counter. */
  handOff: 'Wniosek o dostępność…',
  handOffTitle: 'Wniosek o zapewnienie dostępności',
  form: 'Formularz urzędu',
  formQr: 'Kod QR formularza urzędu',
  noForm: 'Administrator nie podał jeszcze adresu formularza. Wniosek można złożyć na piśmie.',
  formHint: 'Klient wypełnia go sam albo z pomocą. Tu trafia tylko wpis do rejestru, bez danych wizyty.',
  enter: 'Wpisz do rejestru',
  receivedOn: 'Data wpływu',
  kind: 'Czego dotyczy',
  missingKind: 'Proszę wybrać, czego dotyczy.',
  missingDay: 'Proszę podać dzień z ostatnich miesięcy, nie późniejszy niż dzisiaj.',
  entered: (id: string, day: string) => `Wpisano wniosek nr ${id}. Odpowiedź do ${day}.`,
  register: 'Rejestr wniosków',

  /** To whoever keeps the register, on any page and by mail. */
  reminder: {
    title: 'Terminy wniosków o dostępność',
    known: 'Wiem',
    open: 'Otwórz rejestr',
    subject: { near: 'Wniosek o dostępność: termin jest blisko', late: 'Wniosek o dostępność: termin minął' },
    lead: (id: string, day: string) => `Wniosek nr ${id}: odpowiedź do ${day}.`,
    workableBy: (day: string) => `Ostatni dzień pracy urzędu przed tym terminem: ${day}.`,
    register: 'Rejestr wniosków w Parterze:',
    noReply: 'Odpowiedź na tę wiadomość do nikogo nie dotrze.',
  },

  /** On the administrator's page. */
  open: (n: number) => `Czeka na odpowiedź: ${n}.`,
  noneOpen: 'Żaden wniosek nie czeka na odpowiedź.',
  near: (ids: readonly string[]) => `Termin jest blisko: ${numbered(ids)}.`,
  late: (ids: readonly string[]) => `Termin minął: ${numbered(ids)}.`,
}

export type AccessRequestsTexts = typeof accessRequests
