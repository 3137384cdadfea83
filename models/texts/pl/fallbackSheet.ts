/** Whom BOK telephones when Parter is silent: on paper, and kept in the browser. */
export const fallbackSheet = {
  title: 'Arkusz awaryjny',
  lead: 'Do kogo dzwonić, gdy Parter milczy: najpierw do pierwszej osoby, potem do kolejnych. Ta przeglądarka ma arkusz także bez serwera.',
  ofToday: 'Według planu na dziś.',
  print: 'Drukuj arkusz',
  failed: 'Nie udało się pobrać arkusza, a ta przeglądarka nie ma go u siebie.',
  /** Also for the moment before the server has answered. */
  offline: (when: string) =>
    `To arkusz z pamięci tej przeglądarki, zapisany ${when}. Nowszego nie udało się jeszcze pobrać.`,
  ofAnotherDay: 'Od tamtego dnia plan mógł się zmienić: kto jest dziś poza pracą, proszę sprawdzić telefonicznie.',
  asOf: (when: string) => `stan z ${when}`,
  caption: 'Sprawy i osoby, do których trzeba dzwonić',
  matters: 'Sprawa',
  call: 'Dzwonić po kolei',
  away: 'Poza pracą',
  nobody: 'nikt: zadzwonić do sekretariatu',
  nobodyAway: 'nikt',
  awayUntil: (who: string, until: string) => `${who} (do ${until})`,
}

export type FallbackSheetTexts = typeof fallbackSheet
