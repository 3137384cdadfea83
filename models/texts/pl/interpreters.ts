/** An interpreter who is connected now, in a visit. */
export const interpreters = {
  title: 'Tłumacz',
  titleOf: (codes: string) => `Tłumacz: ${codes}`,
  connect: (kind: string) => `Połącz z tłumaczem ${kind}`,
  opens: 'Strona tłumacza otwiera się w nowej karcie. Czas liczy się od naciśnięcia.',
  noLink:
    'Urząd nie podał adresu tłumacza online. Administrator wpisuje go w danych urzędu. Tłumacza można umówić na termin.',
  connecting: (kind: string, time: string) => `Łączenie z tłumaczem ${kind}: ${time}`,
  reopen: 'Otwórz stronę tłumacza jeszcze raz',
  connected: 'Tłumacz jest',
  nobody: 'Nikt nie odbiera',
  giveUp: 'Zrezygnuj',
  helps: (kind: string, waited: string) => `Tłumacz ${kind} pomaga. Czekanie: ${waited}.`,
  over: 'Koniec tłumaczenia',
  unanswered: (kind: string, waited: string) => `Tłumacz ${kind} nie odebrał przez ${waited}.`,
  next: 'Co można zrobić teraz: zadzwonić jeszcze raz, rozmawiać na piśmie albo umówić tłumacza na termin („Umów spotkanie”).',
  again: (kind: string) => `Spróbuj jeszcze raz: ${kind}`,
  failed: 'Nie udało się wczytać, czy jest tłumacz.',
  said: {
    connected: 'Zapisane: tłumacz jest.',
    nobody: 'Zapisane: nikt nie odebrał.',
    over: 'Zapisane: koniec tłumaczenia.',
  },
}

export type InterpretersTexts = typeof interpreters
