import type { Answer, Question } from '../../domain/survey/survey.ts'
import { plural } from './plural.ts'

/** Four questions to a client after the visit, and what the office makes of the answers. */
export const survey = {
  /** Read by the client: on their phone, on the tablet, on paper. */
  title: 'Jak było?',
  lead: '4 krótkie pytania. Bez nazwiska. Odpowiadać nie trzeba.',
  begin: 'Odpowiedz na 4 pytania',
  questions: {
    wait: 'Czy czas czekania był w porządku?',
    place: 'Czy to miejsce było wygodne?',
    result: 'Czy sprawa jest załatwiona albo dobrze wyjaśniona?',
    respect: 'Czy traktowano Pana/Panią z szacunkiem?',
  } satisfies Record<Question, string>,
  answers: {
    no: 'Nie',
    ratherNo: 'Raczej nie',
    partly: 'Trochę tak, trochę nie',
    ratherYes: 'Raczej tak',
    yes: 'Tak',
    dontKnow: 'Nie wiem',
  } satisfies Record<Answer, string>,
  number: (n: number) => `Pytanie ${n} z 4`,
  chosen: 'wybrane',
  back: 'Wstecz',
  review: 'Czy wysłać te odpowiedzi?',
  change: 'Zmień',
  changeOf: (question: string) => `Zmień: ${question}`,
  send: 'Wyślij',
  thanks: 'Dziękujemy.',
  thanksLead: 'Odpowiedzi są zapisane, bez nazwiska. Pomogą nam pracować lepiej.',
  visit: 'Wróć do strony wizyty',
  close: 'Zakończ bez wysyłania',
  done: 'Gotowe',
  notSent: 'Nie udało się wysłać. Odpowiedzi są tu nadal. Proszę spróbować jeszcze raz.',
  stillThere: (seconds: number) => `Nikt nie naciska. Za ${seconds} s pytania znikną.`,
  stay: 'Odpowiadam dalej',

  /** Read by the office. */
  screenTitle: 'Ankieta klientów',
  failed: 'Nie udało się wczytać ankiety.',
  loading: 'Wczytuję ankietę…',
  quarter: 'Kwartał',
  quarterName: (number: string, year: string) => `${number} kwartał ${year}`,
  none: 'Nie ma jeszcze odpowiedzi z tego kwartału.',
  together: (n: number) =>
    `Odpowiedzi doliczamy po ${n} naraz z jednego budynku, żeby nikt nie poznał, kto co odpowiedział.`,
  whole: 'Cały urząd',
  answered: (n: number) => plural(n, 'odpowiedź', 'odpowiedzi', 'odpowiedzi'),
  question: 'Pytanie',
  mean: 'Średnia (od 1 do 5)',
  meanOf: (mean: string) => `średnia ${mean} z 5`,
  noMean: (least: number) => `mniej niż ${least} ocen`,
  before: 'Kwartał wcześniej',
  fewHint: 'Kreska zamiast liczb: jedna z nich jest od 1 do 4 i mogłaby wskazać osobę.',
  tableOf: (where: string) => `Odpowiedzi: ${where}`,

  notes: {
    title: 'Co klienci mówili przyciskiem',
    table: 'Ile razy naciśnięto',
    none: 'W tym kwartale nikt nie nacisnął przycisku.',
    place: 'Miejsce',
    placeGone: 'miejsce, którego już nie ma',
    counted:
      'Liczymy naciśnięcia według dnia i miejsca, bez wizyty i bez osoby. To samo naciśnięte znowu liczy się od nowa, gdy BOK już o nim wie.',
  },

  paperTitle: 'Ankieta na papierze',
  paperLead: 'Dla klienta bez telefonu. Wypełnioną kartkę wpisuje się tutaj.',
  printPaper: 'Drukuj kartkę',
  paperHow: 'Proszę zaznaczyć przy każdym pytaniu jedną odpowiedź. Bez nazwiska.',
  paperReturn: 'Kartkę proszę wrzucić do skrzynki albo oddać w BOK.',
  paperType: 'Wpisz kartkę',
  building: 'Budynek',
  everyQuestion: 'Proszę zaznaczyć odpowiedź przy każdym pytaniu. Puste pole na kartce to „Nie wiem”.',
  paperSave: 'Zapisz i przejdź do następnej',
  paperSaved: 'Zapisane. Można wpisać następną kartkę.',

  changesTitle: 'Co zmieniliśmy',
  changesLead: 'Krótki tekst na plakat. Obok będą liczby z tego kwartału.',
  changesIn: (language: string) => `Co zmieniliśmy (${language})`,
  changesHint: (most: number) => `Najwyżej ${most} znaków, prostymi zdaniami.`,
  changesSave: 'Zapisz',
  changesSaved: 'Zapisane.',
  changesNone: 'Nikt jeszcze nie napisał, co się zmieniło.',
  poster: 'Drukuj plakat',
  posterTitle: 'Pytaliśmy, jak było. Zmieniliśmy:',
  posterFigures: 'Co odpowiedzieli klienci',
  posterFew: 'za mało odpowiedzi',
  posterThanks: 'Dziękujemy za każdą odpowiedź.',
}

export type SurveyTexts = typeof survey
