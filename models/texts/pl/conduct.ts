import type { GeneralCard } from '../../domain/conduct/conductCards.ts'
import { advice } from './advice.ts'
import { plural } from './plural.ts'
import { request } from './request.ts'

/** How to talk with clients: the cards that hold for all of them, and where an administrator writes them anew. */
export const conduct = {
  needs: request.needs,
  advice,
  general: {
    calm: {
      title: 'Spokojna rozmowa',
      text: 'Wysłuchać do końca i nie mówić głośniej niż klient. Nazwać to, co słychać: „Rozumiem, że to trwa za długo”. Nie spierać się o winę, powiedzieć, co da się zrobić i do kiedy. Gdy emocje rosną, zaproponować przerwę albo ciche miejsce. Przy groźbach poprosić drugą osobę i nie zostawać samemu.',
    },
    telephone: {
      title: 'Rozmowa telefoniczna',
      text: 'Na początku nazwa urzędu lub referatu, potem imię i nazwisko, potem pytanie, w czym pomóc. Przed połączeniem powiedzieć, z kim i pod jakim numerem. Gdy tej osoby nie ma, przyjąć wiadomość: kto, jak się skontaktować, w jakiej sprawie. Żaden telefon nie zostaje bez odpowiedzi.',
    },
    listening: {
      title: 'Słuchanie',
      text: 'Nie przerywać i niczym innym się nie zajmować. Krótkim „tak”, „rozumiem” dać znać, że się słucha. Zapisać daty, nazwy i numery sprawy. Na koniec powtórzyć najważniejsze i zapytać, czy o to chodziło.',
    },
    farewell: {
      title: 'Pożegnanie',
      text: 'Powtórzyć, co ustalono i co będzie dalej. Zapytać, czy coś jeszcze jest potrzebne. Dać wizytówkę, jeśli klient chce. Powiedzieć, że obsługę można ocenić w ankiecie. Zapytać o pomoc przy wyjściu.',
    },
  } satisfies Record<GeneralCard, { readonly title: string; readonly text: string }>,
  bring: 'Wziąć ze sobą',

  /** Beside a client's requests. */
  show: 'Jak pomóc',
  showOf: (codes: string) => `Jak pomóc: ${codes}`,
  generalTitle: 'Z każdym klientem',

  /** All of them, to read and to print. */
  sheetTitle: 'Jak rozmawiać z klientami',
  sheetLead: 'Zapytać, czy i jak pomóc, i poczekać na odpowiedź. Nie pytać o przyczynę.',
  print: 'Drukuj',

  edit: {
    title: 'Karty postępowania',
    lead: 'To czytają BOK i osoby wzywane: przy wezwaniu, na ladzie i na kartce do druku. Zmiana jest widoczna od razu.',
    open: 'Karty postępowania: zmień',
    own: (n: number) => `${plural(n, 'karta', 'karty', 'kart')} w słowach urzędu.`,
    allDefault: 'Wszystkie karty są w słowach Partera.',
    loading: 'Wczytuję karty…',
    failed: 'Nie udało się wczytać kart.',
    help: (need: string) => `Jak pomóc: ${need}`,
    bring: (need: string) => `Wziąć ze sobą: ${need}`,
    nothing: 'nic',
    ownWords: 'słowa urzędu',
    change: 'Zmień',
    changeOf: (card: string) => `Zmień kartę: ${card}`,
    text: 'Tekst',
    textHint: 'Najwyżej 500 znaków. Co zrobić i jak, nigdy o chorobie.',
    mayBeEmpty: 'Puste: nie trzeba nic brać.',
    missing: 'Proszę napisać tekst po polsku.',
    ofParter: 'Tekst Partera',
    restore: 'Przywróć tekst Partera',
    restoreOf: (card: string) => `Przywróć tekst Partera: ${card}`,
    save: 'Zapisz',
    saved: (card: string) => `Zapisano: ${card}. Wszyscy już to widzą.`,
    changes: 'Poprzednie zmiany',
    noChanges: 'Nikt jeszcze niczego nie zmienił.',
    changedBy: (when: string, who: string) => `${when}, ${who}`,
    was: 'Przedtem',
    became: 'Potem',
    useAgain: 'Użyj znowu',
    useAgainOf: (card: string, when: string) => `Użyj znowu tekstu sprzed ${when}: ${card}`,
  },
}

export type ConductTexts = typeof conduct
