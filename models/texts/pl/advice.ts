import type { Need } from '../../domain/request/needs.ts'

/** Two short pieces of advice for each need. Functional, and about what to do. */
export const advice = {
  noStairs: {
    help: 'Cała rozmowa na parterze, bez stopni i progów.',
    bring: 'wszystkie akta i druki od razu, żeby nie wracać na piętro',
  },
  wheelchair: {
    help: 'Miejsce bez krzesła przy stole, rozmowa na siedząco. Wózka dotykać tylko za zgodą.',
    bring: 'podkładka do pisania na kolanach',
  },
  seat: { help: 'Zaproponować krzesło z oparciem, zanim zacznie się rozmowa.' },
  quietPlace: { help: 'Rozmowa z dala od kolejki i drukarki.' },
  inWriting: { help: 'Pisać krótkie zdania i dawać czas na odpowiedź.', bring: 'kartka i gruby długopis' },
  signLanguage: {
    help: 'Mówić do klienta, nie do tłumacza. Utrzymywać kontakt wzrokowy.',
    bring: 'dostęp do tłumacza PJM online',
  },
  deafblindGuide: { help: 'Rozmowa przez przewodnika, pytania kierować do klienta.', bring: 'druki w dużym formacie' },
  inductionLoop: { help: 'Włączyć pętlę i mówić w stronę mikrofonu.', bring: 'przenośna pętla, jeśli jej nie ma' },
  largePrint: { help: 'Pokazywać pisma dużym drukiem, przy dobrym świetle.', bring: 'druki w dużym formacie' },
  readAloud: {
    help: 'Przeczytać pismo w całości i pokazać, gdzie podpisać.',
    bring: 'pismo do odczytania i ramka do podpisu',
  },
  speakClearly: { help: 'Twarzą do klienta, wyraźnie, bez krzyku.', bring: 'kartka na liczby i daty' },
  plainLanguage: {
    help: 'Krótkie zdania, jedna sprawa naraz. Poprosić o powtórzenie własnymi słowami.',
    bring: 'lista kroków na jednej kartce',
  },
  formHelp: { help: 'Wypełnić druk razem, pytając o każde pole.', bring: 'druki do tej sprawy' },
  moreTime: { help: 'Nie poganiać i nie kończyć zdań za klienta.' },
  guide: { help: 'Podać ramię, iść pół kroku z przodu, mówić o progach.' },
  companion: { help: 'Mówić do klienta; osoba towarzysząca zostaje, jeśli klient chce.' },
  assistanceDog: { help: 'Pies wchodzi wszędzie z klientem. Nie głaskać i nie wołać.' },
  withChild: { help: 'Zostawić miejsce na wózek, pozwolić na przerwę.', bring: 'kartka i kredki' },
  wayOut: { help: 'Odprowadzić do wyjścia albo zaznaczyć to przy zakończeniu.' },
} satisfies Record<Need, { help: string; bring?: string }> as Readonly<
  Record<Need, { readonly help: string; readonly bring?: string }>
>

export type AdviceTexts = typeof advice
