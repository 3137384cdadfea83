import type { NoteKind } from '../../domain/channels/notes.ts'

/** Notifications of a closed browser, and whether they reach this device. Seen by passers-by: never about the client. */
export const push = {
  come: 'Idę',
  cannot: 'Nie mogę',
  testTitle: 'Parter: próba powiadomienia',
  testBody: 'Wezwania dojdą tutaj także przy zamkniętej przeglądarce.',
  /** Somebody was faster, or it is not possible for another reason. */
  refused: (code: string, reason: string) => `${code}: ${reason}`,
  firstWas: (who: string, time: string) => `Pierwsza osoba: ${who}, o ${time}.`,
  signIn: (code: string) => `${code}: odpowiedź niezapisana. Proszę się zalogować i odpowiedzieć na ekranie.`,
  unsent: (code: string) => `${code}: odpowiedź nie dotarła. Proszę zadzwonić albo spróbować ponownie.`,
  /** Practice, with every page closed. */
  drill: {
    title: 'Ćwiczenie: czy to dotarło?',
    body: (by: string) => `Nikt nie czeka. Sprawdza: ${by}. Wystarczy nacisnąć.`,
    planned: 'Nikt nie czeka. To ćwiczenie według planu. Wystarczy nacisnąć.',
    hear: 'Słyszę',
    over: 'To ćwiczenie już się skończyło.',
    signIn: 'Odpowiedź niezapisana. Proszę się zalogować.',
    unsent: 'Odpowiedź nie dotarła. Proszę nacisnąć jeszcze raz.',
  },
  /** Something waits on the screen for whoever is not called: nothing of what it says. */
  notes: {
    message: { title: 'Wiadomość od klienta', body: 'Czeka w „Moich wezwaniach”.' },
    meeting: { title: 'Dzisiaj umówione spotkanie', body: 'Kiedy i gdzie: w „Moich wezwaniach”.' },
    access: {
      title: 'Wniosek o dostępność',
      body: 'Termin odpowiedzi jest blisko albo minął. Szczegóły w rejestrze wniosków.',
    },
    answer: { title: 'Obiecana odpowiedź', body: 'Termin jest blisko. Szczegóły w „Moich wezwaniach”.' },
    cover: { title: 'Prośba o zastępstwo', body: 'Czeka na odpowiedź w „Moich wezwaniach”.' },
  } satisfies Record<NoteKind, { readonly title: string; readonly body: string }>,
  states: {
    off: '',
    checking: 'Sprawdzamy, czy wezwanie dojdzie przy zamkniętej przeglądarce.',
    works: 'Wezwanie dojdzie tutaj także przy zamkniętej przeglądarce.',
    failed: 'Przy zamkniętej przeglądarce wezwanie tu nie dojdzie. Proszę zostawić kartę otwartą.',
    missing: 'Ta przeglądarka nie przyjmuje wezwań po zamknięciu. Proszę zostawić kartę otwartą.',
  },
}

export type PushTexts = typeof push
